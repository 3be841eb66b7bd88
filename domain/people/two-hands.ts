import { type Actor, isContestSeatKind, isDeciding, mayOrganise, type SeatKind, sits } from '../actor';
import { type Account, canEndPerson, canReopenPerson, canTouch, higherKinds, mayKeepPeople } from './person';
import { all, no, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    needsAdministrator: true;
    needsSecondHand: true;
    ownProposal: true;
    notYourProposal: true;
  }
}

export const proposalActs = [
  'giveSeat',
  'endSeat',
  'endAccount',
  'reopenAccount',
  'resetPassword',
  'setSeatWait',
  'removeFactors',
  'setFactorScope',
  'correctAddress',
] as const;

export type ProposalAct = (typeof proposalActs)[number];

const setsOffice = (act: ProposalAct): boolean => act === 'setSeatWait' || act === 'setFactorScope';

const letsIn = (act: ProposalAct): boolean => act === 'resetPassword' || act === 'removeFactors';

export const byAdministrators = (act: ProposalAct): boolean =>
  setsOffice(act) || letsIn(act) || act === 'correctAddress';

export const proposalLife = 14 * 86_400_000;

/** Hours, unless the office sets another time. */
export const usualSeatWait = 24;
export const longestSeatWait = 720;

export type Proposed = {
  act: ProposalAct;
  kind: SeatKind | null;
  account: Account | null;
  administrators: number;
};

/** Checked again at confirmation, for the proposer may have lost the right. */
export function canPropose(actor: Actor, { act, kind, account, administrators }: Proposed): Verdict {
  if (setsOffice(act) || !account) return mayAdminister(actor);
  if (letsIn(act)) return all(mayAdminister(actor), canTouch(actor, account), canStillChange(account));
  // Works for an ended account too, for another may need its address.
  if (act === 'correctAddress') return all(mayAdminister(actor), canTouch(actor, account));
  if (act === 'endAccount') return canEndPerson(actor, account, administrators);
  if (act === 'reopenAccount') return canReopenPerson(actor, account);
  // server/contest/jury/seating.ts checks conflicts with the contest.
  if (kind && isContestSeatKind(kind)) return all(mayOrganise(actor), canUndergo(act, account));
  const another = act === 'endSeat' && kind === 'administrator' && administrators < 2;
  return all(
    canTouch(actor, account),
    canUndergo(act, account),
    kind && higherKinds.includes(kind) ? mayAdminister(actor) : yes,
    another ? no('lastAdministrator') : yes,
  );
}

export const canConfirmProposal = (
  actor: Actor,
  { act, proposedById, personId }: { act: ProposalAct; proposedById: string; personId: string | null },
): Verdict =>
  all(
    mayKeepPeople(actor),
    actor.personId === proposedById ? no('ownProposal') : yes,
    personId !== null && actor.personId === personId ? no('ownSeat') : yes,
    byAdministrators(act) ? mayAdminister(actor) : yes,
  );

export const canWithdraw = (actor: Actor, { proposedById }: { proposedById: string }): Verdict =>
  actor.personId === proposedById ? yes : no('notYourProposal');

/** The only administrator may seat a second alone, for there is nobody to confirm. */
export const seatsAlone = (act: ProposalAct, kind: SeatKind | null, administratorsAtWork: number): boolean =>
  act === 'giveSeat' && kind === 'administrator' && administratorsAtWork < 2;

export const isTwoHanded = (act: ProposalAct, kinds: readonly string[]): boolean =>
  byAdministrators(act) || kinds.some(isDeciding);

export const mayActWithOneHand = (...kinds: readonly string[]): Verdict =>
  kinds.some(isDeciding) ? no('needsSecondHand') : yes;

const mayAdminister = (actor: Actor): Verdict =>
  sits(actor, 'administrator') ? yes : no(actor.personId ? 'needsAdministrator' : 'notSignedIn');

const canStillChange = (account: Account): Verdict => (account.endedAt ? no('personEnded') : yes);

const canUndergo = (act: ProposalAct, account: Account): Verdict =>
  act === 'giveSeat' ? canStillChange(account) : yes;
