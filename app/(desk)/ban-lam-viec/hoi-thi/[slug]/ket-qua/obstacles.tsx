import type { Progress } from '@/domain/contest/results';
import { Notice } from '@/ui/notice';

/** What still stands against a freeze, and what would go unsaid. */
export function Obstacles({ progress, missing }: { progress: Progress; missing: number }) {
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

export const obstaclesOf = (progress: Progress): string[] =>
  [
    progress.openSheets > 0 &&
      `${progress.openSheets} phiếu đang chấm dở. Đề nghị giám khảo nộp, hoặc thôi phân công với lý do.`,
    progress.unconfirmed > 0 &&
      `${progress.unconfirmed} phiếu hoặc kết quả nhập từ bản giấy chưa được người thứ hai xác nhận.`,
    progress.thirdsNeeded > 0 &&
      `${progress.thirdsNeeded} bài có hai phiếu lệch nhau quá mức, cần giao chấm lần ba ở phần Phân công chấm.`,
    progress.unsettledTies > 0 &&
      `${progress.unsettledTies} bài bằng điểm có giải, chờ quyết định của Trưởng Ban Giám khảo.`,
    progress.pending && 'Đã có một bản chốt đang chờ ký.',
  ].filter((words) => words !== false);
