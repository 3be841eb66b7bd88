/**
 * What this open page knows of itself, for code that is no component: for whom it was drawn, and what on it has not
 * reached the server. In the browser only; while drawing on the server there are many pages, and the context of
 * ui/page/drawn-for.tsx tells them apart.
 */

let owner: string | null = null;

/** The page says for whom it was drawn, when it is drawn. */
export function drawnHere(value: string | null): void {
  owner = value;
}

/** The value that every write carries (domain/account/drawn-for.ts); null outside the desk. */
export const ownerHere = (): string | null => owner;

/** One form or draft; `keep` puts it on the device. */
type Piece = { keep?: () => void };

const unsent = new Set<Piece>();

/** The same object takes the note back. */
export function noteUnsent(piece: Piece, { unsent: isUnsent }: { unsent: boolean }): void {
  if (isUnsent) unsent.add(piece);
  else unsent.delete(piece);
}

let discarded = false;

/** The owner let go of everything unsent: from here on this page keeps nothing any more. */
export function discardHere(): void {
  discarded = true;
}

export const isDiscarded = (): boolean => discarded;

/** Something typed on this page has not reached the server. */
export const hasUnsent = (): boolean => !discarded && unsent.size > 0;

/** Before the page goes: everything that is not on the server is on the device. */
export function keepUnsent(): void {
  for (const { keep } of unsent) keep?.();
}

const told = new EventTarget();

function on(kind: string, act: () => void): () => void {
  told.addEventListener(kind, act);
  return () => told.removeEventListener(kind, act);
}

/** A write came back because another account is signed in: the whole page is covered (ui/page/drawn-for.tsx). */
export const tellMisdrawn = (): boolean => told.dispatchEvent(new Event('misdrawn'));
export const onMisdrawn = (act: () => void): (() => void) => on('misdrawn', act);

/** The page was covered and its owner is there again: what waits can be sent. */
export const tellOwnerBack = (): boolean => told.dispatchEvent(new Event('back'));
export const onOwnerBack = (act: () => void): (() => void) => on('back', act);
