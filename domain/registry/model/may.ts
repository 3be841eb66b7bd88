import { type Acting, type Actor, mayLead, mayOrganise, mayWorkFor } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { addDays, dayOf } from '../../date/calendar';
import type { PaperKind } from '../papers/paper';
import { canRegisterIn, type Season } from '../duties/season';
import { canJustify } from '../../text/reason';
import { hasEnded, isBound, type Lifespan, type UnitKind } from '../../unit/unit';
import { all, no, type Verdict, yes } from '../../verdict';
import { type Appraisal, needsGrounds, type Rating } from './appraisal';
import { type ModelEvent, type ModelStatus, needReason, next } from './lifecycle';
import { missing, type Readable } from './missing';

declare module '../../verdict' {
  interface Reasons {
    unitNotBound: true;
    unitEnding: true;
    tooManyDrafts: true;
    incomplete: true;
    notRated: true;
    notRatable: true;
    otherYear: true;
    correctionDayPast: true;
    alreadyPresented: true;
  }
}

export type JudgedModel = Readable & {
  unitId: string;
  status: ModelStatus;
  pausedFrom: ModelStatus | null;
  rating: Rating | null;
};

export type Context = { season: Pick<Season, 'lockedAt'> | null; papers: readonly PaperKind[] };

const mover: Record<ModelEvent, (actor: Actor, unitId: string) => Verdict> = {
  submit: mayLead,
  discard: mayWorkFor,
  run: mayLead,
  reviewInterim: mayLead,
  reviewFinal: mayLead,
  propose: mayLead,
  pause: mayLead,
  resume: mayLead,
  withdraw: mayLead,
  return: mayOrganise,
  receive: mayOrganise,
  beginAppraisal: mayOrganise,
  returnProposal: mayOrganise,
  recognise: mayOrganise,
  decline: mayOrganise,
  replicate: mayOrganise,
  revoke: mayOrganise,
};

export const canRegister = (
  { by, now }: Acting,
  unit: Lifespan & { id: string; kind: UnitKind; forebears: readonly Lifespan[] },
  season: Season | null,
): Verdict =>
  all(
    mayWorkFor(by, unit.id),
    canRegisterIn(season),
    begins(by, unit, dayOf(now)) ? yes : no('unitEnding'),
    season && isBound(unit, season, unit.forebears) ? yes : no('unitNotBound'),
  );

/** From the day before its end on a unit begins nothing; afterwards its successor may, for years in
 * which it stood. */
const begins = (by: Actor, unit: Lifespan & { id: string }, today: Date): boolean =>
  hasEnded(unit, today)
    ? by.seats.some((seat) => 'unitIds' in seat && seat.unitId !== unit.id && seat.unitIds.includes(unit.id))
    : !hasEnded(unit, addDays(today, 1));

/** A unit needs one model a year; the limit only stops scripts. */
export const MOST_DRAFTS = 100;

export const canBeginMore = (drafts: number): Verdict => (drafts < MOST_DRAFTS ? yes : no('tooManyDrafts'));

export const canContinue = (
  actor: Actor,
  former: { unitId: string; year: number; submittedAt: Date | null },
  registration: { unitId: string; year: number },
): Verdict =>
  all(
    actor.seats.some(
      (seat) =>
        'unitIds' in seat &&
        seat.unitIds.includes(registration.unitId) &&
        seat.unitIds.includes(former.unitId),
    )
      ? yes
      : no('notYourUnit'),
    former.year < registration.year ? yes : no('otherYear'),
    former.submittedAt ? yes : no('wrongStatus'),
  );

export const canWrite = (actor: Actor, model: Pick<JudgedModel, 'unitId' | 'status'>): Verdict =>
  all(
    mayWorkFor(actor, model.unitId),
    model.status === 'draft' || model.status === 'returned' ? yes : no('wrongStatus'),
  );

/** Asks the leader to submit. @param presented true if the leader was asked about this very text */
export const canPresent = (
  actor: Actor,
  model: JudgedModel,
  { context, presented }: { context: Context; presented: boolean },
): Verdict =>
  all(
    canWrite(actor, model),
    canStepComplete(model, context, 'submit'),
    presented ? no('alreadyPresented') : yes,
  );

const resultsOpen: readonly ModelStatus[] = ['received', 'running', 'interimReviewed', 'finalReviewed'];

export const canReport = (actor: Actor, model: Pick<JudgedModel, 'unitId' | 'status'>): Verdict =>
  all(mayWorkFor(actor, model.unitId), resultsOpen.includes(model.status) ? yes : no('wrongStatus'));

export const canRate = (actor: Decider, model: Pick<JudgedModel, 'status'>): Verdict =>
  all(mayOrganise(actor), mayDecide('rate', actor), model.status === 'appraising' ? yes : no('wrongStatus'));

export const canGive = (
  actor: Decider,
  model: Pick<JudgedModel, 'status' | 'selfScore'>,
  appraisal: Appraisal,
): Verdict =>
  all(canRate(actor, model), needsGrounds(model.selfScore, appraisal) ? canJustify(appraisal.reason) : yes);

/** Ignores missing papers, to decide whether a button is drawn at all. */
export const canBegin = (
  actor: Decider,
  model: JudgedModel,
  { context, event }: { context: Context; event: ModelEvent },
): Verdict =>
  all(
    mover[event](actor, model.unitId),
    mover[event] === mayOrganise ? mayDecide('moveModel', actor) : yes,
    next(model, event) ? yes : no('wrongStatus'),
    // A locked season stops new models; a returned one may be resubmitted.
    event === 'submit' && model.status === 'draft' ? canRegisterIn(context.season) : yes,
  );

export const mayMove = (
  actor: Decider,
  model: JudgedModel,
  { context, event }: { context: Context; event: ModelEvent },
): Verdict =>
  all(
    canBegin(actor, model, { context, event }),
    canStepComplete(model, context, event),
    event === 'recognise' ? canBeRecognised(model) : yes,
  );

export const canMove = (
  actor: Decider,
  model: JudgedModel,
  { reason = '', ...asked }: { context: Context; event: ModelEvent; reason?: string },
): Verdict => all(mayMove(actor, model, asked), needReason.includes(asked.event) ? canJustify(reason) : yes);

function canStepComplete(model: JudgedModel, context: Context, event: ModelEvent): Verdict {
  const lacking = missing(model, context.papers, event);
  return lacking.length === 0 ? yes : no('incomplete', lacking);
}

function canBeRecognised(model: Pick<JudgedModel, 'rating'>): Verdict {
  if (!model.rating) return no('notRated');
  return model.rating === 'notRatable' ? no('notRatable') : yes;
}

/** @param until the day by which a returned model should come back, if one was named */
export function canAskUntil(until: Date | null, now: Date): Verdict {
  const today = dayOf(now);
  return until === null || (until >= today && until <= addDays(today, 366)) ? yes : no('correctionDayPast');
}
