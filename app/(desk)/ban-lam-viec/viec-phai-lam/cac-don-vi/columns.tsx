import { clsx } from 'clsx';
import Link from 'next/link';
import { isDone } from '@/domain/obligation/record';
import { standsIn } from '@/domain/text/place';
import type { UnitAnswer, AnswersOfYear, UnitAnswers } from '@/server/obligations/queries';
import { UnitName } from '@/ui/element/unit-name';
import type { Column } from '@/ui/list/data-table';
import { formatNumber, formatPercent } from '@/ui/words/format';
import { answerStateWords, answerTone, dueWordsOf } from '@/ui/words/plan/obligation';
import { softTone } from '@/ui/words/tone';
import { answerHref, ofObligationHref, unitsAnswersHref } from '../ask';
import type { ObligationLine } from './summary';

/** How far each obligation has come; a number opens its rows. */
export const lineColumns = (year: number): Column<ObligationLine>[] => [
  ...heads(year),
  number(year, 'onTime', 'Đúng hạn'),
  number(year, 'late', 'Muộn'),
  number(year, 'returned', 'Bị trả lại'),
  number(year, 'missing', 'Quá hạn'),
  share,
];

/** What is never late is answered, or not yet. */
export const standingColumns = (year: number): Column<ObligationLine>[] => [
  ...heads(year),
  number(year, 'onTime', 'Đã trả lời'),
];

const heads = (year: number): Column<ObligationLine>[] => [
  {
    key: 'words',
    label: 'Việc',
    title: true,
    cell: ({ obligation, due }) => (
      <>
        <Link
          className="link inline-flex min-h-11 items-center"
          prefetch={false}
          href={ofObligationHref(year, obligation.code)}
        >
          {obligation.code}. {obligation.words}
        </Link>
        <span className="block text-sm text-ink-faint">
          {obligation.clause} · {dueWordsOf(due)}
        </span>
      </>
    ),
  },
  { key: 'owed', label: 'Phải nộp', numeric: true, cell: ({ tally }) => formatNumber(tally.owed) },
];

const share: Column<ObligationLine> = {
  key: 'share',
  label: 'Đã xong',
  numeric: true,
  cell: ({ tally, done }) => formatPercent(tally.owed === 0 ? 0 : done / tally.owed),
};

function number(
  year: number,
  state: 'onTime' | 'late' | 'returned' | 'missing',
  label: string,
): Column<ObligationLine> {
  return {
    key: state,
    label,
    numeric: true,
    cell: ({ tally, obligation }) =>
      tally[state] === 0 ? (
        '0'
      ) : (
        <Link
          prefetch={false}
          className="link inline-flex min-h-11 items-center"
          href={unitsAnswersHref({ year, code: obligation.code, state })}
        >
          {formatNumber(tally[state])}
        </Link>
      ),
  };
}

/** A unit in a line: a chip for each obligation that has a day, coloured by how it stands. */
export const unitColumns = ({ asked, year, code }: UnitColumns): Column<UnitAnswers>[] => [
  {
    key: 'unit',
    label: 'Đơn vị',
    title: true,
    cell: ({ unit }) => <UnitName name={unit.name} parent={standsIn(unit)} />,
  },
  {
    key: 'answers',
    label: code ? 'Tình trạng' : 'Các việc',
    cell: ({ unit, answers }) => (
      <ul className="flex flex-wrap gap-1">
        {asked
          .filter(({ obligation }) => (code ? obligation.code === code : hasDay(obligation)))
          .flatMap(({ obligation }) => answers.filter((one) => one.obligation.code === obligation.code))
          .map((answer) => (
            <li key={answer.obligation.code}>
              <Chip answer={answer} unit={unit} year={year} inWords={code !== ''} />
            </li>
          ))}
      </ul>
    ),
  },
  {
    key: 'done',
    label: 'Đã xong',
    numeric: true,
    cell: ({ answers }) => {
      const dated = answers.filter(({ obligation }) => hasDay(obligation));
      return `${dated.filter(({ state }) => isDone(state)).length}/${dated.length}`;
    },
  },
];

type UnitColumns = { asked: AnswersOfYear['asked']; year: number; code: string };

/** A commitment is never late, so it is no part of who owes what. */
export const hasDay = ({ due }: { due: { kind: string } }): boolean => due.kind !== 'standing';

type ChipProps = { answer: UnitAnswer; unit: UnitAnswers['unit']; year: number; inWords: boolean };

function Chip({ answer: { obligation, state }, unit, year, inWords }: ChipProps) {
  return (
    <Link
      href={answerHref(year, obligation.code, unit.slug)}
      prefetch={false}
      title={`${obligation.words}: ${answerStateWords[state]}`}
      aria-label={`${unit.name}, ${obligation.words}: ${answerStateWords[state]}`}
      className={clsx(
        'inline-flex min-h-8 min-w-12 items-center justify-center rounded-md border px-1.5 text-sm font-medium',
        softTone[answerTone[state]],
      )}
    >
      {inWords ? answerStateWords[state] : obligation.code}
    </Link>
  );
}
