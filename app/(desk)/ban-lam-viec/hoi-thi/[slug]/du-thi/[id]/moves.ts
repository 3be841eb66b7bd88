import type { Actor } from '@/domain/actor';
import {
  canScreen,
  canSubmitEntry,
  canWithdrawEntry,
  type EntryEvent,
  entryEvents,
  nextEntry,
} from '@/domain/contest/entry';
import type { Verdict } from '@/domain/verdict';
import type { EntryRow } from '@/server/entries';
import type { EntryDeskContext } from '@/server/entry-desk';

/** How an event is called in an address. */
export const eventSlugs: Record<EntryEvent, string> = {
  submit: 'nop',
  return: 'tra-lai',
  accept: 'chap-nhan',
  refuse: 'khong-du-dieu-kien',
  withdraw: 'rut',
  disqualify: 'loai',
  reconsider: 'xem-xet-lai',
};

export const eventOf = (slug: string): EntryEvent | null =>
  entryEvents.find((event) => eventSlugs[event] === slug) ?? null;

/** The verdict on each event, for buttons and pages. */
export function verdictOn(
  entry: EntryRow,
  context: EntryDeskContext,
  event: EntryEvent,
  by: Actor,
  now: Date,
): Verdict {
  if (event === 'submit') return canSubmitEntry(entry, context, by, now);
  if (event === 'withdraw') return canWithdrawEntry(entry, entry.contest, by, now);
  return canScreen(entry, context, context.frozen, by, event, now);
}

export type Move = { event: EntryEvent; href: string; verdict: Verdict };

/** What this person might do next: events of the state, without those of somebody else's office. */
export const movesOf = (
  entry: EntryRow,
  context: EntryDeskContext,
  here: string,
  by: Actor,
  now: Date,
): Move[] =>
  entryEvents
    .filter((event) => nextEntry(entry.status, event) !== null)
    .map((event) => ({
      event,
      href: `${here}/chuyen/${eventSlugs[event]}`,
      verdict: verdictOn(entry, context, event, by, now),
    }))
    .filter(({ verdict }) => verdict.ok || !elsewhere.includes(verdict.reason));

const elsewhere: string[] = ['notYourUnit', 'needsOrganiser', 'notSignedIn'];
