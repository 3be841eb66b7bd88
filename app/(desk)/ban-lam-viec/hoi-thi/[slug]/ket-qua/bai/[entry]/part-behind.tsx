import Link from 'next/link';
import { fullMarks, sumOf } from '@/domain/contest/marking';
import type { PartLine } from '@/domain/contest/outcome';
import type { Part } from '@/domain/contest/rules';
import type { ContestRow } from '@/server/contests';
import type { SheetBehind } from '@/server/results-desk';
import { leftOutWords, methodWords } from '@/ui/contest-words';
import { DataTable } from '@/ui/data-table';
import { formatPoints } from '@/ui/format';
import { Section } from '@/ui/section';

type Props = {
  contest: ContestRow;
  part: Part;
  line: PartLine;
  /** Who stands behind a pseudonym at this entry. */
  judgeOf: (label: string) => string | undefined;
  sheets: readonly SheetBehind[];
  reopens: boolean;
};

/** One part of an entry: which sheets counted, which did not and why, and what the clock took. */
export function PartBehind({ contest, part, line, judgeOf, sheets, reopens }: Props) {
  const name = (label: string) => {
    const judge = judgeOf(label);
    return judge ? `${label} (${judge})` : label;
  };
  const scored = part.scoredBy === 'judges';
  return (
    <Section
      title={`${part.name}: ${line.points === null ? 'chưa có điểm' : `${formatPoints(line.points)} điểm`}`}
      boxed
    >
      {scored ? (
        <>
          <p>
            {line.counted.length > 0
              ? `Tính ${line.counted.length} phiếu: ${line.counted.map(name).join(', ')}. ${methodWords[contest.rules.aggregation.method]}, quy về thang ${part.points / 100} điểm, làm tròn hai chữ số.`
              : 'Chưa có phiếu nào được tính.'}
          </p>
          {line.left.length > 0 && (
            <ul className="list-disc pl-5">
              {line.left.map(({ judge, why }) => (
                <li key={`${judge} ${why}`}>
                  {name(judge)}: {leftOutWords[why]}
                </li>
              ))}
            </ul>
          )}
          {line.thirdNeeded && <p className="text-warning">Hai phiếu lệch nhau quá mức, cần chấm lần ba.</p>}
        </>
      ) : (
        <p>
          {line.points === null
            ? 'Tổ Thư ký chưa nhập kết quả, hoặc kết quả chưa được người thứ hai xác nhận.'
            : 'Kết quả do Tổ Thư ký nhập, người thứ hai đã xác nhận.'}
        </p>
      )}
      {line.penalty > 0 && <p>Trừ {formatPoints(line.penalty)} điểm do quá thời gian.</p>}
      {scored && sheets.length > 0 && (
        <DataTable
          caption={`Phiếu chấm phần ${part.name}`}
          rows={sheets}
          rowKey={(sheet) => sheet.id}
          columns={[
            { key: 'judge', label: 'Giám khảo', title: true, cell: (sheet) => name(sheet.judge) },
            ...part.criteria.map((criterion) => ({
              key: criterion.key,
              label: criterion.name,
              numeric: true,
              cell: (sheet: SheetBehind) =>
                formatPoints(sheet.scores.find((score) => score.criterion === criterion.key)?.points ?? 0),
            })),
            {
              key: 'sum',
              label: `Tổng / ${fullMarks(part) / 100}`,
              numeric: true,
              cell: (sheet) => <strong>{formatPoints(sumOf(part, { points: pointsIn(sheet) }))}</strong>,
            },
            {
              key: 'comment',
              label: 'Nhận xét',
              cell: (sheet) => (
                <>
                  {sheet.third && <strong>Chấm lần ba. </strong>}
                  {sheet.comment}
                  {reopens && (
                    <Link
                      href={`/ban-lam-viec/hoi-thi/${contest.slug}/ket-qua/mo-lai/${sheet.id}`}
                      prefetch={false}
                      className="link ml-2 inline-flex min-h-11 items-center"
                    >
                      Mở lại phiếu
                    </Link>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

const pointsIn = (sheet: SheetBehind): Record<string, number> =>
  Object.fromEntries(sheet.scores.map(({ criterion, points }) => [criterion, points ?? 0]));
