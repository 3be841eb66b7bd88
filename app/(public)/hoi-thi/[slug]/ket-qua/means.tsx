import type { Line } from '@/domain/contest/outcome';
import type { ShownResults } from '@/server/contest-public/results';
import { DataTable } from '@/ui/data-table';
import { formatPoints } from '@/ui/format';
import { Section } from '@/ui/section';
import { EntryTitle } from './entry-title';

/** The mean of each criterion over the counted sheets, where the rules make it public. */
export function Means({ results }: { results: ShownResults }) {
  const { rules, input, outcome } = results.bundle;
  const blockName = (key: string) => rules.blocks.find((block) => block.key === key)?.name ?? key;
  return (
    <Section title="Điểm trung bình theo tiêu chí">
      {rules.parts
        .filter((part) => part.scoredBy === 'judges')
        .flatMap((part) => outcome.blocks.map((block) => ({ part, block })))
        .filter(({ block }) => block.lines.length > 0)
        .map(({ part, block }) => (
          <DataTable
            key={`${part.key} ${block.block}`}
            caption={`${part.name} – ${blockName(block.block)}`}
            showCaption
            rows={block.lines}
            rowKey={(line) => line.entry}
            columns={[
              {
                key: 'entry',
                label: 'Bài dự thi',
                title: true,
                cell: (line) => <EntryTitle line={line} results={results} />,
              },
              ...part.criteria.map((criterion) => ({
                key: criterion.key,
                label: criterion.name,
                numeric: true,
                cell: (line: Line) => {
                  const counted = line.parts.find((one) => one.part === part.key)?.counted ?? [];
                  const sheets = input.sheets.filter(
                    (s) => s.entry === line.entry && s.part === part.key && counted.includes(s.judge),
                  );
                  if (sheets.length === 0) return '–';
                  return formatPoints(
                    sheets.reduce((sum, s) => sum + (s.points[criterion.key] ?? 0), 0) / sheets.length,
                  );
                },
              })),
            ]}
          />
        ))}
    </Section>
  );
}
