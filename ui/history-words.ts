import { contestPastWords } from './contest-desk-words';
import { entryPastWords } from './entry-words';
import { pastWords } from './words';

/** What a row of the history is about. */
export const nounWords: Record<string, string> = {
  model: 'Mô hình',
  paper: 'Văn bản',
  decision: 'Quyết định',
  season: 'Năm',
  unit: 'Đơn vị',
  person: 'Người dùng',
  seat: 'Vai trò',
  account: 'Tài khoản',
  contest: 'Hội thi',
  entry: 'Bài dự thi',
  conflict: 'Xung đột lợi ích',
  assignment: 'Phân công chấm',
  sheet: 'Phiếu chấm',
  result: 'Kết quả',
};

const keeping: Record<string, string> = {
  invite: 'Mời người dùng',
  inviteAgain: 'Gửi lại lời mời',
  describePerson: 'Sửa thông tin người dùng',
  endPerson: 'Ngừng tài khoản',
  reopenPerson: 'Mở lại tài khoản',
  giveSeat: 'Giao vai trò',
  endSeat: 'Thu hồi vai trò',
  acceptInvitation: 'Nhận lời mời',
  resetPassword: 'Đặt lại mật khẩu',
  changePassword: 'Đổi mật khẩu',
  readLink: 'Mở liên kết trong thư đi',
  addUnit: 'Thêm đơn vị',
  describeUnit: 'Sửa thông tin đơn vị',
  renameUnit: 'Đổi tên đơn vị',
  endUnit: 'Đơn vị kết thúc hoạt động',
  reopenUnit: 'Mở lại đơn vị',
  addSuccessor: 'Ghi nhận đơn vị kế thừa',
  answer: 'Khai báo xung đột lợi ích',
  clear: 'Xóa khai báo xung đột lợi ích',
  admit: 'Cho nộp muộn theo quyết định',
  assign: 'Phân công chấm',
  reassign: 'Đổi giám khảo',
  askThird: 'Giao chấm lần ba',
  typeResults: 'Nhập kết quả phần thi',
  confirmResults: 'Xác nhận kết quả phần thi',
  rule: 'Quyết định bài bằng điểm',
  changePrize: 'Đổi giải',
  freeze: 'Chốt kết quả',
  giveBack: 'Trả lại bản chốt',
  approve: 'Xác nhận bản chốt',
  sign: 'Ký công bố lần thứ nhất',
  publish: 'Công bố kết quả',
};

const ofSheets: Record<string, string> = {
  submit: 'Nộp phiếu chấm',
  confirm: 'Xác nhận phiếu nhập từ bản giấy',
  reopen: 'Mở lại phiếu chấm',
};

const ofDecisions: Record<string, string> = { correct: 'Đính chính quyết định' };

const ofPapers: Record<string, string> = { show: 'Đổi người xem được văn bản' };

const ofNouns: Record<string, Record<string, string>> = {
  contest: contestPastWords,
  seat: contestPastWords,
  entry: entryPastWords,
  sheet: ofSheets,
  paper: ofPapers,
  decision: ofDecisions,
};

/** What was done, in words: the same verb is another act on a model, an entry and a sheet. */
export const actWords = (noun: string, event: string): string =>
  ofNouns[noun]?.[event] ?? keeping[event] ?? pastWords[event] ?? event;
