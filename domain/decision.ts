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

/** Older than the proposal: usually a slip, so it is asked about; but a unit may have proposed on paper first. */
export const isOlder = (issuedOn: Date, proposedOn: Date): boolean => issuedOn < proposedOn;

export type DecisionFacts = Pick<Ruling, 'number' | 'issuedOn' | 'authority' | 'summary'>;

/** May the actor correct what was typed of a decision? What it says about its models stays. */
export const canCorrect = (
  decision: { year: number },
  facts: Pick<DecisionFacts, 'issuedOn'>,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    reason.trim() === '' ? no('reasonMissing') : yes,
    canDate({ year: decision.year, issuedOn: facts.issuedOn }, now),
  );

/** May the decision of that year recognise, or decline with this reason, the model? */
export const canRule = (
  model: JudgedModel & { year: number },
  context: Context,
  actor: Actor,
  ruling: { year: number; event: 'recognise' | 'decline'; reason: string },
): Verdict =>
  all(
    canMove(model, context, actor, ruling.event, ruling.reason),
    model.year === ruling.year ? yes : no('otherYear'),
    model.rating ? yes : no('notRated'),
  );
