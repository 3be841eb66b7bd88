import { type Actor, leads, organises, worksFor } from '../actor';
import type { PaperKind } from '../paper';
import { isOpen, type Season } from '../season';
import { isBound, type UnitKind } from '../unit';
import { all, no, type Verdict, yes } from '../verdict';
import { type Appraisal, needsGrounds, type Rating } from './appraisal';
import { type ModelEvent, type ModelStatus, needReason, next } from './lifecycle';
import { missing, type Readable } from './missing';

export type JudgedModel = Readable & {
  unitId: string;
  status: ModelStatus;
  pausedFrom: ModelStatus | null;
  rating: Rating | null;
};

/** What a verdict on a model looks at beside the row itself. */
export type Context = { season: Pick<Season, 'lockedAt'> | null; papers: readonly PaperKind[] };

/** Who moves what: the unit's leader speaks for the unit, the organiser for the province. */
const mover: Record<ModelEvent, (actor: Actor, unitId: string) => Verdict> = {
  submit: leads,
  discard: worksFor,
  run: leads,
  reviewInterim: leads,
  reviewFinal: leads,
  propose: leads,
  pause: leads,
  resume: leads,
  withdraw: leads,
  return: organises,
  receive: organises,
  beginAppraisal: organises,
  returnProposal: organises,
  recognise: organises,
  decline: organises,
  replicate: organises,
  revoke: organises,
};

/** May the actor register a model of this season for this unit? */
export const canRegister = (
  unit: { id: string; kind: UnitKind; validFrom: Date; validTo: Date | null },
  season: Season | null,
  actor: Actor,
): Verdict =>
  all(worksFor(actor, unit.id), isOpen(season), season && isBound(unit, season) ? yes : no('unitNotBound'));

/** May this model go on in the new year? Only what the same unit, or one it took over from, once submitted. */
export const canContinue = (
  former: { unitId: string; year: number; submittedAt: Date | null },
  registration: { unitId: string; year: number },
  actor: Actor,
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

/** May the actor change the text of the registration form? */
export const canWrite = (model: Pick<JudgedModel, 'unitId' | 'status'>, actor: Actor): Verdict =>
  all(
    worksFor(actor, model.unitId),
    model.status === 'draft' || model.status === 'returned' ? yes : no('wrongStatus'),
  );

const resultsOpen: readonly ModelStatus[] = ['received', 'running', 'interimReviewed', 'finalReviewed'];

/** May the actor write down results and the self-score? While it runs, until it is proposed. */
export const canReport = (model: Pick<JudgedModel, 'unitId' | 'status'>, actor: Actor): Verdict =>
  all(worksFor(actor, model.unitId), resultsOpen.includes(model.status) ? yes : no('wrongStatus'));

/** May the actor write the appraised score? */
export const canRate = (model: Pick<JudgedModel, 'status'>, actor: Actor): Verdict =>
  all(organises(actor), model.status === 'appraising' ? yes : no('wrongStatus'));

/** May the actor give this appraisal? */
export const canGive = (
  model: Pick<JudgedModel, 'status' | 'selfScore'>,
  appraisal: Appraisal,
  actor: Actor,
): Verdict =>
  all(
    canRate(model, actor),
    needsGrounds(model.selfScore, appraisal) && appraisal.reason === '' ? no('reasonMissing') : yes,
  );

/** May the actor move the model by this event, leaving aside what it still lacks and the words of the reason? */
export const canBegin = (model: JudgedModel, context: Context, actor: Actor, event: ModelEvent): Verdict =>
  all(
    mover[event](actor, model.unitId),
    next(model, event) ? yes : no('wrongStatus'),
    // A returned model may come back even into a locked season: the lock is for newcomers.
    event === 'submit' && model.status === 'draft' ? isOpen(context.season) : yes,
  );

/** May the actor move the model by this event, here and now? */
export const canMove = (
  model: JudgedModel,
  context: Context,
  actor: Actor,
  event: ModelEvent,
  reason = '',
): Verdict =>
  all(
    canBegin(model, context, actor, event),
    ready(model, context, event),
    event === 'recognise' ? recognisable(model) : yes,
    needReason.includes(event) && reason.trim() === '' ? no('reasonMissing') : yes,
  );

function ready(model: JudgedModel, context: Context, event: ModelEvent): Verdict {
  const lacking = missing(model, context.papers, event);
  return lacking.length === 0 ? yes : no('incomplete', lacking);
}

function recognisable(model: Pick<JudgedModel, 'rating'>): Verdict {
  if (!model.rating) return no('notRated');
  return model.rating === 'notRatable' ? no('notRatable') : yes;
}
