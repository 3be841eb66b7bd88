import { type Actor, isDeciding, mayOrganise, type Seat } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';
import { knowsUnits } from '../jury/blind';
import { sitsIn } from '../jury/conflict';

declare module '../../verdict' {
  interface Reasons {
    proposalOver: true;
    blindJudge: true;
    seatedProposer: true;
    lateTyping: true;
  }
}

/** Once a ranking can be read, one person could pick the act that makes another winner; so one
 * proposes it with a reason and another carries it out. */
export const lateActs = [
  'accept',
  'refuse',
  'disqualify',
  'reconsider',
  'withdraw',
  'changePrize',
  'rule',
  'askThird',
  'clearConflict',
  'rankFew',
] as const;
export type LateAct = (typeof lateActs)[number];

export const isLateAct = (event: string): event is LateAct => lateActs.some((act) => act === event);

export type LateWish = {
  prize?: string | null;
  block?: string;
  order?: readonly string[];
  part?: string;
  judge?: string;
  came?: number;
  /** Digest of the state that the proposal was based on (second-hand/basis.ts). */
  basis?: string;
};

export type JudgedLateAct = {
  act: LateAct;
  proposedById: string;
  confirmedAt: Date | null;
  droppedAt: Date | null;
};

type Contest = Parameters<typeof knowsUnits>[1];

export const isLateOpen = ({ confirmedAt, droppedAt }: Pick<JudgedLateAct, 'confirmedAt' | 'droppedAt'>) =>
  confirmedAt === null && droppedAt === null;

const tellsUnit = (act: LateAct): boolean => act !== 'changePrize' && act !== 'rule';

const mayLook = (actor: Decider, act: LateAct, contest: Contest): Verdict =>
  all(
    mayOrganise(actor).ok || sitsIn(actor, contest.id, 'chiefJudge', 'deputyJudge')
      ? yes
      : no('needsOrganiserOrChair'),
    tellsUnit(act) && !knowsUnits(actor, contest) ? no('blindJudge') : yes,
    mayDecide('second', actor),
  );

/** Never whoever opened the proposer's account or gave the seat: one person with a puppet.
 * @param behind people who seated the proposer; empty if two persons did */
export const canSecond = (
  actor: Decider,
  late: JudgedLateAct,
  { contest, behind }: { contest: Contest; behind: readonly string[] },
): Verdict =>
  all(
    mayLook(actor, late.act, contest),
    isLateOpen(late) ? yes : no('proposalOver'),
    late.proposedById === actor.personId ? no('secondPerson') : yes,
    behind.includes(actor.personId ?? '') ? no('seatedProposer') : yes,
  );

export const mayDrop = (actor: Decider, late: JudgedLateAct, contest: Contest): Verdict =>
  all(
    late.proposedById === actor.personId ? yes : mayLook(actor, late.act, contest),
    isLateOpen(late) ? yes : no('proposalOver'),
  );

/** The proposer gives no reason for dropping the proposal. */
export const canDrop = (
  actor: Decider,
  late: JudgedLateAct,
  { contest, reason }: { contest: Contest; reason: string },
): Verdict =>
  all(mayDrop(actor, late, contest), late.proposedById === actor.personId ? yes : canJustify(reason));

export const decidingSeats = (actor: Actor, contestId: string): Seat[] =>
  actor.seats.filter(
    (seat) => isDeciding(seat.kind) && (!('contestId' in seat) || seat.contestId === contestId),
  );

export const isPermittedAlone = (actor: Decider, others: number): boolean =>
  others === 0 && actor.permits.includes('alone');

/** A secretary is seated by one organiser, who must not confirm that secretary's typing. */
export const canConfirmLate = (actor: Actor, typist: string, behind: readonly string[]): Verdict =>
  all(
    mayOrganise(actor).ok ? yes : no('lateTyping'),
    typist === actor.personId ? no('secondPerson') : yes,
    behind.includes(actor.personId ?? '') ? no('seatedProposer') : yes,
  );
