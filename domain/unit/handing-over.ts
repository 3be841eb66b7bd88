import type { Acting } from '../actor';
import { dayOf } from '../date/calendar';
import { type Decider, mayDecide } from '../deciding/deciding';
import { hasEnded } from './unit';
import { all, no, type Verdict, yes } from '../verdict';
import { type Account, canTouch, mayKeepPeople } from '../people/person';

declare module '../verdict' {
  interface Reasons {
    unitGoesOn: true;
    notSuccessor: true;
    handedOver: true;
  }
}

type Ending = { id: string; validTo: Date | null };

/** Seats of an ended unit go to one of its successors. @param by towards both units */
export const canHandOver = (
  { by, now }: Acting<Decider>,
  unit: Ending & { successorIds: readonly string[] },
  successor: Ending,
): Verdict =>
  all(
    mayKeepPeople(by),
    mayDecide('keepUnit', by),
    hasEnded(unit, dayOf(now)) ? yes : no('unitGoesOn'),
    unit.successorIds.includes(successor.id) ? yes : no('notSuccessor'),
    hasEnded(successor, dayOf(now)) ? no('unitEnded') : yes,
  );

export const canMoveSeat = (by: Acting['by'], account: Account, { held }: { held: boolean }): Verdict =>
  all(canTouch(by, account), account.endedAt ? no('personEnded') : yes, held ? yes : no('handedOver'));

export const canTellLeftOver = ({ by, now }: Acting, unit: Ending): Verdict =>
  all(mayKeepPeople(by), hasEnded(unit, dayOf(now)) ? yes : no('unitGoesOn'));
