import type { Acting, Actor } from '../actor';
import { dayOf } from '../date/calendar';
import { type PermittedAct, permittedActs } from './deciding';
import { mayKeepPeople } from '../people/person';
import { canJustify } from '../text/reason';
import { isBlank } from '../text/text';
import { all, no, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    permissionOwn: true;
  }
}

/** A decision (quyết định) that lets one person act despite a conflict in an office that is too
 * small. One person enters it, another confirms it, and neither is the one it permits. */
export type PermissionFacts = {
  personId: string;
  acts: readonly PermittedAct[];
  number: string;
  issuedOn: Date;
  reason: string;
};

export type JudgedPermission = {
  personId: string;
  createdById: string;
  confirmedAt: Date | null;
  endedAt: Date | null;
};

/** Frozen results list their permissions, so none changes while they wait for signatures. */
type Scope = { frozen: boolean };

export const canEnterPermission = ({ by, now }: Acting, facts: PermissionFacts, { frozen }: Scope): Verdict =>
  all(
    mayKeepPeople(by),
    facts.personId === by.personId ? no('permissionOwn') : yes,
    facts.acts.length > 0 ? yes : no('wrongStatus'),
    isBlank(facts.number) ? no('reasonMissing') : canJustify(facts.reason),
    facts.issuedOn.getTime() <= dayOf(now).getTime() ? yes : no('dateInFuture'),
    frozen ? no('resultsFrozen') : yes,
  );

export const canConfirmPermission = (
  actor: Actor,
  permission: JudgedPermission,
  { frozen }: Scope,
): Verdict =>
  all(
    mayKeepPeople(actor),
    permission.personId === actor.personId ? no('permissionOwn') : yes,
    permission.createdById === actor.personId ? no('secondPerson') : yes,
    permission.confirmedAt || permission.endedAt ? no('alreadyExists') : yes,
    frozen ? no('resultsFrozen') : yes,
  );

/** Ending needs one person, for it only removes power; earlier acts stay valid. */
export const mayEndPermission = (actor: Actor, permission: JudgedPermission, { frozen }: Scope): Verdict =>
  all(
    mayKeepPeople(actor),
    permission.endedAt ? no('alreadyExists') : yes,
    frozen ? no('resultsFrozen') : yes,
  );

export const canEndPermission = (
  actor: Actor,
  permission: JudgedPermission,
  { frozen, reason }: Scope & { reason: string },
): Verdict => all(mayEndPermission(actor, permission, { frozen }), canJustify(reason));

export const isPermittedAct = (act: string): act is PermittedAct =>
  permittedActs.some((known) => known === act);
