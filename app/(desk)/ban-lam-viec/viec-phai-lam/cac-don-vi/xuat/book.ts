import { dayOf } from '@/domain/date/calendar';
import type { AnswersOfYear, UnitAnswers } from '@/server/obligations/queries';
import { type SheetColumn, workbook } from '@/server/spreadsheet/workbook';
import type { Signing } from '@/server/spreadsheet/workbook-signing';
import { kindWordsIn } from '@/ui/words/kinds';
import { answerStateWords } from '@/ui/words/plan/obligation';

type Given = {
  rows: readonly UnitAnswers[];
  asked: AnswersOfYear['asked'];
  heading?: readonly string[];
  signing?: Signing;
};

type Line = { place: number; row: UnitAnswers };

/** A row for each unit, two columns for each obligation: how it stands, and when it was given. */
export const answersBook = ({ rows, asked, ...paper }: Given): Promise<Buffer> =>
  workbook({
    ...paper,
    sheet: 'Việc theo kế hoạch',
    columns: [...unitColumns, ...asked.flatMap(({ obligation }) => columnsOf(obligation))],
    rows: rows.map((row, at) => ({ place: at + 1, row })),
  });

const unitColumns: SheetColumn<Line>[] = [
  { header: 'TT', width: 6, value: ({ place }) => place },
  { header: 'Mã đơn vị', width: 10, text: true, value: ({ row }) => row.unit.code },
  { header: 'Đơn vị', width: 36, value: ({ row }) => row.unit.name },
  { header: 'Loại đơn vị', width: 24, value: ({ row }) => kindWordsIn(row.unit.kind, row.year) },
];

function columnsOf({ code, words }: { code: string; words: string }): SheetColumn<Line>[] {
  const of = ({ row }: Line) => row.answers.find(({ obligation }) => obligation.code === code);
  return [
    {
      header: `${code}. ${words}`,
      width: 18,
      value: (line) => {
        const answer = of(line);
        return answer ? answerStateWords[answer.state] : '';
      },
    },
    {
      header: `${code}: ngày nộp`,
      width: 12,
      value: (line) => {
        const at = of(line)?.delivery?.submittedAt;
        return at ? dayOf(at) : null;
      },
    },
  ];
}
