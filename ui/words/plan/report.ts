import type { FigureFault, FigureValue } from '@/domain/report/figures';
import {
  type Indicator,
  type IndicatorGroup,
  indicatorsOfAll,
  periodOfReport,
  type ReportForm,
} from '@/domain/report/form';
import type { SectionKey } from '@/domain/report/frozen';
import { formatDate, formatNumber } from '../format';

export const indicatorGroupWords: Record<IndicatorGroup, string> = {
  models: 'Mô hình “Dân vận khéo”',
  dialogue: 'Đối thoại, tiếp công dân, giải quyết kiến nghị',
  training: 'Tập huấn, bồi dưỡng',
  means: 'Kết quả khác',
};

/** "Mô hình mới (mô hình)"; a percent says it with its unit. */
export const indicatorLabel = ({ words, unit }: Pick<Indicator, 'words' | 'unit'>): string =>
  unit ? `${words} (${unit})` : words;

export const sectionWords: Record<SectionKey, string> = {
  situation: 'Tình hình triển khai',
  results: 'Kết quả thực hiện',
  limits: 'Tồn tại, hạn chế và nguyên nhân',
  ahead: 'Phương hướng, nhiệm vụ thời gian tới',
  proposals: 'Đề xuất, kiến nghị',
};

/** What is wrong with a figure, and what to type instead. */
export function faultSentence({ kind }: Pick<Indicator, 'kind'>, fault: FigureFault): string {
  if (fault === 'notWhole')
    return kind === 'percent'
      ? 'Tỷ lệ nhập nhiều nhất hai chữ số thập phân, ví dụ 87,25'
      : 'Nhập số nguyên: không có nửa người, nửa cuộc, nửa đồng';
  if (fault === 'tooLarge')
    return kind === 'money'
      ? 'Số tiền nhập nhiều nhất 12 chữ số, đơn vị là đồng. Kiểm tra số chữ số 0'
      : 'Số này lớn quá mức hợp lý (nhiều nhất 9.999.999). Kiểm tra lại';
  return faultWords[fault];
}

const faultWords: Record<Exclude<FigureFault, 'notWhole' | 'tooLarge'>, string> = {
  notANumber: 'Ô này chỉ nhập số, ví dụ 12. Lời giải thích viết vào ghi chú',
  ambiguous: 'Chưa rõ là một nghìn hay một phẩy: nhập 1234 nếu là số nguyên, 1,234 nếu là số thập phân',
  negative: 'Số liệu không được âm. Nhập 0 nếu không có',
  overHundred: 'Tỷ lệ không được quá 100%',
  figureInText: 'Ô này ghi bằng lời, không chỉ ghi số',
  solvedMore:
    'Số kiến nghị đã giải quyết (đúng hạn và quá hạn) lớn hơn số đã tiếp nhận, kể cả kỳ trước chuyển sang',
  trainedMore: 'Số người đã được tập huấn lớn hơn số cán bộ, công chức, viên chức liên quan',
  onTimeMore: 'Số văn bản nộp đúng hạn lớn hơn số văn bản đã đến hạn',
  partsMore: 'Cộng các phần lớn hơn tổng số mô hình',
};

const named = (key: string): Indicator | undefined => indicatorsOfAll.find((one) => one.key === key);

/** "staffTrained.trainedMore", as a refusal of `figuresWrong` names it. */
export function faultyWords(item: string): string {
  const [key = '', fault = ''] = item.split('.');
  const indicator = named(key);
  return indicator ? `${indicator.words}: ${faultSentence(indicator, fault as FigureFault)}` : item;
}

/** "figures.dialogues", "why.models", as a delivery that is incomplete names them. */
export function lackedFigureWords(item: string): string {
  const [what, key = ''] = item.split('.');
  const words = named(key)?.words ?? key;
  return what === 'why'
    ? `Chưa ghi lý do số liệu khác số liệu trên cổng: “${words}”`
    : `Chưa nhập số liệu “${words}”`;
}

/** A figure as a person reads it; nothing for a blank one. */
export function figureWords(
  { kind }: Pick<Indicator, 'kind'>,
  value: FigureValue | null | undefined,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'string') return value;
  return kind === 'percent' ? `${formatNumber(value / 100, 2)}%` : formatNumber(value);
}

/** Of a sum: of yes and no, and of texts, how many units. */
export function totalWords(indicator: Pick<Indicator, 'kind'>, value: number | null): string {
  if (value === null) return '–';
  const { kind } = indicator;
  return kind === 'yesNo' || kind === 'text' ? `${formatNumber(value)} đơn vị` : figureWords({ kind }, value);
}

export const spanWords = ({ span }: Pick<ReportForm, 'span'>, year: number): string =>
  span === 'halfYear' ? `6 tháng đầu năm ${year}` : `năm ${year}`;

/** "từ ngày 15/12/2021 đến ngày 14/06/2022": until when its figures are counted (Nghị định 09/2019/NĐ-CP). */
export function periodWords(form: Pick<ReportForm, 'span'>, year: number): string {
  const { from, to } = periodOfReport(form, year);
  return `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
}

export const cutOffWords = (form: Pick<ReportForm, 'span'>, year: number): string =>
  `hết ngày ${formatDate(periodOfReport(form, year).to)}`;

export const reportPastWords: Record<string, string> = { freezeReport: 'Chốt báo cáo tổng hợp' };
