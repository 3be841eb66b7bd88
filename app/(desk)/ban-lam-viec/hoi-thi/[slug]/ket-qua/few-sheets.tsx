import Link from 'next/link';
import { sheetCountWords, thinIn } from '@/domain/contest/tally/sheet-count';
import type { ContestRow } from '@/server/contest/row';
import type { Ranking } from '@/server/contest/results/queries';
import { Notice } from '@/ui/element/notice';

/** The entries that would be ranked on few sheets, by number, with the way to decide where the rules ask for more. */
export function FewSheets({ contest, blocks, here, proposes }: Props) {
  const rows = blocks.flatMap(({ rows: of }) => of);
  const lines = rows.flatMap(({ line }) => (line ? [line] : []));
  const thin = thinIn(contest.rules, { blocks: [{ block: '', lines }] });
  if (thin.length === 0) return null;
  const least = contest.rules.aggregation.leastSheets;
  const several = contest.rules.parts.filter(({ scoredBy }) => scoredBy === 'judges').length > 1;
  const partName = (key: string) => contest.rules.parts.find((part) => part.key === key)?.name ?? key;
  return (
    <Notice tone="warning" title={`${thin.length} kết quả chỉ dựa trên ít phiếu chấm`}>
      <p>
        {least === undefined
          ? 'Điểm của các bài này là trung bình của ít phiếu, nên một giám khảo quyết định phần lớn thứ hạng. Cân nhắc trước khi chốt.'
          : `Thể lệ cần ít nhất ${least} phiếu. Bài ít phiếu hơn chỉ được chốt khi hai người quyết định, có lý do.`}
      </p>
      <ul className="list-disc pl-5">
        {thin.map((one) => {
          const row = rows.find(({ code }) => code === one.entry);
          return (
            <li key={`${one.entry} ${one.part}`}>
              <Link href={`${here}/bai/${row?.id}`} prefetch={false} className="link">
                <span className="whitespace-nowrap">{one.entry}</span> · {row?.title}
              </Link>
              {`: ${sheetCountWords(one)}${several ? `, ${partName(one.part)}` : ''}`}
              {proposes && one.belowLeast && (
                <>
                  {' – '}
                  <Link href={`${here}/it-phieu?bai=${row?.id}`} prefetch={false} className="link">
                    đề nghị xếp hạng<span className="sr-only"> {one.entry}</span>
                  </Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

type Props = {
  contest: ContestRow;
  blocks: Ranking['blocks'];
  here: string;
  /** The actor may propose that such an entry is ranked all the same. */
  proposes: boolean;
};
