import type { Fields, Kept } from '@/domain/draft';
import { serverNow } from './server-clock';

/**
 * Where a device keeps what the server does not have yet. Every open page has its own place on the shelf, so
 * that two pages with one form never write over each other; what a closed page left is found by the next one.
 */

type Place<T extends Fields> = { kept: Kept<T>; at: string };

const page = globalThis.crypto?.randomUUID?.() ?? String(Math.random());
const prefix = (shelf: string) => `nhap:${shelf}:`;
const place = (shelf: string) => prefix(shelf) + page;

export function keep<T extends Fields>(shelf: string, kept: Kept<T>): void {
  attempt(() => localStorage.setItem(place(shelf), JSON.stringify({ kept, at: serverNow().toISOString() })));
}

export function forget(shelf: string): void {
  attempt(() => localStorage.removeItem(place(shelf)));
}

/** What pages that are no longer open have left, oldest first. `release` once it is kept under this page's name. */
export async function leftOn<T extends Fields>(shelf: string): Promise<Left<T>[]> {
  occupy();
  const names = (attempt(() => Object.keys(localStorage)) ?? []).filter((name) =>
    name.startsWith(prefix(shelf)),
  );
  const left: Left<T>[] = [];
  for (const name of names) {
    const own = name === place(shelf);
    if (!own && (await isOpen(name.slice(prefix(shelf).length)))) continue;
    const found = attempt(() => JSON.parse(localStorage.getItem(name) ?? 'null') as Place<T> | null);
    if (!found?.kept?.text) continue;
    const release = () => void (own || attempt(() => localStorage.removeItem(name)));
    left.push({ kept: found.kept, at: new Date(found.at), release });
  }
  return left.sort((a, b) => a.at.getTime() - b.at.getTime());
}

export type Left<T extends Fields> = { kept: Kept<T>; at: Date; release: () => void };

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
