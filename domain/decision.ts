import { type Actor, organises } from './actor';
import { day, dayOf } from './calendar';
import { canMove, type Context, type JudgedModel } from './model/may';
import { all, no, type Verdict, yes } from './verdict';

/** A decision (quyết định) as it is entered: its own facts, and what it says about each model. */
export type Ruling = {
  year: number;
  number: string;
  issuedOn: Date;
  authority: string;
  summary: string;
  recognise: readonly string[];
  decline: readonly { id: string; reason: string }[];
};

/** May the actor enter this decision at all? What it says about each model is asked apart. */
export const canDecide = (
  ruling: Pick<Ruling, 'year' | 'issuedOn' | 'recognise' | 'decline'>,
  actor: Actor,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    ruling.recognise.length + ruling.decline.length > 0 ? yes : no('nothingChosen'),
    canDate(ruling, now),
  );

/** A decision has been signed, and nobody decides on a year before it begins. */
export const canDate = ({ year, issuedOn }: Pick<Ruling, 'year' | 'issuedOn'>, now: Date): Verdict =>
  all(
    issuedOn.getTime() <= dayOf(now).getTime() ? yes : no('dateInFuture'),
    issuedOn.getTime() >= day(year, 1, 1).getTime() ? yes : no('dateBeforeYear'),
  );

/** Nor is a model decided on before the day on which it was proposed. */
export const follows = (issuedOn: Date, proposedOn: Date | null): Verdict =>
  !proposedOn || issuedOn.getTime() >= proposedOn.getTime() ? yes : no('dateBeforeProposal');

export type DecisionFacts = Pick<Ruling, 'number' | 'issuedOn' | 'authority' | 'summary'>;

/** May the actor correct what was typed of a decision? What it says about its models stays. */
export const canCorrect = (
  decision: { year: number; proposals: readonly Date[] },
  facts: Pick<DecisionFacts, 'issuedOn'>,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    reason.trim() === '' ? no('reasonMissing') : yes,
    canDate({ year: decision.year, issuedOn: facts.issuedOn }, now),
    ...decision.proposals.map((proposedOn) => follows(facts.issuedOn, proposedOn)),
  );

/** May the decision of that year recognise, or decline with this reason, the model? */
export const canRule = (
  model: JudgedModel & { year: number; proposedOn: Date | null },
  context: Context,
  actor: Actor,
  ruling: { year: number; event: 'recognise' | 'decline'; reason: string; issuedOn: Date },
): Verdict =>
  all(
    canMove(model, context, actor, ruling.event, ruling.reason),
    model.year === ruling.year ? yes : no('otherYear'),
    model.rating ? yes : no('notRated'),
    follows(ruling.issuedOn, model.proposedOn),
  );
