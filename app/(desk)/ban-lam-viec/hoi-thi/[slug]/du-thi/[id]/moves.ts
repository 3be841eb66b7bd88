import type { Acting } from '@/domain/actor';
import {
  canScreen,
  canSubmitEntry,
  canWithdrawEntry,
  type EntryEvent,
  entryEvents,
  nextEntry,
} from '@/domain/contest/entry/entry';
import type { Decider } from '@/domain/deciding/deciding';
import type { Verdict } from '@/domain/verdict';
import type { EntryRow } from '@/server/contest/entries/entries';
import type { EntryDeskContext } from '@/server/contest/entries/queries';

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
  acting: Acting<Decider>,
  { entry, context, event }: { entry: EntryRow; context: EntryDeskContext; event: EntryEvent },
): Verdict {
  if (event === 'submit') return canSubmitEntry(acting, entry, context);
  if (event === 'withdraw') return canWithdrawEntry(acting, entry, entry.contest);
  return canScreen(acting, entry, { context, frozen: context.frozen, event });
}

export type Move = { event: EntryEvent; href: string; verdict: Verdict };

/** What this person might do next: events of the state, without those of somebody else's office. */
export const movesOf = (
  acting: Acting<Decider>,
  { entry, context, here }: { entry: EntryRow; context: EntryDeskContext; here: string },
): Move[] =>
  entryEvents
    .filter((event) => nextEntry(entry.status, event) !== null)
    .map((event) => ({
      event,
      href: `${here}/chuyen/${eventSlugs[event]}`,
      verdict: verdictOn(acting, { entry, context, event }),
    }))
    .filter(({ verdict }) => verdict.ok || !elsewhere.includes(verdict.reason));

const elsewhere: string[] = ['notYourUnit', 'needsOrganiser', 'notSignedIn'];
