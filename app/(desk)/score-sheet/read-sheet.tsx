import { fullMarks } from '@/domain/contest/tally/marking';
import type { Part } from '@/domain/contest/setup/rules';
import type { OtherSheet } from '@/server/contest/sheets/queries';
import type { SheetText } from '@/server/contest/sheets/scores';
import { TableScroll } from '@/ui/list/data-table';
import { formatPoints, formatPointsOrDash } from '@/ui/words/format';
import { Section } from '@/ui/page/section';

type ReadSheetProps = {
  part: Part;
  text: Required<SheetText>;
  others?: readonly OtherSheet[];
  /** whose points stand in the first column */
  mine?: string;
};

/** A sheet as it stands, to read: the judge's own, and beside it the others' where the rules open them. */
export function ReadSheet({ part, text, others = [], mine = 'Điểm chấm' }: ReadSheetProps) {
  const of = (sheet: OtherSheet, key: string) => sheet.scores.find((score) => score.criterion === key);
  return (
    <>
      <Section title="Điểm đã chấm" boxed>
        <TableScroll label="Điểm từng tiêu chí">
          <table className="w-full text-left">
            <caption className="sr-only">Điểm từng tiêu chí</caption>
            <thead>
              <tr className="border-b border-line">
                <th scope="col" className="min-w-40 py-2 pr-4">
                  Tiêu chí
                </th>
                <th scope="col" className="py-2 text-right">
                  {mine}
                </th>
                {others.map(({ judge }) => (
                  <th key={judge} scope="col" className="py-2 pl-4 text-right whitespace-nowrap">
                    {judge}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {part.criteria.map(({ key, name, points }) => (
                <tr key={key} className="border-b border-line align-top">
                  <th scope="row" className="py-2 pr-4 font-normal">
                    {name}
                    {text.comments[key] && (
                      <span className="block text-sm text-ink-soft">{text.comments[key]}</span>
                    )}
                  </th>
                  <td className="py-2 text-right whitespace-nowrap tabular-nums">
                    {formatPointsOrDash(text.points[key])} / {formatPoints(points)}
                  </td>
                  {others.map((sheet) => (
                    <td key={sheet.judge} className="py-2 pl-4 text-right tabular-nums">
                      {formatPointsOrDash(of(sheet, key)?.points)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="font-semibold">
                <th scope="row" className="py-2">
                  Tổng
                </th>
                <td className="py-2 text-right whitespace-nowrap tabular-nums">
                  {formatPoints(sum(Object.values(text.points)))} / {formatPoints(fullMarks(part))}
                </td>
                {others.map((sheet) => (
                  <td key={sheet.judge} className="py-2 pl-4 text-right tabular-nums">
                    {formatPoints(sum(sheet.scores.map((score) => score.points)))}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
        </TableScroll>
      </Section>
      {text.comment && (
        <Section title="Nhận xét chung" boxed>
          <p className="whitespace-pre-wrap">{text.comment}</p>
        </Section>
      )}
      {others.some(({ comment }) => comment) && (
        <Section title="Nhận xét của giám khảo khác" boxed>
          {others
            .filter(({ comment }) => comment)
            .map(({ judge, comment }) => (
              <div key={judge}>
                <h3 className="font-semibold">{judge}</h3>
                <p className="whitespace-pre-wrap">{comment}</p>
              </div>
            ))}
        </Section>
      )}
      {text.privateNote && (
        <Section title="Ghi chú riêng" boxed>
          <p className="whitespace-pre-wrap">{text.privateNote}</p>
        </Section>
      )}
    </>
  );
}

const sum = (points: readonly (number | null)[]): number =>
  points.reduce<number>((total, one) => total + (one ?? 0), 0);
