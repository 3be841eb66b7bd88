import { publicPage } from '@/domain/addresses';
import type { BlockOutcome, Line } from '@/domain/contest/tally/outcome';
import type { ShownResults } from '@/server/public/contest/results';
import { tieWords, unrankedWords } from '@/ui/words/contest/contest';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatPoints, formatPointsOrDash } from '@/ui/words/format';
import { PartPoints } from '@/ui/part-points';
import { Section } from '@/ui/page/section';
import { CompactRanking } from './compact-ranking';
import { EntryTitle } from './entry-title';
import { mainPrizeOf } from './prizes-of';

type Props = { block: BlockOutcome; results: ShownResults; slug: string };

/** The ranking of a block; every rank explains itself in words. */
export function BlockTable({ block, results, slug }: Props) {
  const { rules, awards } = results.bundle;
  const partName = (key: string) => rules.parts.find((part) => part.key === key)?.name ?? key;
  const name = rules.blocks.find((one) => one.key === block.block)?.name ?? block.block;
  const note = (line: Line): string =>
    [
      tieWords(line.tie, partName),
      awards.find((award) => award.entry === line.entry && award.changeReason)?.changeReason,
      ...line.parts.flatMap((part) =>
        part.penalty > 0
          ? [`Trừ ${formatPoints(part.penalty)} điểm quá giờ phần ${partName(part.part)}`]
          : [],
      ),
    ]
      .filter(Boolean)
      .join('. ');
  const noted = block.lines.some((line) => note(line) !== '');
  if (block.lines.length === 0)
    return (
      <Section title={name} id={anchorOf(block.block)}>
        <EmptyState title="Khối này không có bài dự thi" icon="list" />
      </Section>
    );
  return (
    <Section title={name} id={anchorOf(block.block)}>
      <CompactRanking lines={block.lines} results={results} slug={slug} note={note} />
      <div className="max-md:hidden print:block">
        <DataTable
          caption={`Xếp hạng ${name}`}
          rows={block.lines}
          rowKey={(line) => line.entry}
          columns={[
            { key: 'rank', label: 'Hạng', cell: (line) => line.rank ?? '–', numeric: true, wide: true },
            {
              key: 'entry',
              label: 'Bài dự thi',
              title: true,
              cell: (line) => <EntryTitle line={line} results={results} slug={slug} />,
            },
            ...rules.parts.map((part) => ({
              key: part.key,
              label: part.name,
              numeric: true,
              cell: (line: Line) => <PartPoints part={line.parts.find((one) => one.part === part.key)} />,
            })),
            {
              key: 'total',
              label: 'Tổng điểm',
              cell: (line) => formatPointsOrDash(line.total),
              numeric: true,
            },
            {
              key: 'prize',
              label: 'Giải',
              wide: true,
              cell: (line) => <Prize line={line} results={results} />,
            },
            // A column that says nothing of anybody takes the room of those that do.
            ...(noted ? [{ key: 'why', label: 'Ghi chú', cell: note }] : []),
          ]}
        />
      </div>
    </Section>
  );
}

function Prize({ line, results }: { line: Line; results: ShownResults }) {
  const prize = mainPrizeOf(results, line);
  if (!prize) return line.unranked && unrankedWords[line.unranked];
  return (
    <>
      <span className="block font-medium">{prize.name}</span>
      {prize.code && (
        <a
          className="link inline-flex min-h-11 items-center text-sm"
          href={publicPage.certificate(prize.code)}
        >
          Giấy chứng nhận
        </a>
      )}
    </>
  );
}

/** Where the block stands on the page. */
export const anchorOf = (block: string): string => `khoi-${block}`;
