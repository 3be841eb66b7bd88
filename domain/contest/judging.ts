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
  /** The judge has an open assignment for the entry and this part of it. */
  assigned: boolean;
  standing: Standing;
  /** Results are frozen and wait for their signatures. */
  frozen: boolean;
};

export type JudgedSheet = {
  personId: string;
  status: SheetStatus;
  /** A third marking. */
  third: boolean;
  reopenedAt: Date | null;
  /** Whose hand wrote what stands there. */
  hand: 'nobody' | 'judge' | 'secretary';
};

export const blankSheet = (personId: string): JudgedSheet => ({
  personId,
  status: 'draft',
  third: false,
  reopenedAt: null,
  hand: 'nobody',
});

/** May this person write this sheet? The same question for page, action, import and export. */
export const canScore = (sheet: JudgedSheet, context: ScoringContext, actor: Actor, now: Date): Verdict =>
  all(
    sheet.personId === actor.personId ? yes : no('notAssigned'),
    sitsIn(actor, context.contest.id, 'judge', 'chiefJudge', 'deputyJudge') ? yes : no('notYourContest'),
    scorable(sheet, context, now),
  );

/**
 * May the secretary type a judge's printed sheet in? The judge's own conflicts count, and what the judge began is the judge's.
 * @param own how the secretary stands to the entry
 */
export const canTypeIn = (
  sheet: JudgedSheet,
  context: ScoringContext,
  own: Standing,
  actor: Actor,
  now: Date,
): Verdict =>
  all(
    sitsIn(actor, context.contest.id, 'secretary') ? yes : no('needsSecretary'),
    own.kind === 'conflicted' ? no('conflicted') : yes,
    sheet.personId === actor.personId ? no('secondPerson') : yes,
    scorable(sheet, context, now),
    sheet.hand === 'judge' ? no('sheetBegun') : yes,
  );

function scorable(sheet: JudgedSheet, context: ScoringContext, now: Date): Verdict {
  return all(
    context.assigned ? yes : no('notAssigned'),
    context.part?.scoredBy === 'judges' ? yes : no('notAssigned'),
    standingVerdict(context.standing),
    context.entry.status === 'accepted' ? yes : no('entryLocked'),
    sheet.status === 'draft' ? yes : no('sheetLocked'),
    context.frozen ? no('resultsFrozen') : yes,
    isTime(sheet, context.contest, now) ? yes : no('notJudging'),
  );
}

/** While judging lasts; afterwards only what the chair opened again or asked for as a third marking. */
const isTime = (sheet: JudgedSheet, contest: Dates, now: Date): boolean => {
  const phase = phaseOf(contest, now);
  if (phase === 'judging') return true;
  const late = phase === 'deliberating' || phase === 'published';
  return late && (sheet.third || sheet.reopenedAt !== null);
};

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

/** Who may countersign what the secretary typed in from paper: the judge whose sheet it is, the secretariat, the organiser; another person. */
export const canConfirm = (
  sheet: { personId: string; status: SheetStatus; typedById: string | null; confirmedById: string | null },
  contest: Dates & { id: string },
  frozen: boolean,
  own: Standing,
  actor: Actor,
): Verdict =>
  all(
    sitsIn(actor, contest.id, 'secretary') ||
      sheet.personId === actor.personId ||
      actor.seats.some((seat) => seat.kind === 'organiser')
      ? yes
      : no('needsSecretary'),
    own.kind === 'conflicted' ? no('conflicted') : yes,
    sheet.typedById === actor.personId ? no('secondPerson') : yes,
    sheet.status === 'submitted' && sheet.typedById && !sheet.confirmedById ? yes : no('wrongStatus'),
    frozen ? no('resultsFrozen') : yes,
  );

/** May a submitted sheet be opened again? By the chair, or the deputy where the chair cannot act, with a reason, before a freeze. */
export const canReopen = (
  sheet: JudgedSheet,
  contest: Dates & { id: string },
  office: Office,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    chairs(actor, contest.id, office),
    // Nobody opens the own sheet: the chair has read the whole ranking by then.
    sheet.personId === actor.personId ? no('ownSheet') : yes,
    sheet.status === 'submitted' ? yes : no('wrongStatus'),
    ['judging', 'deliberating', 'published'].includes(phaseOf(contest, now)) ? yes : no('notJudging'),
    office.frozen ? no('resultsFrozen') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** Towards one entry (or several): how the actor stands, and whether the chair can act. */
export type Office = { own: Standing; chairFree: boolean; frozen: boolean };

/** Who acts as the chair towards an entry: the chair, unless conflicted there; then the deputy, unless conflicted too. */
export const chairs = (actor: Actor, contestId: string, { own, chairFree }: Office): Verdict => {
  if (!sitsIn(actor, contestId, 'chiefJudge', 'deputyJudge')) return no('needsChair');
  if (own.kind === 'conflicted') return no('conflicted');
  return sitsIn(actor, contestId, 'chiefJudge') || !chairFree ? yes : no('needsChair');
};

/** May a third marking be asked for? By whoever assigns, where two sheets lie too far apart, of a judge who has not marked it. */
export const canAskThird = (
  asked: { needed: boolean; marked: boolean; judge: Standing; sits: boolean; frozen: boolean },
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

/**
 * May the judge see the other sheets of an entry? Only where the rules say so, the entry's sheets are all in, the
 * judge's own is among them, and there is no conflict.
 */
export const seesOthers = (
  rule: 'never' | 'afterAll',
  sheets: readonly Pick<JudgedSheet, 'personId' | 'status'>[],
  standing: Standing,
  personId: string,
): boolean =>
  rule === 'afterAll' &&
  standing.kind === 'clear' &&
  sheets.length > 0 &&
  sheets.every((sheet) => sheet.status === 'submitted') &&
  sheets.some((sheet) => sheet.personId === personId);
