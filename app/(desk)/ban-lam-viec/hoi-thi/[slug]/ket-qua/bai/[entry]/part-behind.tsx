import { deskPage } from '@/domain/addresses';
import Link from 'next/link';
import { fullMarks, sumOf } from '@/domain/contest/tally/marking';
import type { PartLine } from '@/domain/contest/tally/outcome';
import type { Part } from '@/domain/contest/setup/rules';
import type { ContestRow } from '@/server/contest/row';
import type { SheetBehind } from '@/server/contest/results/sheets-behind';
import type { HandRun } from '@/server/contest/sheets/hands';
import { leftOutWords, methodWords } from '@/ui/words/contest/contest';
import { DataTable } from '@/ui/list/data-table';
import { formatPoints } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { Hands } from '@/app/(desk)/score-sheet/hands';

type Props = {
  contest: ContestRow;
  part: Part;
  line: PartLine;
  /** Who stands behind a pseudonym at this entry. */
  judgeOf: (label: string) => string | undefined;
  /** Whether the reader may know who judged what, and how many did. */
  panels: boolean;
  sheets: readonly SheetBehind[];
  /** Whose hand saved them, as far as the reader may know. */
  hands: readonly HandRun[];
  reopens: boolean;
  setsAside: boolean;
};

/** One part of an entry: which sheets counted, which did not and why, and what the clock took. */
export function PartBehind(props: Props) {
  const { contest, part, line, judgeOf, panels, sheets, hands, reopens, setsAside } = props;
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
      {scored && !panels ? (
        <p>Hội thi chấm kín: số phiếu và người chấm của từng bài chỉ hiện sau khi công bố kết quả.</p>
      ) : scored ? (
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
                      href={`${deskPage.contestResults(contest.slug)}/mo-lai/${sheet.id}`}
                      prefetch={false}
                      className="link ml-2 inline-flex min-h-11 items-center"
                    >
                      Mở lại phiếu
                    </Link>
                  )}
                  {setsAside && (
                    <Link
                      href={`${deskPage.contestResults(contest.slug)}/khong-tinh/${sheet.id}`}
                      prefetch={false}
                      className="link ml-2 inline-flex min-h-11 items-center"
                    >
                      Không tính phiếu
                    </Link>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
      {scored && <HandsBehind sheets={sheets} hands={hands} name={name} />}
    </Section>
  );
}

type HandsProps = Pick<Props, 'sheets' | 'hands'> & { name: (label: string) => string };

/** For chair and auditor once results are frozen: who saved each sheet. */
function HandsBehind({ sheets, hands, name }: HandsProps) {
  const kept = sheets
    .map(({ id, judge }) => ({ id, judge, runs: hands.filter(({ sheetId }) => sheetId === id) }))
    .filter(({ runs }) => runs.length > 0);
  if (kept.length === 0) return null;
  return (
    <details className="mt-4">
      <summary className="link min-h-11 cursor-pointer py-2">Người ghi từng phiếu</summary>
      {kept.map(({ id, judge, runs }) => (
        <div key={id} className="mt-2">
          <h3 className="font-semibold">{name(judge)}</h3>
          <Hands runs={runs} judge="Giám khảo" />
        </div>
      ))}
    </details>
  );
}

const pointsIn = (sheet: SheetBehind): Record<string, number> =>
  Object.fromEntries(sheet.scores.map(({ criterion, points }) => [criterion, points ?? 0]));
