import { type Actor, organises } from './actor';
import { dayOf } from './calendar';
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
  ruling: Pick<Ruling, 'issuedOn' | 'recognise' | 'decline'>,
  actor: Actor,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    ruling.recognise.length + ruling.decline.length > 0 ? yes : no('nothingChosen'),
    ruling.issuedOn.getTime() <= dayOf(now).getTime() ? yes : no('dateInFuture'),
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
