import type { ShownResults } from '@/server/public/contest/results';
import { Emblem } from '@/ui/frame/emblem';
import { WeavePlate } from '@/ui/frame/weave';
import { winnersIn } from './prizes-of';

/** Who won what, block by block, best first: what a contest page begins with once it is published. */
export function Winners({ results, title }: { results: ShownResults; title: string }) {
  const { rules, outcome } = results.bundle;
  const blocks = outcome.blocks
    .map(({ block, lines }) => ({
      key: block,
      name: rules.blocks.find(({ key }) => key === block)?.name ?? block,
      winners: winnersIn(results, lines),
    }))
    .filter(({ winners }) => winners.length > 0);
  if (blocks.length === 0) return null;
  return (
    <section
      aria-labelledby="vinh-danh"
      className="overflow-hidden rounded-lg border border-line bg-surface shadow-card"
    >
      <div className="h-10 overflow-hidden" aria-hidden="true">
        <WeavePlate seed={title} />
      </div>
      <div className="space-y-6 p-4 sm:p-6">
        <div className="flex items-center gap-3">
          <Emblem className="size-12 shrink-0" />
          <h2 id="vinh-danh" className="text-2xl">
            {title}
          </h2>
        </div>
        <div className="grid gap-6 lg:grid-cols-2">
          {blocks.map(({ key, name, winners }) => (
            <div key={key} className="min-w-0">
              <h3 className="text-lg">{name}</h3>
              <ol className="mt-2 divide-y divide-line border-y border-line">
                {winners.map(({ line, prize }) => {
                  const first = line.rank === 1;
                  return (
                    <li key={line.entry} className="grid grid-cols-[7.5rem_minmax(0,1fr)] gap-3 py-2">
                      <span className={first ? 'font-semibold text-accent' : 'text-ink-soft'}>
                        {prize.name}
                      </span>
                      <span className={first ? 'text-lg font-semibold' : 'font-medium'}>
                        {results.names.get(line.entry)?.unit.name ?? line.entry}
                      </span>
                    </li>
                  );
                })}
              </ol>
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}
