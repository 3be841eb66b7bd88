import { day } from '../date/calendar';

/** What an indicator counts in. Percents are kept in hundredths, money in đồng. */
export const indicatorKinds = ['count', 'percent', 'money', 'yesNo', 'text'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export const indicatorGroups = ['models', 'dialogue', 'training', 'means'] as const;
export type IndicatorGroup = (typeof indicatorGroups)[number];

/** `share`: hundredths of a per cent of one sum in another; `rest`: the first less the others. */
export type Formula =
  | { kind: 'share'; of: string; in: readonly string[] }
  | { kind: 'rest'; of: readonly string[]; less: readonly string[] };

export type FigureSource = 'typed' | 'registry' | 'lastPeriod' | { formula: Formula };

export type Indicator = {
  key: string;
  words: string;
  /** "mô hình", "lượt người"; what a percent or a text is counted in goes without saying. */
  unit: string;
  kind: IndicatorKind;
  group: IndicatorGroup;
  source: FigureSource;
  required: boolean;
};

type Spec = Omit<Indicator, 'required' | 'source' | 'unit'> & Partial<Indicator>;

const typed = ({ unit = '', source = 'typed', required = false, ...spec }: Spec): Indicator => ({
  ...spec,
  unit,
  source,
  required,
});

const model = (key: string, words: string): Indicator =>
  typed({ key, words, unit: 'mô hình', kind: 'count', group: 'models', source: 'registry' });

const asked = (spec: Omit<Spec, 'kind'>): Indicator => typed({ ...spec, kind: 'count', required: true });

const shareOf = (spec: Omit<Spec, 'kind'> & { of: string; in: readonly string[] }): Indicator => {
  const { of, in: whole, ...rest } = spec;
  return typed({
    ...rest,
    kind: 'percent',
    unit: '%',
    source: { formula: { kind: 'share', of, in: whole } },
  });
};

const petitions = ['petitionsCarried', 'petitionsReceived'] as const;

const all: readonly Indicator[] = [
  model('models', 'Mô hình đã đăng ký trong năm'),
  model('modelsEconomy', 'Lĩnh vực phát triển kinh tế'),
  model('modelsCultureSociety', 'Lĩnh vực văn hóa - xã hội'),
  model('modelsDefenceSecurity', 'Lĩnh vực quốc phòng - an ninh'),
  model('modelsPoliticalSystem', 'Lĩnh vực xây dựng hệ thống chính trị'),
  model('modelsCollective', 'Mô hình của tập thể'),
  model('modelsIndividual', 'Mô hình của cá nhân'),
  model('modelsNew', 'Mô hình mới'),
  model('modelsContinued', 'Mô hình tiếp tục từ năm trước'),
  model('modelsRecognised', 'Mô hình được công nhận'),
  model('modelsReplicated', 'Mô hình được nhân rộng'),
  { ...model('papersDue', 'Văn bản của mô hình đã đến hạn'), unit: 'văn bản' },
  { ...model('papersOnTime', 'Văn bản của mô hình nộp đúng hạn'), unit: 'văn bản' },
  shareOf({
    key: 'papersOnTimeShare',
    words: 'Tỷ lệ văn bản nộp đúng hạn',
    group: 'models',
    of: 'papersOnTime',
    in: ['papersDue'],
  }),
  asked({
    key: 'dialogues',
    words: 'Cuộc đối thoại trực tiếp với Nhân dân',
    unit: 'cuộc',
    group: 'dialogue',
  }),
  asked({ key: 'citizensReceived', words: 'Công dân đã tiếp', unit: 'lượt người', group: 'dialogue' }),
  typed({
    key: 'petitionsCarried',
    words: 'Kiến nghị kỳ trước chuyển sang',
    unit: 'kiến nghị',
    kind: 'count',
    group: 'dialogue',
    source: 'lastPeriod',
  }),
  asked({
    key: 'petitionsReceived',
    words: 'Kiến nghị tiếp nhận trong kỳ',
    unit: 'kiến nghị',
    group: 'dialogue',
  }),
  asked({
    key: 'petitionsInTime',
    words: 'Kiến nghị giải quyết đúng hạn',
    unit: 'kiến nghị',
    group: 'dialogue',
  }),
  asked({
    key: 'petitionsOverdue',
    words: 'Kiến nghị giải quyết quá hạn',
    unit: 'kiến nghị',
    group: 'dialogue',
  }),
  typed({
    key: 'petitionsPending',
    words: 'Kiến nghị đang giải quyết, chuyển kỳ sau',
    unit: 'kiến nghị',
    kind: 'count',
    group: 'dialogue',
    source: {
      formula: { kind: 'rest', of: petitions, less: ['petitionsInTime', 'petitionsOverdue'] },
    },
  }),
  shareOf({
    key: 'petitionsShare',
    words: 'Tỷ lệ kiến nghị giải quyết đúng hạn',
    group: 'dialogue',
    of: 'petitionsInTime',
    in: petitions,
  }),
  typed({
    key: 'receptionPosted',
    words: 'Lịch tiếp công dân được niêm yết công khai',
    kind: 'yesNo',
    group: 'dialogue',
    required: true,
  }),
  asked({
    key: 'staffConcerned',
    words: 'Cán bộ, công chức, viên chức liên quan',
    unit: 'người',
    group: 'training',
  }),
  asked({
    key: 'staffTrained',
    words: 'Người đã được tập huấn, bồi dưỡng',
    unit: 'người',
    group: 'training',
  }),
  shareOf({
    key: 'staffTrainedShare',
    words: 'Tỷ lệ được tập huấn, bồi dưỡng',
    group: 'training',
    of: 'staffTrained',
    in: ['staffConcerned'],
  }),
  asked({ key: 'violations', words: 'Vụ việc vi phạm đã xử lý', unit: 'vụ việc', group: 'means' }),
  typed({ key: 'spent', words: 'Kinh phí đã sử dụng', unit: 'đồng', kind: 'money', group: 'means' }),
  typed({
    key: 'satisfaction',
    words: 'Mức độ hài lòng của người dân, nếu có khảo sát',
    unit: '%',
    kind: 'percent',
    group: 'means',
  }),
  typed({ key: 'lessons', words: 'Cách làm hay, kinh nghiệm', kind: 'text', group: 'means' }),
];

/** Recognised, replicated and measured at the end of a year. */
const yearOnly: readonly string[] = ['modelsRecognised', 'modelsReplicated', 'satisfaction'];

export type ReportSpan = 'halfYear' | 'year';

export type ReportForm = {
  code: string;
  span: ReportSpan;
  /** Of the table above: a stored report says by which one it was made. */
  revision: number;
  indicators: readonly Indicator[];
};

/** Another table is added beside it, never in its place: old reports keep theirs. */
export const REVISION = 1;

export const reportForms: readonly ReportForm[] = [
  {
    code: 'R6',
    span: 'halfYear',
    revision: REVISION,
    indicators: all.filter(({ key }) => !yearOnly.includes(key)),
  },
  { code: 'R7', span: 'year', revision: REVISION, indicators: all },
];

/** A plan that was copied keeps the codes of its obligations, and so their forms. */
export const formFor = (code: string): ReportForm | null =>
  reportForms.find((form) => form.code === code) ?? null;

export const indicatorsOfAll: readonly Indicator[] = all;

/** From 15/12 of the year before to 14/6, or to 14/12 (Nghị định 09/2019/NĐ-CP). */
export const periodOfReport = (
  { span }: Pick<ReportForm, 'span'>,
  year: number,
): { from: Date; to: Date } => ({
  from: day(year - 1, 12, 15),
  to: span === 'halfYear' ? day(year, 6, 14) : day(year, 12, 14),
});

export const isDerived = ({ source }: Indicator): boolean => typeof source === 'object';

export const isKnown = ({ source }: Indicator): boolean => source === 'registry' || source === 'lastPeriod';

export const isSummed = ({ kind }: Indicator): boolean => kind === 'count' || kind === 'money';
