import { deskPage } from '@/domain/addresses';
import type { FreezeBlockers } from '@/domain/contest/results/freeze';
import Link from 'next/link';
import type { OpenSheet } from '@/server/contest/sheets/open-queries';
import { Notice } from '@/ui/element/notice';

/** What still stands against a freeze, and what would go unsaid. */
export function Obstacles({ progress, missing, open: sheets, slug }: Props) {
  const open = obstaclesOf(progress);
  return (
    <>
      {open.length > 0 && (
        <Notice tone="warning" title="Chưa chốt được kết quả">
          <ul className="list-disc pl-5">
            {open.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {sheets.length > 0 && (
            <>
              <p className="pt-2">Phiếu đang chấm dở:</p>
              <ul className="list-disc pl-5">
                {sheets.map(({ id, code, judge, part, scored, of }) => (
                  <li key={`${id} ${judge} ${part}`}>
                    <Link
                      href={`${deskPage.contestResults(slug)}/bai/${id}`}
                      prefetch={false}
                      className="link"
                    >
                      {code}
                    </Link>
                    , {judge}, {part}: đã chấm {scored}/{of} tiêu chí
                  </li>
                ))}
              </ul>
              <Link
                href={`${deskPage.contest(slug)}/phan-cong`}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                Nhắc giám khảo hoặc thôi phân công ở phần Phân công chấm
              </Link>
            </>
          )}
        </Notice>
      )}
      {missing > 0 && (
        <Notice tone="info" title={`${missing} phiếu được phân công mà không nộp`}>
          Phiếu không nộp thì không tính, không bị coi là 0 điểm; lý do ghi ở từng bài.
        </Notice>
      )}
    </>
  );
}

type Props = {
  progress: FreezeBlockers;
  missing: number;
  /** Whose sheets are begun, for whoever may know the panels. */
  open: readonly OpenSheet[];
  slug: string;
};

export const obstaclesOf = (progress: FreezeBlockers): string[] =>
  [
    progress.openSheets > 0 &&
      `${progress.openSheets} phiếu đang chấm dở. Đề nghị giám khảo nộp, hoặc thôi phân công với lý do.`,
    progress.unconfirmed > 0 &&
      `${progress.unconfirmed} phiếu hoặc kết quả nhập từ bản giấy chưa được người thứ hai xác nhận.`,
    progress.thirdsNeeded > 0 &&
      `${progress.thirdsNeeded} bài có hai phiếu lệch nhau quá mức, cần giao chấm lần ba ở phần Phân công chấm.`,
    progress.fewSheets > 0 &&
      `${progress.fewSheets} bài có ít phiếu hơn mức Thể lệ quy định, chờ hai người quyết định.`,
    progress.unsettledTies > 0 &&
      `${progress.unsettledTies} bài bằng điểm có giải, chờ quyết định của Trưởng Ban Giám khảo.`,
    progress.lateActs > 0 &&
      `${progress.lateActs} đề nghị về thứ hạng, giải hoặc bài dự thi chờ người thứ hai xác nhận.`,
    progress.pending && 'Đã có một bản chốt đang chờ ký.',
  ].filter((words) => words !== false);
