import type { Line } from '@/domain/contest/outcome';
import type { ShownResults } from '@/server/contest-public/results';

/** The entry with its unit and number, for titles repeat. @param slug of the contest, where the title leads to the entry */
export function EntryTitle({ line, results, slug }: { line: Line; results: ShownResults; slug?: string }) {
  const shown = results.names.get(line.entry);
  if (!shown) return line.entry;
  const leads = slug !== undefined && shown.status === 'accepted';
  return (
    <>
      {leads ? (
        <a className="link" href={`/hoi-thi/${slug}/bai-du-thi/${shown.slug}`}>
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
