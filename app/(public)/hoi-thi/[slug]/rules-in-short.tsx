import type { ContestRules, Part } from '@/domain/contest/rules';
import { methodWords, partKindWords } from '@/ui/contest-words';
import { DataTable } from '@/ui/data-table';
import { formatPoints } from '@/ui/format';
import { Section } from '@/ui/section';
import { unitKindWords } from '@/ui/words';

/** The rules as data, in words: who may enter, what is scored, how it is added up, what there is to win. */
export function RulesInShort({ rules }: { rules: ContestRules }) {
  return (
    <>
      <Section title="Khối thi và giải thưởng">
        <div className="grid gap-4 lg:grid-cols-2">
          {rules.blocks.map((block) => (
            <div key={block.key} className="rounded-lg border border-line bg-surface p-4">
              <h3 className="text-lg">{block.name}</h3>
              <p className="text-ink-soft">{block.kinds.map((kind) => unitKindWords[kind]).join('; ')}</p>
              <ul className="mt-2 space-y-1">
                {rules.prizes
                  .filter((prize) => prize.kind === 'main' && prize.block === block.key)
                  .map((prize) => (
                    <li key={prize.key}>
                      {prize.name}: <span className="font-medium">{prize.count}</span>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
        <ul className="space-y-1">
          {rules.prizes
            .filter((prize) => prize.kind === 'side')
            .map((prize) => (
              <li key={prize.key}>
                Giải phụ – {prize.name}: <span className="font-medium">{prize.count}</span>
              </li>
            ))}
        </ul>
      </Section>
      <Section title="Phần thi và tiêu chí chấm" intro={`${methodWords[rules.aggregation.method]}.`}>
        {rules.parts.map((part) => (
          <PartTable key={part.key} part={part} />
        ))}
      </Section>
    </>
  );
}

function PartTable({ part }: { part: Part }) {
  const title = `${part.name} – ${partKindWords[part.kind]}, tối đa ${formatPoints(part.points)} điểm`;
  if (part.criteria.length === 0) return <h3 className="text-lg">{title}</h3>;
  return (
    <DataTable
      caption={title}
      showCaption
      rows={part.criteria}
      rowKey={(criterion) => criterion.key}
      columns={[
        { key: 'name', label: 'Tiêu chí', cell: (criterion) => criterion.name, title: true },
        {
          key: 'points',
          label: 'Điểm tối đa',
          cell: (criterion) => formatPoints(criterion.points),
          numeric: true,
        },
        {
          key: 'levels',
          label: 'Mức độ',
          cell: (criterion) =>
            criterion.levels.map((level) => `từ ${formatPoints(level.from)}: ${level.text}`).join('; '),
        },
      ]}
    />
  );
}
