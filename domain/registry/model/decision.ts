import { type Acting, mayOrganise } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { day, dayOf } from '../../date/calendar';
import { canMove, type Context, type JudgedModel } from './may';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';

declare module '../../verdict' {
  interface Reasons {
    dateInFuture: true;
    dateBeforeYear: true;
    nothingChosen: true;
  }
}

export type ProvinceDecision = {
  year: number;
  number: string;
  issuedOn: Date;
  authority: string;
  summary: string;
  recognise: readonly string[];
  decline: readonly { id: string; reason: string }[];
};

export const canDecide = (
  { by, now }: Acting,
  ruling: Pick<ProvinceDecision, 'year' | 'issuedOn' | 'recognise' | 'decline'>,
): Verdict =>
  all(
    mayOrganise(by),
    ruling.recognise.length + ruling.decline.length > 0 ? yes : no('nothingChosen'),
    canDateDecision(ruling, now),
  );

export const canDateDecision = (
  { year, issuedOn }: Pick<ProvinceDecision, 'year' | 'issuedOn'>,
  now: Date,
): Verdict =>
  all(
    issuedOn.getTime() <= dayOf(now).getTime() ? yes : no('dateInFuture'),
    issuedOn.getTime() >= day(year, 1, 1).getTime() ? yes : no('dateBeforeYear'),
  );

/** Only a warning: a decision before the proposal may be a slip, but some propose on paper. */
export const isOlder = (issuedOn: Date, proposedOn: Date): boolean => issuedOn < proposedOn;

export type DecisionFacts = Pick<ProvinceDecision, 'number' | 'issuedOn' | 'authority' | 'summary'>;

/** Corrects the typed facts only; what it says about models stays. */
export const canCorrect = (
  { by, now }: Acting<Decider>,
  decision: { year: number },
  { facts, reason }: { facts: Pick<DecisionFacts, 'issuedOn'>; reason: string },
): Verdict =>
  all(
    mayOrganise(by),
    mayDecide('correctDecision', by),
    canJustify(reason),
    canDateDecision({ year: decision.year, issuedOn: facts.issuedOn }, now),
  );

/** Declining a model needs a reason. */
export const canDecideOn = (
  actor: Decider,
  model: JudgedModel & { year: number },
  {
    context,
    ruling,
  }: { context: Context; ruling: { year: number; event: 'recognise' | 'decline'; reason: string } },
): Verdict =>
  all(
    canMove(actor, model, { context, event: ruling.event, reason: ruling.reason }),
    model.year === ruling.year ? yes : no('otherYear'),
    model.rating ? yes : no('notRated'),
  );
