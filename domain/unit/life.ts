import { type Acting, type Actor, sits } from '../actor';
import { type Decider, mayDecide } from '../deciding/deciding';
import { mayKeepUnits } from '../people/person';
import { canJustify } from '../text/reason';
import { all, no, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    unitEnded: true;
    unitDateWrong: true;
    renameInFuture: true;
    renameTooEarly: true;
    unitNotEnded: true;
    successorDepends: true;
  }
}

/** Units are never deleted, so their history stays. Related persons decide nothing about a unit,
 * for its life and successors affect eligibility and conflicts. */

type Life = { id: string; validFrom: Date; validTo: Date | null };

export const canAddUnit = (actor: Actor): Verdict => mayKeepUnits(actor);

export const canDescribeUnit = (actor: Decider): Verdict => mayKeepThis(actor);

/** Renaming from the start of the present names erases them as a mistake.
 * @param namedSince that start */
export const canRenameUnit = (
  { by, now }: Acting<Decider>,
  { namedSince, since }: { namedSince: Date; since: Date },
): Verdict =>
  all(
    mayKeepThis(by),
    since.getTime() > now.getTime() ? no('renameInFuture') : yes,
    since.getTime() < namedSince.getTime() ? no('renameTooEarly') : yes,
  );

const mayKeepThis = (actor: Decider): Verdict => all(mayKeepUnits(actor), mayDecide('keepUnit', actor));

export const canEndUnit = (actor: Decider, unit: Life, on: Date): Verdict =>
  all(
    mayKeepThis(actor),
    unit.validTo ? no('unitEnded') : yes,
    on.getTime() > unit.validFrom.getTime() ? yes : no('unitDateWrong'),
  );

export const canReopenUnit = (
  actor: Decider,
  unit: Pick<Life, 'validTo'>,
  { depended, reason }: { depended: boolean; reason: string },
): Verdict =>
  all(
    mayKeepThis(actor),
    unit.validTo ? yes : no('unitNotEnded'),
    depended ? no('successorDepends') : yes,
    canJustify(reason),
  );

/** Only an ended unit has a successor, never itself. @param actor towards both units */
export const canFollowUnit = (actor: Decider, unit: Life, successor: Life): Verdict =>
  all(
    mayKeepThis(actor),
    unit.validTo && unit.id !== successor.id ? yes : no('unitDateWrong'),
    !successor.validTo || (unit.validTo && successor.validTo > unit.validTo) ? yes : no('unitEnded'),
  );

/** It decides every organiser's conflicts, so an administrator sets it, with a reason. */
export const canSetOrganising = (
  actor: Decider,
  unit: { organises: boolean },
  { organises, reason }: { organises: boolean; reason: string },
): Verdict =>
  all(
    sits(actor, 'administrator') ? yes : no('needsAdministrator'),
    mayDecide('keepUnit', actor),
    unit.organises === organises ? no('alreadyExists') : yes,
    canJustify(reason),
  );
