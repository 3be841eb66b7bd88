import type { Line } from '@/domain/contest/tally/outcome';
import type { ShownResults } from '@/server/public/contest/results';
import { DataTable, TableScroll } from '@/ui/list/data-table';
import { Disclosure } from '@/ui/focus/disclosure';
import { formatPoints } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { EntryTitle } from './entry-title';

/** The mean of each criterion over the counted sheets, where the rules make it public. */
export function Means({ results }: { results: ShownResults }) {
  const { rules, input, outcome } = results.bundle;
  const blockName = (key: string) => rules.blocks.find((block) => block.key === key)?.name ?? key;
  return (
    <Section
      title="Điểm trung bình theo tiêu chí"
      id="tieu-chi"
      intro="Mở từng khối để xem; trung bình lấy trên các phiếu được tính."
    >
      {rules.parts
        .filter((part) => part.scoredBy === 'judges')
        .flatMap((part) => outcome.blocks.map((block) => ({ part, block })))
        .filter(({ block }) => block.lines.length > 0)
        .map(({ part, block }) => (
          <Disclosure key={`${part.key} ${block.block}`} summary={`${part.name} – ${blockName(block.block)}`}>
            <TableScroll label={`Điểm theo tiêu chí, ${blockName(block.block)}`}>
              <DataTable
                caption={`${part.name} – ${blockName(block.block)}`}
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
            </TableScroll>
          </Disclosure>
        ))}
    </Section>
  );
}
