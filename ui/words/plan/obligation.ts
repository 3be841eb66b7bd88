import type { DeliveryStatus } from '@/domain/obligation/delivery';
import type { DifficultyState } from '@/domain/obligation/difficulty';
import type { Due, DueKind, DueRule } from '@/domain/obligation/due';
import type { Nature, ObligationFlaw } from '@/domain/obligation/obligation';
import type { AnswerGroup, ObligationState } from '@/domain/obligation/record';
import { formatDate, formatDueDay } from '../format';
import type { Tone } from '../tone';
import { lackedFigureWords } from './report';

export const natureWords: Record<Nature, string> = {
  registry: 'Cổng tự ghi nhận',
  paper: 'Nộp văn bản',
  figure: 'Số liệu',
  post: 'Tin, bài',
  activity: 'Hoạt động do Sở Nội vụ tổ chức',
  consolidated: 'Báo cáo tổng hợp của Sở Nội vụ',
  commitment: 'Cam kết thường xuyên',
  channel: 'Phản ánh vướng mắc',
};

export const answerStateWords: Record<ObligationState, string> = {
  onTime: 'Đã nộp đúng hạn',
  late: 'Đã nộp muộn',
  returned: 'Bị trả lại',
  due: 'Chưa đến hạn',
  missing: 'Quá hạn',
  waived: 'Được miễn',
  open: 'Chưa trả lời',
};

export const answerTone: Record<ObligationState, Tone> = {
  onTime: 'success',
  late: 'warning',
  returned: 'warning',
  due: 'neutral',
  missing: 'danger',
  waived: 'neutral',
  open: 'neutral',
};

export const answerGroupWords: Record<AnswerGroup, string> = {
  overdue: 'Quá hạn',
  soon: 'Trong 30 ngày tới',
  later: 'Sau đó',
  done: 'Đã xong',
  standing: 'Cam kết thường xuyên',
};

export const deliveryStatusWords: Record<DeliveryStatus, string> = {
  draft: 'Đang soạn',
  submitted: 'Đã nộp, chờ tiếp nhận',
  returned: 'Bị trả lại',
  accepted: 'Đã tiếp nhận',
};

export const deliveryTone: Record<DeliveryStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
};

/** What keeps a delivery from being submitted (domain/obligation/delivery.ts missingIn). */
export const lackedWord = (name: string): string => lackedWords[name] ?? lackedFigureWords(name);

const lackedWords: Record<string, string> = {
  papers: 'Chưa có tệp văn bản',
  number: 'Chưa nhập số, ký hiệu văn bản',
  issuedOn: 'Chưa nhập ngày văn bản',
  narrative: 'Chưa nhập nội dung',
};

export const flawWords: Record<ObligationFlaw, string> = {
  codeTakenHere: 'Mã này đã có trong kế hoạch. Nhập mã khác.',
  nobodyOwes: 'Chưa chọn loại đơn vị phải thực hiện.',
  noDay: 'Hạn nằm ngoài các năm của nhiệm vụ, hoặc nhiệm vụ nộp văn bản chưa có hạn.',
  yearsOutside: 'Các năm áp dụng phải nằm trong giai đoạn của kế hoạch.',
  leadsNowhere: 'Nhiệm vụ được dẫn tới không có, hoặc dẫn vòng về chính nó.',
};

/** In which field of the form it stands. */
export const flawField: Record<ObligationFlaw, string> = {
  codeTakenHere: 'code',
  nobodyOwes: 'kinds',
  noDay: 'due',
  yearsOutside: 'lastYear',
  leadsNowhere: 'withCode',
};

export const dueKindWords: Record<DueKind, string> = {
  before: 'Hằng năm, trước một ngày (không tính ngày đó)',
  yearly: 'Hằng năm, chậm nhất một ngày (tính cả ngày đó)',
  beforeDay: 'Một lần, trước một ngày (không tính ngày đó)',
  by: 'Một lần, chậm nhất một ngày (tính cả ngày đó)',
  quarter: 'Một lần, trong một quý',
  with: 'Cùng hạn với nhiệm vụ khác',
  standing: 'Thường xuyên, không có hạn',
};

export function dueRuleWords(rule: DueRule): string {
  switch (rule.kind) {
    case 'before':
      return `hằng năm, trước ngày ${rule.day}/${rule.month}`;
    case 'yearly':
      return `hằng năm, chậm nhất ngày ${rule.day}/${rule.month}`;
    case 'beforeDay':
      return `một lần, trước ngày ${formatDate(new Date(rule.on))}`;
    case 'by':
      return `một lần, chậm nhất ngày ${formatDate(new Date(rule.on))}`;
    case 'quarter':
      return `một lần, trong quý ${['I', 'II', 'III', 'IV'][rule.quarter - 1]}/${rule.year}`;
    case 'with':
      return `cùng hạn với ${rule.code}`;
    default:
      return 'thường xuyên';
  }
}

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** A weekend moves no day, so the weekday stands beside it. */
export const dueWordsOf = (due: Due | null): string =>
  due ? `${formatDueDay(due.on, due)} (${weekdays[due.on.getUTCDay()]})` : 'thường xuyên, không có hạn';

export const difficultyWords: Record<DifficultyState, string> = {
  open: 'Chờ trả lời',
  forwarded: 'Đã chuyển, chờ trả lời',
  answered: 'Đã trả lời',
};

export const difficultyTone: Record<DifficultyState, Tone> = {
  open: 'warning',
  forwarded: 'info',
  answered: 'success',
};

export const difficultyPastWords: Record<string, string> = {
  reportDifficulty: 'Phản ánh vướng mắc',
  forward: 'Chuyển phản ánh',
  answer: 'Trả lời phản ánh',
};

export const deliveryPastWords: Record<string, string> = {
  begin: 'Bắt đầu soạn bản nộp',
  submit: 'Nộp',
  return: 'Trả lại bản nộp',
  accept: 'Tiếp nhận bản nộp',
  reopen: 'Bỏ tiếp nhận bản nộp',
  attach: 'Thêm tệp vào bản nộp',
  remove: 'Gỡ tệp khỏi bản nộp',
  noteOnPaper: 'Ghi nhận bản giấy',
  typeFigures: 'Nhập số liệu từ bản giấy',
};

/** Of a unit. */
export const urgedWords = { urge: 'Đôn đốc một việc theo kế hoạch' };

export const obligationPastWords: Record<string, string> = {
  add: 'Thêm nhiệm vụ vào kế hoạch',
  describeObligation: 'Sửa nhiệm vụ của kế hoạch',
  endObligation: 'Thôi áp dụng nhiệm vụ',
  setDay: 'Đặt hạn của năm',
  extend: 'Gia hạn cho một đơn vị',
  waive: 'Miễn cho một đơn vị',
  endWaiver: 'Bỏ miễn',
  makeScheme: 'Lập kế hoạch mới',
  describeScheme: 'Sửa kế hoạch',
};

/** As papers name it: "Kế hoạch số 04/KH-UBND ngày 03/01/2018 của Ủy ban nhân dân tỉnh Sơn La". */
export const schemeCalled = ({ number, issuedOn, issuer }: CalledScheme): string =>
  `Kế hoạch số ${number} ngày ${formatDate(issuedOn)} của ${issuer}`;

type CalledScheme = { number: string; issuedOn: Date; issuer: string };
