import type { BlockOutcome, Line } from '@/domain/contest/outcome';
import type { ShownResults } from '@/server/contest-public/results';
import { tieWords, unrankedWords } from '@/ui/contest-words';
import { DataTable } from '@/ui/data-table';
import { formatPoints, formatPointsOrDash } from '@/ui/format';
import { EntryTitle } from './entry-title';

type Props = { block: BlockOutcome; results: ShownResults; slug: string };

/** The ranking of a block; every rank explains itself in words. */
export function BlockTable({ block, results, slug }: Props) {
  const { rules, awards } = results.bundle;
  const partName = (key: string) => rules.parts.find((part) => part.key === key)?.name ?? key;
  const prizeOf = (entry: string) =>
    awards
      .filter((award) => award.entry === entry)
      .flatMap(
        (award) => rules.prizes.find((prize) => prize.key === award.prize && prize.kind === 'main') ?? [],
      )[0];
  const prizeFor = (line: Line) => {
    const prize = prizeOf(line.entry);
    const code = prize && results.codes.get(`${line.entry} ${prize.key}`);
    if (!prize) return line.unranked && unrankedWords[line.unranked];
    return code ? (
      <a className="link" href={`/xac-minh/${code}`}>
        {prize.name}
      </a>
    ) : (
      prize.name
    );
  };
  return (
    <DataTable
      caption={rules.blocks.find((one) => one.key === block.block)?.name ?? block.block}
      showCaption
      rows={block.lines}
      rowKey={(line) => line.entry}
      empty="Khối này không có bài dự thi."
      columns={[
        { key: 'rank', label: 'Hạng', cell: (line) => line.rank ?? '–', numeric: true, wide: true },
        {
          key: 'entry',
          label: 'Bài dự thi',
          title: true,
          cell: (line) => (
            <>
              <span className="block pb-1 text-lg md:hidden print:hidden">
                {line.rank !== null && `Hạng ${line.rank}`}
                {line.rank !== null && prizeOf(line.entry) && ' · '}
                {prizeFor(line)}
              </span>
              <EntryTitle line={line} results={results} slug={slug} />
            </>
          ),
        },
        ...rules.parts.map((part) => ({
          key: part.key,
          label: part.name,
          numeric: true,
          cell: (line: Line) =>
            formatPointsOrDash(line.parts.find((one) => one.part === part.key)?.points ?? null),
        })),
        { key: 'total', label: 'Tổng điểm', cell: (line) => formatPointsOrDash(line.total), numeric: true },
        {
          key: 'prize',
          label: 'Giải',
          wide: true,
          cell: prizeFor,
        },
        {
          key: 'why',
          label: 'Ghi chú',
          cell: (line) =>
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
              .join('. '),
        },
      ]}
    />
  );
}
