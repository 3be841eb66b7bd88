import type { Acting } from '../../actor';
import { type Decider, type DecidingAct, mayDecide } from '../../deciding/deciding';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';
import { type ConflictStatus, judges, sitsIn } from './conflict';
import type { EntryStatus } from '../entry/entry';
import { type Dates, phaseOf } from '../setup/phase';
import type { Criterion, Part } from '../setup/rules';

declare module '../../verdict' {
  interface Reasons {
    ownSheet: true;
    notYourContest: true;
    needsChair: true;
    needsSecretary: true;
    notAssigned: true;
    conflictUnanswered: true;
    notJudging: true;
    sheetLocked: true;
    sheetIncomplete: true;
    sheetBegun: true;
  }
}

export type SheetStatus = 'draft' | 'submitted';

export type ScoringContext = {
  contest: Dates & { id: string };
  entry: { status: EntryStatus };
  part: Part | null;
  assigned: boolean;
  conflict: ConflictStatus;
  frozen: boolean;
};

export type JudgedSheet = {
  personId: string;
  status: SheetStatus;
  third: boolean;
  reopenedAt: Date | null;
  hand: 'nobody' | 'judge' | 'secretary';
};

export const blankSheet = (personId: string): JudgedSheet => ({
  personId,
  status: 'draft',
  third: false,
  reopenedAt: null,
  hand: 'nobody',
});

export const canScore = ({ by, now }: Acting, sheet: JudgedSheet, context: ScoringContext): Verdict =>
  all(
    sheet.personId === by.personId ? yes : no('notAssigned'),
    judges(by, context.contest.id) ? yes : no('notYourContest'),
    canBeScored(sheet, context, now),
  );

/** The judge's own conflicts count here too, and a sheet that the judge began stays the judge's. */
export const canTypeIn = (
  { by, now }: Acting<Decider>,
  sheet: JudgedSheet,
  context: ScoringContext,
): Verdict =>
  all(
    sitsIn(by, context.contest.id, 'secretary') ? yes : no('needsSecretary'),
    mayDecide('typeIn', by),
    sheet.personId === by.personId ? no('secondPerson') : yes,
    canBeScored(sheet, context, now),
    sheet.hand === 'judge' ? no('sheetBegun') : yes,
  );

function canBeScored(sheet: JudgedSheet, context: ScoringContext, now: Date): Verdict {
  return all(
    context.assigned ? yes : no('notAssigned'),
    context.part?.scoredBy === 'judges' ? yes : no('notAssigned'),
    mayScoreUnder(context.conflict),
    context.entry.status === 'accepted' ? yes : no('entryLocked'),
    sheet.status === 'draft' ? yes : no('sheetLocked'),
    context.frozen ? no('resultsFrozen') : yes,
    isTime(sheet, context.contest, now) ? yes : no('notJudging'),
  );
}

const isTime = (sheet: JudgedSheet, contest: Dates, now: Date): boolean => {
  const phase = phaseOf(contest, now);
  if (phase === 'judging') return true;
  const late = phase === 'deliberating' || phase === 'published';
  return late && (sheet.third || sheet.reopenedAt !== null);
};

const mayScoreUnder = (conflict: ConflictStatus): Verdict => {
  if (conflict.kind === 'unasked') return no('conflictUnanswered');
  return conflict.kind === 'conflicted' ? no('conflicted') : yes;
};

export const canSubmitPoints = (part: Part, points: Readonly<Record<string, number | null>>): Verdict =>
  part.criteria.every((criterion) => typeof points[criterion.key] === 'number') ? yes : no('sheetIncomplete');

export const onScale = (part: Pick<Part, 'step'>, criterion: Criterion, points: number): boolean =>
  Number.isInteger(points) && points >= 0 && points <= criterion.points && points % part.step === 0;

/** Another person confirms a typed sheet: its judge, the secretariat or the organiser. */
export const canConfirmSheet = (
  actor: Decider,
  sheet: { personId: string; status: SheetStatus; typedById: string | null; confirmedById: string | null },
  { contest, frozen, own }: { contest: Dates & { id: string }; frozen: boolean; own: ConflictStatus },
): Verdict =>
  all(
    sitsIn(actor, contest.id, 'secretary') ||
      sheet.personId === actor.personId ||
      actor.seats.some((seat) => seat.kind === 'organiser')
      ? yes
      : no('needsSecretary'),
    // A judge whose unit is a rival may still confirm that their own sheet was typed correctly.
    sheet.personId === actor.personId ? mayActUnder(own) : mayDecide('confirm', actor),
    sheet.typedById === actor.personId ? no('secondPerson') : yes,
    sheet.status === 'submitted' && sheet.typedById && !sheet.confirmedById ? yes : no('wrongStatus'),
    frozen ? no('resultsFrozen') : yes,
  );

const mayActUnder = ({ kind }: ConflictStatus): Verdict => (kind === 'conflicted' ? no('conflicted') : yes);

export const mayReopen = (
  { by, now }: Acting<Decider>,
  sheet: JudgedSheet,
  { contest, office }: { contest: Dates & { id: string }; office: ChairOffice },
): Verdict =>
  all(
    mayChair(by, contest.id, { ...office, act: 'reopen' }),
    // Judges cannot reopen their own sheet: the chair has seen the ranking by then.
    sheet.personId === by.personId ? no('ownSheet') : yes,
    sheet.status === 'submitted' ? yes : no('wrongStatus'),
    ['judging', 'deliberating', 'published'].includes(phaseOf(contest, now)) ? yes : no('notJudging'),
    office.frozen ? no('resultsFrozen') : yes,
  );

export const canReopen = (
  acting: Acting<Decider>,
  sheet: JudgedSheet,
  { reason, ...asked }: { contest: Dates & { id: string }; office: ChairOffice; reason: string },
): Verdict => all(mayReopen(acting, sheet, asked), canJustify(reason));

export type ChairOffice = { chairFree: boolean; frozen: boolean };

export const mayChair = (
  actor: Decider,
  contestId: string,
  { chairFree, act }: ChairOffice & { act: DecidingAct },
): Verdict =>
  all(
    sitsIn(actor, contestId, 'chiefJudge', 'deputyJudge') ? yes : no('needsChair'),
    mayDecide(act, actor),
    sitsIn(actor, contestId, 'chiefJudge') || !chairFree ? yes : no('needsChair'),
  );

export const canAskThird = (
  asked: { needed: boolean; marked: boolean; judge: ConflictStatus; sits: boolean; frozen: boolean },
  may: Verdict,
): Verdict =>
  all(
    may,
    asked.sits ? yes : no('notYourContest'),
    asked.needed ? yes : no('wrongStatus'),
    asked.marked ? no('alreadyExists') : yes,
    asked.judge.kind === 'conflicted' ? no('conflicted') : yes,
    asked.frozen ? no('resultsFrozen') : yes,
  );

export const seesOthers = (
  rule: 'never' | 'afterAll',
  {
    sheets,
    conflict,
    personId,
  }: {
    sheets: readonly Pick<JudgedSheet, 'personId' | 'status'>[];
    conflict: ConflictStatus;
    personId: string;
  },
): boolean =>
  rule === 'afterAll' &&
  conflict.kind === 'clear' &&
  sheets.length > 0 &&
  sheets.every((sheet) => sheet.status === 'submitted') &&
  sheets.some((sheet) => sheet.personId === personId);
