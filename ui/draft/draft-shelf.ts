import type { Fields, KeptDraft } from '@/domain/form/draft';
import { drawnFrom } from '@/domain/account/drawn-for';
import { isDiscarded, ownerHere } from '../page/page-owner';
import { keptOnDevice } from './shelf-names';
import { serverNow } from '../frame/server-clock';

/**
 * Where a device keeps what the server does not have yet. Every open page has its own place on the shelf, so
 * that two pages with one form never write over each other; what a closed page left is found by the next one.
 */

type Place<T extends Fields> = { kept: KeptDraft<T>; at: string };

const page = globalThis.crypto?.randomUUID?.() ?? String(Math.random());
/** Everything kept for one person lies under the mark of that person: another account never finds it. */
const ownersPlace = () => `${keptOnDevice}${drawnFrom(ownerHere())?.mark ?? ''}:`;
const prefix = (shelf: string) => `${ownersPlace()}${shelf}:`;
/** Kept before places had owners; the name of the shelf told whose it was. */
const olderPrefix = (shelf: string) => `${keptOnDevice}${shelf}:`;
const place = (shelf: string) => prefix(shelf) + page;

export function keep<T extends Fields>(shelf: string, kept: KeptDraft<T>): void {
  if (isDiscarded()) return;
  attempt(() => localStorage.setItem(place(shelf), JSON.stringify({ kept, at: serverNow().toISOString() })));
}

export function forget(shelf: string): void {
  attempt(() => localStorage.removeItem(place(shelf)));
}

/** What pages that are no longer open have left, oldest first. `release` once it is kept under this page's name. */
export async function leftOn<T extends Fields>(shelf: string): Promise<Left<T>[]> {
  occupy();
  const left: Left<T>[] = [];
  for (const name of [...namesUnder(prefix(shelf)), ...namesUnder(olderPrefix(shelf))]) {
    const own = name === place(shelf);
    if (!own && (await isOpen(name.slice(name.lastIndexOf(':') + 1)))) continue;
    const found = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Place<T> | null);
    if (!found?.kept?.text) continue;
    const release = () => void (own || attempt(() => localStorage.removeItem(name)));
    left.push({ kept: found.kept, at: new Date(found.at), release });
  }
  return left.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** This device keeps something for the owner of the page. */
export const keepsAnything = (): boolean => namesUnder(ownersPlace()).length > 0;

/** At the owner's sign-out: nothing of theirs stays on a machine that others use. */
export const clearShelves = (): void =>
  namesUnder(ownersPlace()).forEach((name) => attempt(() => localStorage.removeItem(name)));

const namesUnder = (start: string): string[] =>
  (attempt(() => Object.keys(localStorage)) ?? []).filter((name) => name.startsWith(start));

export type Left<T extends Fields> = { kept: KeptDraft<T>; at: Date; release: () => void };

let occupied = false;

/** A page holds a lock of its name for as long as it lives; the browser lets it go with the page. */
function occupy() {
  if (occupied || !navigator.locks) return;
  occupied = true;
  void navigator.locks.request(page, () => new Promise<never>(() => {}));
}

async function isOpen(other: string): Promise<boolean> {
  if (!navigator.locks) return false;
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === other);
}

/** A full or forbidden store must not stop anybody from typing. */
function attempt<R>(act: () => R): R | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
