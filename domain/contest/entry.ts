import { type Actor, leads, organises, worksFor } from '../actor';
import type { PaperKind } from '../paper';
import { dayOf } from '../calendar';
import { existsOn, type UnitKind } from '../unit';
import { all, no, type Verdict, yes } from '../verdict';
import { clipLinkOf } from './clip-link';
import { type Dates, phaseOf, takesEntries } from './phase';
import type { Block, ContestRules } from './rules';

/** The life of an entry (bài dự thi), as one table. */
export const entryStatuses = [
  'draft',
  'submitted',
  'returned',
  'accepted',
  'ineligible',
  'withdrawn',
  'disqualified',
] as const;
export type EntryStatus = (typeof entryStatuses)[number];

export const entryEvents = [
  'submit',
  'return',
  'accept',
  'refuse',
  'withdraw',
  'disqualify',
  'reconsider',
] as const;
export type EntryEvent = (typeof entryEvents)[number];

export const entryMoves = {
  draft: { submit: 'submitted', withdraw: 'withdrawn' },
  submitted: { return: 'returned', accept: 'accepted', refuse: 'ineligible', withdraw: 'withdrawn' },
  returned: { submit: 'submitted', withdraw: 'withdrawn' },
  accepted: { withdraw: 'withdrawn', disqualify: 'disqualified' },
  // An appeal that is granted, or a slip of the hand.
  ineligible: { reconsider: 'submitted' },
  withdrawn: {},
  disqualified: { reconsider: 'accepted' },
} as const satisfies Record<EntryStatus, Partial<Record<EntryEvent, EntryStatus>>>;

export const entryNeedsReason: readonly EntryEvent[] = [
  'return',
  'refuse',
  'withdraw',
  'disqualify',
  'reconsider',
];

export const nextEntry = (status: EntryStatus, event: EntryEvent): EntryStatus | null => {
  const table: Partial<Record<EntryEvent, EntryStatus>> = entryMoves[status];
  return table[event] ?? null;
};

export type TeamMember = { name: string; title: string; role: 'captain' | 'member' | 'reserve' };

/** What an entry still lacks, as codes for the task list, the button and the refusal. */
export const entryNeeds = ['title', 'summary', 'story', 'captain', 'team', 'paper.dossier', 'clip'] as const;
export type EntryMissing = (typeof entryNeeds)[number];

export type ReadableEntry = {
  title: string;
  summary: string;
  story: string;
  clipLink: string;
  team: readonly TeamMember[];
};

/** @param kinds the kinds of paper the entry carries */
export function missingOf(
  entry: ReadableEntry,
  kinds: readonly PaperKind[],
  team: ContestRules['team'],
): EntryMissing[] {
  const named = entry.team.filter((member) => member.name.trim() !== '');
  const players = named.filter((member) => member.role !== 'reserve').length;
  const lacks: Record<EntryMissing, boolean> = {
    title: entry.title.trim() === '',
    summary: entry.summary.trim() === '',
    story: entry.story.trim() === '',
    captain: named.filter((member) => member.role === 'captain').length !== 1,
    team: players < team.least || players > team.most || named.length - players > team.reserves,
    'paper.dossier': !kinds.includes('dossier'),
    clip: clipLinkOf(entry.clipLink) === null && !kinds.includes('clip'),
  };
  return entryNeeds.filter((need) => lacks[need]);
}

/** The block in which a unit competes: by its kind, or admitted by decision (KH 04, II.5 leaves communes out). */
export const blockOf = (
  rules: Pick<ContestRules, 'blocks'>,
  unit: { id: string; kind: UnitKind },
): Block | null =>
  rules.blocks.find((block) => block.admitted.some(({ unitId }) => unitId === unit.id)) ??
  rules.blocks.find((block) => block.kinds.includes(unit.kind)) ??
  null;

export type EntryContext = {
  contest: Dates & { id: string; announcedAt: Date | null; rules: ContestRules };
  /** The unit's own later close. */
  extendedUntil: Date | null;
  papers: readonly PaperKind[];
  /** The unit has a registered model of the year that the rules ask for. */
  dutyMet: boolean;
  /** A late attempt was admitted by a decision. */
  admitted: boolean;
};

export type JudgedEntry = ReadableEntry & { unitId: string; status: EntryStatus; returns: number };

/** May the actor begin an entry for the unit? */
export const canEnter = (
  unit: { id: string; kind: UnitKind; validFrom: Date; validTo: Date | null },
  context: Pick<EntryContext, 'contest' | 'extendedUntil' | 'dutyMet' | 'admitted'>,
  actor: Actor,
  now: Date,
): Verdict =>
  all(
    worksFor(actor, unit.id),
    context.contest.announcedAt ? yes : no('contestAbsent'),
    existsOn(unit, dayOf(now)) ? yes : no('unitEnded'),
    blockOf(context.contest.rules, unit) ? yes : no('unitNotEligible'),
    meetsDuty(context) ? yes : no('dutyNotMet'),
    isOpenTo(context, now) ? yes : no('contestClosed'),
  );

export const meetsDuty = ({ contest, dutyMet }: Pick<EntryContext, 'contest' | 'dutyMet'>): boolean =>
  contest.rules.eligibility.dutyYear === null || dutyMet;

/** What decides whether a unit may still come in. */
type Door = Pick<EntryContext, 'contest' | 'extendedUntil' | 'admitted'>;

/** Whether the door is open to the unit: for everybody, by its extension, or by a decision on its late attempt. */
export const isOpenTo = ({ contest, extendedUntil, admitted }: Door, now: Date): boolean =>
  takesEntries(contest, extendedUntil, now) || (admitted && phaseOf(contest, now) !== 'published');

/** Whether what was returned may still come back: until judging begins, or as long as the door is open. */
export const comesBack = (door: Door, now: Date): boolean =>
  isOpenTo(door, now) || phaseOf(door.contest, now) === 'screening';

/** A try that came too late is kept for appeals: not before the opening, nor when the results are out and no appeal helps. */
export const isLateTry = (verdict: Verdict, contest: Dates, extendedUntil: Date | null, now: Date): boolean =>
  !verdict.ok &&
  verdict.reason === 'contestClosed' &&
  !['announced', 'published'].includes(phaseOf(contest, now)) &&
  !takesEntries(contest, extendedUntil, now);

/** May the actor change the text of the entry? What was typed stays editable after the close: only submitting has a deadline. */
export const canWriteEntry = (entry: Pick<JudgedEntry, 'unitId' | 'status'>, actor: Actor): Verdict =>
  all(
    worksFor(actor, entry.unitId),
    entry.status === 'draft' || entry.status === 'returned' ? yes : no('entryLocked'),
  );

/** May the actor submit, here and now? A returned entry comes back until judging begins. */
export function canSubmitEntry(entry: JudgedEntry, context: EntryContext, actor: Actor, now: Date): Verdict {
  const lacking = missingOf(entry, context.papers, context.contest.rules.team);
  return all(
    leads(actor, entry.unitId),
    nextEntry(entry.status, 'submit') ? yes : no('entryLocked'),
    inTime(entry, context, now) ? yes : no('contestClosed'),
    // Who was let in once stays in; a draft shows on its way in that the duty of the year is met.
    entry.status !== 'draft' || meetsDuty(context) ? yes : no('dutyNotMet'),
    lacking.length === 0 ? yes : no('incomplete'),
  );
}

const inTime = (entry: JudgedEntry, context: EntryContext, now: Date): boolean =>
  entry.status === 'returned' ? comesBack(context, now) : isOpenTo(context, now);

/** May the unit take its entry back? Until the results are published. */
export const canWithdrawEntry = (
  entry: Pick<JudgedEntry, 'unitId' | 'status'>,
  contest: Dates,
  actor: Actor,
  now: Date,
): Verdict =>
  all(
    leads(actor, entry.unitId),
    nextEntry(entry.status, 'withdraw') ? yes : no('entryLocked'),
    phaseOf(contest, now) === 'published' ? no('contestPublished') : yes,
  );

export type ScreeningEvent = Exclude<EntryEvent, 'submit' | 'withdraw'>;

/**
 * May the organiser accept, return, refuse, disqualify or reconsider it? What comes to light after the publication still
 * disqualifies, for a correction, but not under one that waits for its signatures.
 */
export const canScreen = (
  entry: Pick<JudgedEntry, 'status' | 'returns'>,
  context: Door,
  frozen: boolean,
  actor: Actor,
  event: ScreeningEvent,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    nextEntry(entry.status, event) ? yes : no('entryLocked'),
    phaseOf(context.contest, now) === 'published' ? afterwards(event, frozen) : yes,
    event === 'return' && entry.returns >= context.contest.rules.returnsAllowed ? no('returnsUsedUp') : yes,
    // What could not come back is not sent away.
    event === 'return' && !comesBack(context, now) ? no('returnTooLate') : yes,
  );

const afterwards = (event: EntryEvent, frozen: boolean): Verdict => {
  if (event !== 'disqualify') return no('contestPublished');
  return frozen ? no('resultsFrozen') : yes;
};
