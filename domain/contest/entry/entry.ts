import { type Decider, mayDecide } from '../../deciding/deciding';
import { type Acting, type Actor, mayLead, mayOrganise, mayWorkFor } from '../../actor';
import type { PaperKind } from '../../registry/papers/paper';
import { dayOf } from '../../date/calendar';
import type { GroupMember } from '../../unit/group';
import { existsOn, type Lifespan, type UnitKind } from '../../unit/unit';
import { all, no, type Verdict, yes } from '../../verdict';
import { missingOf, type ReadableEntry } from './needs';
import { type Dates, phaseOf, takesEntries } from '../setup/phase';
import { blockOf, entrantOf } from '../setup/blocks';
import type { ContestRules } from '../setup/rules';

declare module '../../verdict' {
  interface Reasons {
    contestAbsent: true;
    contestClosed: true;
    unitNotEligible: true;
    dutyNotMet: true;
    entryLocked: true;
    returnsUsedUp: true;
    returnTooLate: true;
  }
}

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
  // Reverses a screening after an appeal or a slip of the organiser.
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

export type EntryContext = {
  contest: Dates & { id: string; announcedAt: Date | null; rules: ContestRules };
  extendedUntil: Date | null;
  papers: readonly PaperKind[];
  dutyMet: boolean;
  admitted: boolean;
};

export type JudgedEntry = ReadableEntry & { unitId: string; status: EntryStatus; returns: number };

export const canEnter = (
  { by, now }: Acting,
  unit: Lifespan & { id: string; kind: UnitKind; groups: readonly GroupMember[] },
  context: Pick<EntryContext, 'contest' | 'extendedUntil' | 'dutyMet' | 'admitted'>,
): Verdict =>
  all(
    mayWorkFor(by, unit.id),
    context.contest.announcedAt ? yes : no('contestAbsent'),
    existsOn(unit, dayOf(now)) ? yes : no('unitEnded'),
    blockOf(context.contest.rules, entrantOf(unit, context.contest)) ? yes : no('unitNotEligible'),
    meetsDuty(context) ? yes : no('dutyNotMet'),
    isOpenTo(context, now) ? yes : no('contestClosed'),
  );

export const meetsDuty = ({ contest, dutyMet }: Pick<EntryContext, 'contest' | 'dutyMet'>): boolean =>
  contest.rules.eligibility.dutyYear === null || dutyMet;

type SubmissionWindow = Pick<EntryContext, 'contest' | 'extendedUntil' | 'admitted'>;

export const isOpenTo = ({ contest, extendedUntil, admitted }: SubmissionWindow, now: Date): boolean =>
  takesEntries(contest, extendedUntil, now) || (admitted && phaseOf(contest, now) !== 'published');

export const comesBack = (door: SubmissionWindow, now: Date): boolean =>
  isOpenTo(door, now) || phaseOf(door.contest, now) === 'screening';

/** Late attempts are recorded for appeals, so not before the opening nor after publication. */
export const isLateAttempt = (
  verdict: Verdict,
  { contest, extendedUntil, now }: { contest: Dates; extendedUntil: Date | null; now: Date },
): boolean =>
  !verdict.ok &&
  verdict.reason === 'contestClosed' &&
  !['announced', 'published'].includes(phaseOf(contest, now)) &&
  !takesEntries(contest, extendedUntil, now);

/** Text and files alike. A draft stays editable after the close; only submitting has a deadline. */
export const canWriteEntry = (actor: Actor, entry: Pick<JudgedEntry, 'unitId' | 'status'>): Verdict =>
  all(
    mayWorkFor(actor, entry.unitId),
    entry.status === 'draft' || entry.status === 'returned' ? yes : no('entryLocked'),
  );

export function canSubmitEntry({ by, now }: Acting, entry: JudgedEntry, context: EntryContext): Verdict {
  const lacking = missingOf(entry, context.papers, context.contest.rules);
  return all(
    mayLead(by, entry.unitId),
    nextEntry(entry.status, 'submit') ? yes : no('entryLocked'),
    inTime(entry, context, now) ? yes : no('contestClosed'),
    // Only drafts must show that the duty of the year is met; a returned entry has done so.
    entry.status !== 'draft' || meetsDuty(context) ? yes : no('dutyNotMet'),
    lacking.length === 0 ? yes : no('incomplete'),
  );
}

const inTime = (entry: JudgedEntry, context: EntryContext, now: Date): boolean =>
  entry.status === 'returned' ? comesBack(context, now) : isOpenTo(context, now);

export const canWithdrawEntry = (
  { by, now }: Acting,
  entry: Pick<JudgedEntry, 'unitId' | 'status'>,
  contest: Dates,
): Verdict =>
  all(
    mayLead(by, entry.unitId),
    nextEntry(entry.status, 'withdraw') ? yes : no('entryLocked'),
    phaseOf(contest, now) === 'published' ? no('contestPublished') : yes,
  );

export type ScreeningEvent = Exclude<EntryEvent, 'submit' | 'withdraw'>;

/** Only disqualifying is left after publication; unsigned frozen results block every decision. */
export const canScreen = (
  { by, now }: Acting<Decider>,
  entry: Pick<JudgedEntry, 'status' | 'returns'>,
  { context, frozen, event }: { context: SubmissionWindow; frozen: boolean; event: ScreeningEvent },
): Verdict =>
  all(
    mayOrganise(by),
    mayDecide('screen', by),
    nextEntry(entry.status, event) ? yes : no('entryLocked'),
    phaseOf(context.contest, now) === 'published' && event !== 'disqualify' ? no('contestPublished') : yes,
    frozen ? no('resultsFrozen') : yes,
    event === 'return' && entry.returns >= context.contest.rules.returnsAllowed ? no('returnsUsedUp') : yes,
    // Refuses to return an entry that could no longer be resubmitted.
    event === 'return' && !comesBack(context, now) ? no('returnTooLate') : yes,
  );
