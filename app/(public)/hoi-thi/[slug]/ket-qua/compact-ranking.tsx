import { publicPage } from '@/domain/addresses';
import type { Line } from '@/domain/contest/tally/outcome';
import { sheetCountOf, sheetCountWords } from '@/domain/contest/tally/sheet-count';
import type { ShownResults } from '@/server/public/contest/results';
import { unrankedWords } from '@/ui/words/contest/contest';
import { formatPoints, formatPointsOrDash } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { mainPrizeOf } from './prizes-of';

type Props = { lines: readonly Line[]; results: ShownResults; slug: string; note: (line: Line) => string };

/** The ranking of a block on a phone: one narrow row for each entry, its parts and notes behind a tap. */
export function CompactRanking({ lines, results, slug, note }: Props) {
  return (
    <ol className="divide-y divide-line border-y border-line md:hidden print:hidden">
      {lines.map((line) => (
        <Row key={line.entry} line={line} results={results} slug={slug} note={note(line)} />
      ))}
    </ol>
  );
}

function Row({
  line,
  results,
  slug,
  note,
}: {
  line: Line;
  results: ShownResults;
  slug: string;
  note: string;
}) {
  const shown = results.names.get(line.entry);
  const prize = mainPrizeOf(results, line);
  const page = results.pages.get(line.entry);
  const { parts } = results.bundle.rules;
  return (
    <li className="py-2">
      <details className="group/line">
        <summary className="flex min-h-11 items-start gap-3">
          <span className="w-7 shrink-0 text-right text-lg font-semibold tabular-nums">
            {line.rank ?? '–'}
          </span>
          <span className="min-w-0 flex-1">
            <span className="line-clamp-2 font-medium group-open/line:line-clamp-none">
              {shown?.unit.name ?? line.entry}
            </span>
            {prize && <span className="block text-sm font-semibold text-accent">{prize.name}</span>}
            {!prize && line.unranked && (
              <span className="block text-sm text-ink-soft">{unrankedWords[line.unranked]}</span>
            )}
          </span>
          <span className="shrink-0 font-semibold tabular-nums">{formatPointsOrDash(line.total)}</span>
          <Icon name="chevronRight" className="mt-1 size-4 shrink-0 group-open/line:rotate-90" />
        </summary>
        <div className="space-y-1 pt-1 pl-10 text-sm">
          <p>
            {page ? (
              <a className="link" href={publicPage.entry(slug, page)}>
                {shown?.title}
              </a>
            ) : (
              shown?.title
            )}{' '}
            <span className="whitespace-nowrap text-ink-faint">{line.entry}</span>
          </p>
          {parts.map(({ key, name }) => {
            const part = line.parts.find((one) => one.part === key);
            const count = part && sheetCountOf(part);
            return (
              <p key={key}>
                {name}: {part?.points === null || !part ? '–' : formatPoints(part.points)}
                {count && ` (${sheetCountWords(count)})`}
              </p>
            );
          })}
          {note && <p>{note}</p>}
          {prize?.code && (
            <p>
              <a className="link inline-flex min-h-11 items-center" href={publicPage.certificate(prize.code)}>
                Xem giấy chứng nhận
              </a>
            </p>
          )}
        </div>
      </details>
    </li>
  );
}
