import { publicPage } from '@/domain/addresses';
import type { Line } from '@/domain/contest/tally/outcome';
import type { ShownResults } from '@/server/public/contest/results';

/** The entry with its unit and number, for titles repeat. @param slug of the contest, where the title leads to the entry */
export function EntryTitle({ line, results, slug }: { line: Line; results: ShownResults; slug?: string }) {
  const shown = results.names.get(line.entry);
  if (!shown) return line.entry;
  const page = slug && results.pages.get(line.entry);
  return (
    <>
      {slug && page ? (
        <a className="link" href={publicPage.entry(slug, page)}>
          {shown.title}
        </a>
      ) : (
        shown.title
      )}
      <span className="block text-sm font-normal text-ink-faint">
        {shown.unit.name} · <span className="whitespace-nowrap">{line.entry}</span>
      </span>
    </>
  );
}
