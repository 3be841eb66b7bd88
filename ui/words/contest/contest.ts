import type { Relation } from '@/domain/relation';
import type { ConflictAnswer } from '@/domain/contest/jury/conflict';
import type { EntryEvent, EntryStatus } from '@/domain/contest/entry/entry';
import type { EntryMissing } from '@/domain/contest/entry/needs';
import type { Hand } from '@/domain/contest/results/frozen-text';
import type { Caution, Flaw } from '@/domain/contest/setup/flaws';
import type { LeftOut, Line } from '@/domain/contest/tally/outcome';
import type { Phase } from '@/domain/contest/setup/phase';
import type { Aggregation, PartKind, PrizeRank } from '@/domain/contest/setup/rules';

/** The label of every phase, state and reason of a contest; a missing one does not compile. */

export const phaseWords: Record<Phase, string> = {
  announced: 'Đã thông báo',
  open: 'Đang nhận bài dự thi',
  grace: 'Chờ bài gửi sát giờ',
  screening: 'Đang sơ loại',
  judging: 'Đang chấm thi',
  deliberating: 'Đang xét giải',
  published: 'Đã công bố kết quả',
};

export const entryStatusWords: Record<EntryStatus, string> = {
  draft: 'Dự thảo',
  submitted: 'Đã nộp',
  returned: 'Bị trả lại, chờ bổ sung',
  accepted: 'Hợp lệ',
  ineligible: 'Không hợp lệ',
  withdrawn: 'Đã rút',
  disqualified: 'Bị loại',
};

export const entryEventWords: Record<EntryEvent, string> = {
  submit: 'Nộp bài dự thi',
  return: 'Trả lại bổ sung',
  accept: 'Xác nhận hợp lệ',
  refuse: 'Xác nhận không hợp lệ',
  withdraw: 'Rút bài dự thi',
  disqualify: 'Loại khỏi Hội thi',
  reconsider: 'Xem xét lại',
};

export const entryMissingWords: Record<EntryMissing, string> = {
  title: 'Chưa nhập tên bài dự thi',
  summary: 'Chưa nhập tóm tắt',
  story: 'Chưa nhập nội dung bài dự thi',
  captain: 'Chưa chọn một đội trưởng',
  team: 'Số người của đội thi chưa đúng Thể lệ',
  'paper.dossier': 'Thiếu tài liệu: Hồ sơ dự thi',
  clip: 'Thiếu video clip (tệp hoặc đường dẫn)',
};

export const conflictWords: Record<ConflictAnswer, string> = {
  none: 'Không có xung đột lợi ích',
  declared: 'Có xung đột lợi ích',
  recused: 'Đề nghị không chấm bài này',
};

export const relationWords: Record<Relation, string> = {
  ownUnit: 'Đơn vị công tác của giám khảo',
  superiorUnit: 'Cơ quan cấp trên của đơn vị dự thi',
  subordinateUnit: 'Đơn vị cấp dưới của đơn vị dự thi',
  formerUnit: 'Đơn vị tiền thân của đơn vị dự thi',
  successorUnit: 'Đơn vị kế thừa của đơn vị dự thi',
};

export const partKindWords: Record<PartKind, string> = {
  dossier: 'Hồ sơ',
  quiz: 'Trắc nghiệm',
  live: 'Thi trực tiếp',
};

export const methodWords: Record<Aggregation['method'], string> = {
  mean: 'Trung bình cộng các phiếu chấm',
  trimmedMean: 'Trung bình cộng sau khi bỏ một phiếu cao nhất và một phiếu thấp nhất (từ 5 phiếu)',
};

export const prizeRankWords: Record<PrizeRank, string> = {
  first: 'Giải Nhất',
  second: 'Giải Nhì',
  third: 'Giải Ba',
  fourth: 'Giải Tư',
  consolation: 'Giải Khuyến khích',
};

/** Why a sheet does not count. */
export const leftOutWords: Record<LeftOut, string> = {
  highest: 'phiếu cao nhất, bỏ theo quy chế',
  lowest: 'phiếu thấp nhất, bỏ theo quy chế',
  outlier: 'lệch quá mức so với trung bình, bỏ theo quy chế',
  replacedByThird: 'thay bằng phiếu chấm lần ba',
  conflict: 'có xung đột lợi ích',
  recused: 'giám khảo đề nghị không chấm',
  notSubmitted: 'không nộp phiếu',
  removed: 'đã thôi phân công',
};

export const unrankedWords: Record<Exclude<Line['unranked'], null>, string> = {
  withdrawn: 'Đã rút bài dự thi',
  partMissing: 'Chưa đủ các phần thi',
  belowPassMark: 'Chưa đạt điểm sàn',
};

/** @param part the name of the part that a tie rule looks at */
export function tieWords(tie: Line['tie'], part: (key: string) => string): string | null {
  if (tie === null) return null;
  if (tie === 'shared') return 'Bằng điểm ở mọi tiêu chí phụ nên đồng hạng';
  if (tie.rule === 'chair') return 'Bằng điểm; xếp hạng theo quyết định của Trưởng Ban Giám khảo';
  const name = part(tie.part ?? '');
  return tie.rule === 'higherPart'
    ? `Bằng điểm; xét điểm phần ${name}`
    : `Bằng điểm; xét thời gian phần ${name}`;
}

/** What does not hold together in the rules, and what to do. */
export const flawWords: Record<Flaw, string> = {
  noBlock: 'Chưa có khối dự thi nào. Thêm ít nhất một khối.',
  noPart: 'Chưa có phần thi nào. Thêm ít nhất một phần thi.',
  keyTwice: 'Có hai mục trùng mã. Xóa một mục rồi thêm lại.',
  partWithoutCriteria: 'Có phần thi do giám khảo chấm nhưng chưa có tiêu chí.',
  criterionWithoutPoints: 'Có tiêu chí chưa có điểm tối đa. Nhập số điểm lớn hơn 0.',
  offStep: 'Có tiêu chí mà điểm tối đa không chia hết cho bước điểm, hoặc bước điểm bằng 0.',
  prizeWithoutBlock: 'Có giải thưởng cho khối không còn trong Thể lệ.',
  prizeWithoutPart: 'Có giải phụ cho phần thi không còn trong Thể lệ.',
  tieWithoutPart: 'Thứ tự xét bằng điểm có phần thi không còn trong Thể lệ.',
  kindTwice:
    'Một loại đơn vị được xếp vào hai khối. Mỗi loại thuộc một khối, hoặc mỗi cụm thi đua của loại đó một khối.',
  blockEmpty:
    'Có khối mà vào ngày mở nhận bài không đơn vị nào dự thi được. Chọn loại đơn vị, cụm, khối khác, hoặc xếp đơn vị vào cụm, khối đó trước.',
  teamBounds: 'Số thành viên đội thi chưa hợp lý: ít nhất là 1 và không lớn hơn mức nhiều nhất.',
  partWithoutPoints:
    'Có phần thi 0 điểm: chấm xong cũng không đổi kết quả. Nhập điểm tối đa hoặc xóa phần thi.',
  partPassMarkAbove: 'Điểm sàn của phần thi lớn hơn điểm tối đa của phần thi: không bài nào đạt.',
  passMarkAbove: 'Tổng điểm sàn lớn hơn tổng điểm các phần thi: không bài nào được xếp hạng.',
  outlierZero: 'Bỏ phiếu lệch quá 0 điểm sẽ bỏ mọi phiếu khác trung bình. Không áp dụng thì để trống.',
  outlierAbove:
    'Mức bỏ phiếu lệch tính trên thang 10: lớn hơn 10 thì không bao giờ bỏ phiếu nào. Sửa lại hoặc để trống.',
  thirdZero: 'Chấm lần ba khi lệch từ 0 điểm thì bài nào cũng phải chấm lần ba. Không áp dụng thì để trống.',
  thirdAbove:
    'Mức lệch để chấm lần ba tính trên thang 100: lớn hơn 100 thì không bao giờ chấm lần ba. Sửa lại hoặc để trống.',
  levelAbove: 'Có mức điểm cao hơn điểm tối đa của tiêu chí: không bài nào đạt mức đó. Sửa lại mức điểm.',
  levelTwice: 'Có hai mức điểm bắt đầu từ cùng một số điểm. Sửa hoặc xóa một mức.',
};

/** What holds together and may surprise, with the smallest example. */
export const cautionWords: Record<Caution, string> = {
  outlierLeavesOne:
    'Bỏ phiếu lệch có thể chỉ để lại phiếu của một giám khảo, kể cả khi số đông chấm khác. Ví dụ mức 2 điểm, năm phiếu 10 – 10 – 10 – 5 – 0: trung bình 7, chỉ phiếu 5 được tính.',
  outlierLowers:
    'Bỏ phiếu lệch có thể làm kết quả giảm khi một giám khảo cho điểm cao hơn. Ví dụ mức 1 điểm: 5 – 5 – 6,4 được 5,47; 5 – 5 – 6,6 chỉ được 5,00 vì phiếu 6,6 bị bỏ.',
  modelsOfAnotherYear:
    'Thể lệ yêu cầu mô hình của một năm khác năm của Hội thi. Nếu không chủ ý, sửa mục “Phải có mô hình của năm”.',
  nameOfAnotherYear:
    'Tên Hội thi nêu một năm khác năm của Hội thi. Nếu không chủ ý, sửa tên hoặc năm ở phần Thiết lập.',
};

/** What somebody does with a frozen version. */
export const handWords: Record<Hand['role'], string> = {
  freezes: 'Người chốt',
  approves: 'Kiểm soát viên xác nhận',
  signsFirst: 'Người ký thứ nhất',
  signsSecond: 'Người ký thứ hai, công bố',
};
