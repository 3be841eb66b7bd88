import type { Actor } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';
import { type Standing, sitsIn } from './conflict';
import type { EntryStatus } from './entry';
import { type Dates, phaseOf } from './phase';
import type { Criterion, Part } from './rules';

export type SheetStatus = 'draft' | 'submitted';

/** What a verdict on scoring looks at. */
export type ScoringContext = {
  contest: Dates & { id: string };
  entry: { status: EntryStatus };
  part: Part | null;
  /** The judge has an open assignment for the entry. */
  assigned: boolean;
  standing: Standing;
};

export type JudgedSheet = { personId: string; status: SheetStatus };

/** May this person write this sheet? The same question for page, action, import and export. */
export const canScore = (sheet: JudgedSheet, context: ScoringContext, actor: Actor, now: Date): Verdict =>
  all(
    sheet.personId === actor.personId ? yes : no('notAssigned'),
    sitsIn(actor, context.contest.id, 'judge', 'chiefJudge', 'deputyJudge') ? yes : no('notYourContest'),
    scorable(sheet, context, now),
  );

/** May the secretary type a judge's printed sheet in? The judge's own conflicts count. */
export const canTypeIn = (sheet: JudgedSheet, context: ScoringContext, actor: Actor, now: Date): Verdict =>
  all(
    sitsIn(actor, context.contest.id, 'secretary') ? yes : no('needsSecretary'),
    sheet.personId === actor.personId ? no('secondPerson') : yes,
    scorable(sheet, context, now),
  );

function scorable(sheet: JudgedSheet, context: ScoringContext, now: Date): Verdict {
  return all(
    context.assigned ? yes : no('notAssigned'),
    context.part?.scoredBy === 'judges' ? yes : no('notAssigned'),
    standingVerdict(context.standing),
    context.entry.status === 'accepted' ? yes : no('entryLocked'),
    phaseOf(context.contest, now) === 'judging' ? yes : no('notJudging'),
    sheet.status === 'draft' ? yes : no('sheetLocked'),
  );
}

const standingVerdict = (standing: Standing): Verdict => {
  if (standing.kind === 'unasked') return no('conflictUnanswered');
  return standing.kind === 'conflicted' ? no('conflicted') : yes;
};

/** May the sheet be submitted? Every criterion has its points. */
export const isComplete = (part: Part, points: Readonly<Record<string, number | null>>): Verdict =>
  part.criteria.every((criterion) => typeof points[criterion.key] === 'number') ? yes : no('sheetIncomplete');

/** Whether these points stand on the criterion's scale: from nothing to full marks, in whole steps. */
export const onScale = (part: Pick<Part, 'step'>, criterion: Criterion, points: number): boolean =>
  Number.isInteger(points) && points >= 0 && points <= criterion.points && points % part.step === 0;

/** May a submitted sheet be opened again? By the chair, or the deputy where the chair is conflicted, with a reason. */
export const canReopen = (
  sheet: JudgedSheet,
  contest: Dates & { id: string },
  chairStanding: Standing,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    chairs(actor, contest.id, chairStanding),
    sheet.status === 'submitted' ? yes : no('wrongStatus'),
    phaseOf(contest, now) === 'judging' || phaseOf(contest, now) === 'deliberating' ? yes : no('notJudging'),
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** Who acts as the chair towards an entry: the chair, unless conflicted there; then the deputy, unless conflicted too. */
export const chairs = (actor: Actor, contestId: string, standing: Standing): Verdict => {
  if (standing.kind === 'conflicted') return no('conflicted');
  return sitsIn(actor, contestId, 'chiefJudge', 'deputyJudge') ? yes : no('needsChair');
};

/**
 * May the judge see the other sheets of an entry? Only where the rules say so, the entry's sheets are all in, the
 * judge's own is among them, and there is no conflict.
 */
export const seesOthers = (
  rule: 'never' | 'afterAll',
  sheets: readonly JudgedSheet[],
  standing: Standing,
  personId: string,
): boolean =>
  rule === 'afterAll' &&
  standing.kind === 'clear' &&
  sheets.length > 0 &&
  sheets.every((sheet) => sheet.status === 'submitted') &&
  sheets.some((sheet) => sheet.personId === personId);
