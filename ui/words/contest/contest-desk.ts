import type { ContestTask } from '@/domain/contest/results/task';
import type { DateFault } from '@/domain/contest/setup/date-order';
import type { Phase } from '@/domain/contest/setup/phase';
import type { Part, TieRule, TimeRule } from '@/domain/contest/setup/rules';

/** What setting a contest up needs beside the labels of contest-words.ts. */

/** What anybody can do now. */
export const openNowWords: Record<Phase, string> = {
  announced: 'Các đơn vị xem Thể lệ và chuẩn bị hồ sơ. Chưa nộp được bài dự thi.',
  open: 'Các đơn vị lập và nộp bài dự thi.',
  grace: 'Thời hạn nhận bài đã kết thúc.',
  screening: 'Ban Tổ chức kiểm tra hồ sơ. Đơn vị bị trả lại bổ sung sửa và nộp lại trước khi chấm thi.',
  judging: 'Ban Giám khảo chấm bài. Đơn vị không sửa được bài dự thi.',
  deliberating: 'Ban Giám khảo tổng hợp điểm, Ban Tổ chức xét giải.',
  published: 'Kết quả và Thể lệ được xem công khai.',
};

/** In the history of a contest. */
export const contestPastWords: Record<string, string> = {
  found: 'Lập Hội thi',
  setRules: 'Sửa Thể lệ',
  setUp: 'Sửa thông tin, mốc thời gian',
  remindJudges: 'Nhắc giám khảo còn phiếu chưa nộp',
  announce: 'Thông báo Hội thi',
  discard: 'Xóa Hội thi chưa thông báo',
  extend: 'Gia hạn nộp bài cho đơn vị',
  admit: 'Cho nộp muộn theo quyết định',
  seat: 'Giao nhiệm vụ',
  unseat: 'Thôi nhiệm vụ',
  assign: 'Phân công chấm thi',
  previewAssign: 'Xem trước phân công tất cả chấm tất cả',
  nameDraw: 'Nêu nguồn số bốc thăm giám khảo',
  closeDraw: 'Chốt danh sách bốc thăm giám khảo',
  reopenDraw: 'Mở lại danh sách bốc thăm giám khảo',
  typeDraw: 'Nhập số bốc thăm giám khảo',
  draw: 'Xác nhận số, bốc thăm giám khảo',
  cancelDraw: 'Hủy bốc thăm giám khảo',
  orderPerformance: 'Ghi thứ tự thi',
  commit: 'Công bố cam kết phiếu chấm',
  freeze: 'Chốt kết quả',
  approve: 'Kiểm soát viên xác nhận kết quả',
  sign: 'Ký công bố kết quả',
  publish: 'Công bố kết quả',
};

export const scoredByWords: Record<Part['scoredBy'], string> = {
  judges: 'Ban Giám khảo chấm theo tiêu chí',
  secretary: 'Tổ Thư ký nhập một kết quả',
};

export const timeRuleWords: Record<TimeRule['shape'], string> = {
  perStartedMinute: 'Trừ điểm cho mỗi phút quá giờ, chưa đủ phút cũng tính',
  perFullMinute: 'Trừ điểm cho mỗi phút quá giờ trọn vẹn',
  bands: 'Hai mức trừ: dưới một phút, từ một phút',
  cutOff: 'Không tính phần trình bày quá giờ',
};

export const tieRuleWords: Record<TieRule['rule'], string> = {
  higherPart: 'Điểm cao hơn ở phần thi',
  fasterPart: 'Thời gian ít hơn ở phần thi',
  chair: 'Trưởng Ban Giám khảo quyết định, có văn bản',
};

export const dateFaultWords: Record<DateFault, string> = {
  year: 'Năm của Hội thi phải là năm nhận bài hoặc năm chấm thi. Sửa năm hoặc sửa các mốc thời gian',
  closesAt: 'Hạn nhận bài phải sau lúc bắt đầu nhận bài',
  graceMinutes: 'Thời gian chờ thêm từ 0 đến 1.440 phút và kết thúc trước khi bắt đầu chấm thi',
  judgingFrom: 'Thời điểm bắt đầu chấm không được trước hạn nhận bài',
  judgingUntil: 'Thời điểm kết thúc chấm phải sau lúc bắt đầu chấm',
};

/** What waits for somebody with a task in a contest. */
export const contestTaskWords: Record<ContestTask, string> = {
  enter: 'Hội thi đang nhận bài; đơn vị chưa lập bài dự thi',
  sendEntry: 'Bài dự thi chưa nộp',
  mendEntry: 'Bài dự thi bị trả lại, chờ bổ sung',
  answer: 'Bài chờ khai báo xung đột lợi ích',
  score: 'Phiếu chấm chưa nộp',
  screen: 'Bài dự thi chờ sơ loại',
  type: 'Kết quả phần thi chờ nhập',
  confirm: 'Phiếu, kết quả, khai báo bản giấy chờ đối chiếu, xác nhận',
  askThird: 'Bài cần giao chấm lần ba',
  untie: 'Bài bằng điểm chờ Trưởng Ban Giám khảo quyết định',
  review: 'Phiếu đã nộp cần xem xét do xung đột lợi ích phát sinh hoặc có đề nghị không tính',
  second: 'Đề nghị sau khi có xếp hạng, chờ người thứ hai xác nhận',
  deliberate: 'Bảng xếp hạng đã mở: xem kết quả, phân tích chấm điểm trước khi họp xét giải',
  freeze: 'Kết quả đã đủ, chờ chốt',
  correct: 'Kết quả đã công bố cần đính chính',
  approve: 'Bản kết quả đã chốt chờ kiểm soát viên xác nhận',
  sign: 'Bản kết quả đã chốt chờ ký công bố',
  answerFreeze: 'Phiếu chấm của Ông/Bà trong bản kết quả đã chốt, chờ xác nhận',
  replyObjection: 'Ý kiến của giám khảo về phiếu trong bản chốt, chờ trả lời',
  awaitAnswers: 'Giám khảo chưa xác nhận phiếu trong bản kết quả đã chốt',
};
