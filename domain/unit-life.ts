import type { Actor } from './actor';
import { keepsUnits } from './person';
import { all, no, type Verdict, yes } from './verdict';

/** Who may do what with units. A unit is never deleted: its history stays with it. */

type Life = { id: string; validFrom: Date; validTo: Date | null };

export const canAddUnit = (actor: Actor): Verdict => keepsUnits(actor);

export const canDescribeUnit = (actor: Actor): Verdict => keepsUnits(actor);

/** `on`: the first day on which the unit no longer exists. */
export const canEndUnit = (actor: Actor, unit: Life, on: Date): Verdict =>
  all(
    keepsUnits(actor),
    unit.validTo ? no('unitEnded') : yes,
    on.getTime() > unit.validFrom.getTime() ? yes : no('unitDateWrong'),
  );

/** An end that was a mistake is taken back, unless somebody already goes on from it. */
export const canReopenUnit = (
  actor: Actor,
  unit: Pick<Life, 'validTo'>,
  depended: boolean,
  reason: string,
): Verdict =>
  all(
    keepsUnits(actor),
    unit.validTo ? yes : no('unitNotEnded'),
    depended ? no('successorDepends') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** A successor is recorded for a unit that has ended; nobody follows themselves. */
export const canFollowUnit = (actor: Actor, unit: Life, successor: Life): Verdict =>
  all(
    keepsUnits(actor),
    unit.validTo && unit.id !== successor.id ? yes : no('unitDateWrong'),
    !successor.validTo || (unit.validTo && successor.validTo > unit.validTo) ? yes : no('unitEnded'),
  );
