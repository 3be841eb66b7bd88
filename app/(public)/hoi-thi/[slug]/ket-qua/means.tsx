import type { ShownResults } from '@/server/contest-public/results';
import { DataTable } from '@/ui/data-table';
import { formatPoints } from '@/ui/format';
import { Section } from '@/ui/section';

/** The mean of each criterion over the counted sheets, where the rules make it public. */
export function Means({ results }: { results: ShownResults }) {
  const { rules, input, outcome } = results.bundle;
  const lines = outcome.blocks.flatMap((block) => block.lines);
  return (
    <Section title="Điểm trung bình theo tiêu chí">
      {rules.parts
        .filter((part) => part.scoredBy === 'judges')
        .map((part) => (
          <DataTable
            key={part.key}
            caption={part.name}
            showCaption
            rows={lines}
            rowKey={(line) => line.entry}
            columns={[
              {
                key: 'entry',
                label: 'Bài dự thi',
                title: true,
                cell: (line) => results.names.get(line.entry)?.title ?? line.entry,
              },
              ...part.criteria.map((criterion) => ({
                key: criterion.key,
                label: criterion.name,
                numeric: true,
                cell: (line: (typeof lines)[number]) => {
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
