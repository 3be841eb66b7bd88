import { mainPlaces } from '@/domain/contest/tally/prize';
import { rescaledOf } from '@/domain/contest/setup/may';
import type { ContestRules, TieRule } from '@/domain/contest/setup/rules';
import { tieRuleWords } from './contest-desk';
import { formatNumber } from '../format';

/** How points become ranks and prizes, told from the rules' own data in the order in which it is computed (docs/tally.md). */
export const countingWords = (rules: ContestRules): { term: string; value: string }[] => [
  { term: 'Điểm của phần thi', value: numbered(partSteps(rules)) },
  {
    term: 'Giám khảo không chấm',
    value:
      'Giám khảo vắng, có xung đột lợi ích hoặc bị rút không tính là 0 điểm: trung bình chỉ lấy trên các phiếu được tính.',
  },
  ...leastWords(rules),
  { term: 'Tổng điểm', value: 'Cộng điểm các phần thi, không làm tròn thêm.' },
  { term: 'Thiếu phần thi', value: missingWords(rules) },
  ...passMarks(rules),
  { term: 'Khi bằng điểm', value: tieWords(rules) },
  { term: 'Đồng giải', value: sharedWords(rules) },
  ...sideWords(rules),
];

const leastWords = ({ aggregation: { leastSheets } }: ContestRules) =>
  leastSheets === undefined
    ? []
    : [
        {
          term: 'Số phiếu ít nhất',
          value: `Mỗi bài cần ít nhất ${leastSheets} phiếu ở từng phần thi do giám khảo chấm. Bài có ít phiếu hơn chỉ được chốt kết quả khi hai người quyết định, có lý do công bố cùng kết quả.`,
        },
      ];

const points = (hundredths: number) => formatNumber(hundredths / 100, 2);
const numbered = (steps: readonly string[]) => steps.map((step, at) => `${at + 1}. ${step}`).join('\n');
const partName = ({ parts }: ContestRules, key: string) =>
  parts.find((part) => part.key === key)?.name ?? key;

function partSteps(rules: ContestRules): string[] {
  const { outlier, thirdMarking, method } = rules.aggregation;
  const judged = rules.parts.some(({ scoredBy }) => scoredBy === 'judges');
  const typed = rules.parts.filter(({ scoredBy }) => scoredBy === 'secretary').map(({ name }) => `“${name}”`);
  const steps = [
    'Cộng điểm các tiêu chí của từng phiếu.',
    thirdMarking !== null &&
      `Nếu phiếu cao nhất và phiếu thấp nhất lệch nhau từ ${points(thirdMarking)} điểm (thang 100) thì phải chấm lần ba; khi đã chấm lần ba thì chỉ tính phiếu chấm lần ba.`,
    outlier !== null &&
      `Bỏ phiếu lệch trung bình của mọi phiếu quá ${points(outlier)} điểm (thang 10); bỏ một lượt, và nếu phiếu nào cũng lệch thì giữ cả.`,
    method === 'trimmedMean' &&
      'Nếu còn từ 5 phiếu thì bỏ một phiếu cao nhất và một phiếu thấp nhất; dưới 5 phiếu thì giữ cả.',
    `Lấy trung bình cộng các phiếu còn lại${rescaledOf(rules).length > 0 ? ', quy đổi về điểm tối đa của phần thi' : ''}.`,
    'Làm tròn một lần đến hai chữ số thập phân: từ 0,005 trở lên thì làm tròn lên.',
  ];
  const timed = rules.parts.some(({ time }) => time !== null && time.shape !== 'cutOff');
  return [
    ...(judged ? steps.filter((step) => step !== false) : []),
    ...(typed.length > 0 ? [`Phần thi ${typed.join(', ')}: lấy đúng kết quả do Tổ Thư ký nhập.`] : []),
    ...(timed ? ['Trừ điểm quá giờ; điểm của phần thi không xuống dưới 0.'] : []),
  ];
}

const missingWords = ({ eligibility, parts }: ContestRules): string =>
  eligibility.allParts
    ? 'Bài không có điểm ở một phần thi thì không được xếp hạng và không có giải chính.'
    : `Phần thi không có điểm không cộng thêm gì vào tổng; bài không có điểm ở phần nào thì không được xếp hạng.${
        parts.some(({ passMark }) => passMark !== null)
          ? ' Ở phần thi có điểm sàn, không có điểm cũng là không đạt.'
          : ''
      }`;

function passMarks(rules: ContestRules): { term: string; value: string }[] {
  const marks = [
    ...(rules.passMark === null ? [] : [`Tổng điểm: ${points(rules.passMark)}`]),
    ...rules.parts.flatMap(({ name, passMark }) =>
      passMark === null ? [] : [`${name}: ${points(passMark)}`],
    ),
  ];
  if (marks.length === 0) return [];
  return [
    {
      term: 'Điểm sàn',
      value: `${marks.join('\n')}\nDưới mức này không được xếp hạng; bằng đúng mức này là đạt.`,
    },
  ];
}

/** Ties as they are asked, with what each looks at. */
export const oneTie = (rules: ContestRules, tie: TieRule): string =>
  tie.rule === 'chair' ? tieRuleWords.chair : `${tieRuleWords[tie.rule]} “${partName(rules, tie.part)}”`;

function tieWords(rules: ContestRules): string {
  const last = 'Vẫn bằng nhau thì đồng hạng, và hạng liền sau được bỏ qua (1, 1, 3).';
  if (rules.ties.length === 0) return last.replace('Vẫn bằng', 'Bằng');
  const notes = [
    rules.ties.some(({ rule }) => rule === 'higherPart') && 'Phần thi không có điểm được coi là 0 điểm.',
    rules.ties.some(({ rule }) => rule === 'fasterPart') && 'Không đo thời gian thì xếp sau.',
    rules.ties.some(({ rule }) => rule === 'chair') &&
      'Quyết định phải nêu đủ các bài đang bằng nhau mới có giá trị.',
  ].filter((note) => note !== false);
  return `Xét lần lượt:\n${numbered(rules.ties.map((tie) => oneTie(rules, tie)))}\n${[last, ...notes].join(' ')}`;
}

/** With the prizes of the first block that has some as the example. */
function sharedWords(rules: ContestRules): string {
  const law = 'Các bài đồng hạng cùng nhận giải của hạng đó và dùng hết số suất tương ứng.';
  const places = rules.blocks.map(({ key }) => mainPlaces(rules, key)).find(({ length }) => length > 0);
  if (!places) return law;
  const nameAt = (rank: number) => rules.prizes.find(({ key }) => key === places[rank - 1])?.name;
  const third = nameAt(3);
  return `${law} Ví dụ hai bài cùng hạng 1 thì cả hai nhận ${nameAt(1)}; bài tiếp theo đứng hạng 3, ${
    third ? `nhận ${third}` : 'không có giải'
  }. Hai bài cùng hạng ở suất cuối cùng thì cả hai có giải.`;
}

const sideWords = ({ prizes }: ContestRules) =>
  prizes.some(({ kind }) => kind === 'side')
    ? [
        {
          term: 'Giải phụ',
          value:
            'Xét theo điểm của phần thi; bài bằng điểm với suất cuối cũng được nhận. Bài không đạt điểm sàn vẫn được xét; bài đã rút hoặc 0 điểm thì không.',
        },
      ]
    : [];
