import { type Actor, type ContestSeatKind, isContestSeatKind, sits } from '../actor';
import { type Relation, closestRelation, relations } from '../relation';
import { all, no, type Reason, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    decidesOwnUnit: true;
    decidesSubordinate: true;
    decidesSuperior: true;
    decidesSuccessor: true;
    decidesFormer: true;
    decidesRival: true;
    decidesConflicted: true;
    officeCompetes: true;
    organisesHere: true;
    judgesHere: true;
    secretaryHere: true;
    auditsHere: true;
  }
}

/** Nobody decides about an entry, block, contest or model to which they are related. */

export const permittedActs = [
  'rules',
  'jury',
  'entries',
  'sheets',
  'results',
  'roles',
  'models',
  /** One person does what needs two once a ranking can be read, for nobody else is there. */
  'alone',
] as const;
export type PermittedAct = (typeof permittedActs)[number];

/** Roles of one contest exclude each other: a former judge does not become its auditor. */
export type ContestRole = 'organiser' | 'judge' | 'secretary' | 'auditor';

export const rolesExclude: Record<ContestRole, readonly ContestRole[]> = {
  organiser: ['judge', 'auditor'],
  judge: ['organiser', 'secretary', 'auditor'],
  secretary: ['judge', 'auditor'],
  auditor: ['organiser', 'judge', 'secretary'],
};

export const decidingActs = {
  setRules: { group: 'rules', as: ['organiser'] },
  setUp: { group: 'rules', as: ['organiser'] },
  announce: { group: 'rules', as: ['organiser'] },
  discard: { group: 'rules', as: ['organiser'] },
  staff: { group: 'jury', as: ['organiser'] },
  assign: { group: 'jury', as: ['organiser', 'secretary'] },
  reassign: { group: 'jury', as: ['organiser', 'secretary'] },
  askThird: { group: 'jury', as: ['organiser', 'secretary'] },
  clearConflict: { group: 'jury', as: ['organiser', 'judge'] },
  screen: { group: 'entries', as: ['organiser'] },
  admit: { group: 'entries', as: ['organiser'] },
  extend: { group: 'entries', as: ['organiser'] },
  typeIn: { group: 'sheets', as: ['secretary', 'organiser'] },
  confirm: { group: 'sheets', as: ['secretary', 'organiser'] },
  reopen: { group: 'sheets', as: ['judge'] },
  setAside: { group: 'sheets', as: ['organiser', 'judge', 'auditor'] },
  rule: { group: 'results', as: ['judge'] },
  changePrize: { group: 'results', as: ['organiser', 'judge'] },
  freeze: { group: 'results', as: ['organiser'] },
  approve: { group: 'results', as: ['auditor'] },
  giveBack: { group: 'results', as: ['auditor', 'organiser'] },
  sign: { group: 'results', as: ['organiser'] },
  second: { group: 'results', as: ['organiser', 'judge'] },
  passOver: { group: 'results', as: ['organiser'] },
  replyObjection: { group: 'results', as: ['judge', 'auditor'] },
  moveModel: { group: 'models', as: [] },
  rate: { group: 'models', as: [] },
  correctDecision: { group: 'models', as: [] },
  keepUnit: { group: 'models', as: [] },
  ruleDelivery: { group: 'models', as: [] },
} as const satisfies Record<string, { group: PermittedAct; as: readonly ContestRole[] }>;
export type DecidingAct = keyof typeof decidingActs;

/** `rival`: the actor's unit competes in the block; `office`: only an organiser's seat relates
 * the actor to a unit; `hidden`: the actor must not learn which relation it is. */
export type DecidingConflict = Relation | 'rival' | 'office' | 'declared' | 'hidden';

export type Decider = Actor & {
  conflict: DecidingConflict | null;
  roles: readonly ContestRole[];
  permits: readonly PermittedAct[];
};

const whyNot: Record<DecidingConflict, Reason> = {
  ownUnit: 'decidesOwnUnit',
  superiorUnit: 'decidesSubordinate',
  subordinateUnit: 'decidesSuperior',
  formerUnit: 'decidesSuccessor',
  successorUnit: 'decidesFormer',
  rival: 'decidesRival',
  office: 'officeCompetes',
  declared: 'decidesConflicted',
  hidden: 'decidesConflicted',
};

const hadRole: Record<ContestRole, Reason> = {
  organiser: 'organisesHere',
  judge: 'judgesHere',
  secretary: 'secretaryHere',
  auditor: 'auditsHere',
};

export const isInterest = (reason: Reason): boolean => Object.values(whyNot).includes(reason);

/** Checks interests and roles only; the caller checks whose task it is. */
export function mayDecide(act: DecidingAct, { conflict, roles, permits, ...actor }: Decider): Verdict {
  const { group, as } = decidingActs[act];
  return all(
    conflict && !permits.includes(group) ? no(whyNot[conflict]) : yes,
    permits.includes('roles') ? yes : mayActInRole(actor, as, roles),
  );
}

function mayActInRole(actor: Actor, as: readonly ContestRole[], roles: readonly ContestRole[]): Verdict {
  const role = as.find((one) => roles.includes(one) && holds(actor, one)) ?? as[0];
  const other = role && roles.find((one) => one !== role && rolesExclude[role].includes(one));
  return other ? no(hadRole[other]) : yes;
}

const holds = (actor: Actor, role: ContestRole): boolean =>
  role === 'organiser'
    ? sits(actor, 'organiser')
    : actor.seats.some((seat) => isContestSeatKind(seat.kind) && roleOf(seat.kind) === role);

export const roleOf = (kind: ContestSeatKind): ContestRole =>
  kind === 'secretary' || kind === 'auditor' ? kind : 'judge';

export const canTakeRole = (role: ContestRole, roles: readonly ContestRole[]): Verdict => {
  const other = roles.find((one) => rolesExclude[role].includes(one));
  return other ? no(hadRole[other]) : yes;
};

export type TiedEntry = {
  id: string;
  block: string;
  out: boolean;
  ties: readonly { tie: string; office: boolean }[];
  declared?: boolean;
};

/** Entries by id, whose blocks hold the rivals; without ids, whole blocks. */
export type DecidedSubject = { ids: readonly string[]; blocks: readonly string[] };

export function conflictTowards(
  tied: readonly TiedEntry[],
  { ids, blocks }: DecidedSubject,
): DecidingConflict | null {
  const inBlocks = tied.filter(({ block, out }) => !out && blocks.includes(block));
  const about = ids.length > 0 ? tied.filter(({ id }) => ids.includes(id)) : inBlocks;
  const own = nearest(about);
  if (own && own !== 'office') return own;
  if (about.some(({ declared }) => declared)) return 'declared';
  const rivals = nearest(inBlocks);
  if (rivals && rivals !== 'office') return 'rival';
  return own ?? rivals;
}

/** A seat in a unit outweighs an organiser's seat; among seats the nearest relation is reported. */
function nearest(tied: readonly Pick<TiedEntry, 'ties'>[]): Relation | 'office' | null {
  const all = tied.flatMap((entry) => entry.ties);
  const relation = closestRelation(all.flatMap(({ tie, office }) => (office ? [] : [tie])));
  return relation ?? (all.some(({ tie, office }) => office && closestRelation([tie])) ? 'office' : null);
}

export const conflictWith = (found: TiedEntry['ties']): DecidingConflict | null => nearest([{ ties: found }]);

export const decidingConflicts: readonly DecidingConflict[] = [
  ...relations,
  'rival',
  'office',
  'declared',
  'hidden',
];
