/** A pure state machine that loses nothing typed: one save at a time, then the latest text; where
 * both sides changed a field, the writer chooses. */

export type Fields = Record<string, unknown>;

/** `unsure`: no answer came, so the save may have succeeded; the others certainly failed. */
export type Trouble =
  | { kind: 'unsure' }
  | { kind: 'refused'; reason: string }
  | { kind: 'invalid'; errors: Record<string, string> };

export type Draft<T extends Fields> = {
  text: T;
  saved: T;
  revision: number;
  sending: T | null;
  /** Sent without an answer; if the server has such a text, it is ours and not a conflict. */
  unanswered: T[];
  conflicts: Partial<T>;
  /** Fields that cannot be saved as typed (too long, not a number); the others are sent. */
  held: readonly (keyof T)[];
  trouble: Trouble | null;
};

export type KeptDraft<T extends Fields> = Pick<
  Draft<T>,
  'text' | 'saved' | 'revision' | 'unanswered' | 'conflicts'
>;

export type DraftEvent<T extends Fields> =
  | { kind: 'typed'; text: T }
  | { kind: 'send' }
  | { kind: 'saved'; revision: number }
  | { kind: 'failed'; trouble: Trouble }
  | { kind: 'stale'; revision: number; theirs: T }
  | { kind: 'chosen'; field: keyof T; take: 'mine' | 'theirs' }
  | { kind: 'restored'; kept: KeptDraft<T> }
  | { kind: 'held'; fields: readonly (keyof T)[] }
  | { kind: 'dropped'; text: T };

export const draftOf = <T extends Fields>(saved: T, revision: number): Draft<T> => ({
  text: saved,
  saved,
  revision,
  sending: null,
  unanswered: [],
  conflicts: {},
  held: [],
  trouble: null,
});

export function step<T extends Fields>(draft: Draft<T>, event: DraftEvent<T>): Draft<T> {
  switch (event.kind) {
    case 'typed':
      return {
        ...draft,
        text: event.text,
        trouble: draft.trouble?.kind === 'invalid' ? null : draft.trouble,
      };
    case 'send':
      return isDue(draft) ? { ...draft, sending: sendable(draft) } : draft;
    case 'saved':
      return afterSave(draft, event.revision);
    case 'failed':
      return afterFailure(draft, event.trouble);
    case 'stale':
      return afterStale(draft, event.revision, event.theirs);
    case 'chosen':
      return chosen(draft, event.field, event.take);
    case 'restored':
      return restored(draft, event.kept);
    case 'held':
      return { ...draft, held: event.fields };
    case 'dropped':
      return { ...draft, text: event.text, conflicts: {}, trouble: null };
  }
}

export const isClean = <T extends Fields>(draft: Draft<T>): boolean =>
  equal(draft.text, draft.saved) && draft.unanswered.length === 0 && !isTorn(draft);

export const isTorn = <T extends Fields>(draft: Draft<T>): boolean => Object.keys(draft.conflicts).length > 0;

export const isDue = <T extends Fields>(draft: Draft<T>): boolean =>
  draft.sending === null &&
  !isTorn(draft) &&
  (draft.unanswered.length > 0 || !equal(sendable(draft), draft.saved));

function sendable<T extends Fields>({ text, saved, held }: Draft<T>): T {
  if (held.length === 0) return text;
  const sent = { ...text };
  for (const field of held) sent[field] = saved[field];
  return sent;
}

export const keptOf = <T extends Fields>(draft: Draft<T>): KeptDraft<T> | null =>
  isClean(draft) && draft.sending === null
    ? null
    : {
        text: draft.text,
        saved: draft.saved,
        revision: draft.revision,
        unanswered: draft.sending ? [...draft.unanswered, draft.sending] : draft.unanswered,
        conflicts: draft.conflicts,
      };

function afterSave<T extends Fields>(draft: Draft<T>, revision: number): Draft<T> {
  if (!draft.sending) return draft;
  return { ...draft, saved: draft.sending, revision, sending: null, unanswered: [], trouble: null };
}

function afterFailure<T extends Fields>(draft: Draft<T>, trouble: Trouble): Draft<T> {
  const { sending, unanswered } = draft;
  if (!sending) return draft;
  const lost = trouble.kind === 'unsure' && !unanswered.some((text) => equal(text, sending));
  return { ...draft, sending: null, unanswered: lost ? [...unanswered, sending] : unanswered, trouble };
}

function afterStale<T extends Fields>(draft: Draft<T>, revision: number, theirs: T): Draft<T> {
  const text = { ...draft.text };
  const conflicts = { ...draft.conflicts };
  for (const field of fieldsOf(theirs)) {
    const ours = [draft.saved, ...draft.unanswered].some((known) => same(known[field], theirs[field]));
    if (ours && !(field in conflicts)) continue;
    if (same(text[field], theirs[field])) delete conflicts[field];
    else if (same(text[field], draft.saved[field]) && !(field in conflicts)) text[field] = theirs[field];
    else conflicts[field] = theirs[field];
  }
  return { ...draft, text, conflicts, saved: theirs, revision, sending: null, unanswered: [], trouble: null };
}

function chosen<T extends Fields>(draft: Draft<T>, field: keyof T, take: 'mine' | 'theirs'): Draft<T> {
  if (!(field in draft.conflicts)) return draft;
  const conflicts = { ...draft.conflicts };
  const text = { ...draft.text };
  if (take === 'theirs') text[field] = conflicts[field] as T[keyof T];
  delete conflicts[field];
  return { ...draft, text, conflicts };
}

/** Recovered text counts as typed just now, over the server's present text. */
function restored<T extends Fields>(draft: Draft<T>, kept: KeptDraft<T>): Draft<T> {
  const text = { ...draft.text };
  const conflicts = { ...draft.conflicts };
  for (const field of fieldsOf(draft.text)) {
    if (!(field in kept.text)) continue;
    const mine = kept.text[field];
    const torn = field in kept.conflicts;
    const now = text[field];
    if (same(mine, now) || (same(mine, kept.saved[field]) && !torn && !wasSent(kept, field))) continue;
    const untouched = [kept.saved, ...kept.unanswered].some((known) => same(known[field], now));
    text[field] = mine;
    if (torn || !untouched) conflicts[field] = now;
  }
  // A save of the previous page may still arrive; if found on the server, it is ours.
  const known = [draft.saved, ...draft.unanswered];
  const lost = kept.unanswered.filter((sent) => !known.some((one) => equal(sent, one)));
  return { ...draft, text, conflicts, unanswered: [...draft.unanswered, ...lost] };
}

/** A different text was sent for this field, so the present one was typed after it. */
const wasSent = <T extends Fields>(kept: KeptDraft<T>, field: keyof T): boolean =>
  kept.unanswered.some((text) => !same(text[field], kept.saved[field]));

/** Undoes the recovery of one field: restores the text before it, keeping later typing. */
export function withoutRecovered({ before, recovered, now }: Recovered): string {
  if (now === recovered) return before;
  const at = recovered === '' ? -1 : now.indexOf(recovered);
  if (at < 0) return now;
  const added = [now.slice(0, at), before, now.slice(at + recovered.length)];
  return added
    .map((piece) => piece.trim())
    .filter(Boolean)
    .join(' ');
}

type Recovered = { before: string; recovered: string; now: string };

/** A value that is not text stays if it was changed since. */
export function withoutAllRecovered<T extends Fields>(before: T, recovered: T, now: T): T {
  const left = { ...now };
  for (const field of fieldsOf(now)) {
    const [was, back, is] = [before[field], recovered[field], now[field]];
    if (same(was, back)) continue;
    if (same(back, is)) left[field] = was;
    else if (typeof was === 'string' && typeof back === 'string' && typeof is === 'string')
      left[field] = withoutRecovered({ before: was, recovered: back, now: is }) as T[keyof T];
  }
  return left;
}

const fieldsOf = <T extends Fields>(text: T): (keyof T)[] => Object.keys(text);

export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const equal = <T extends Fields>(a: T, b: T): boolean =>
  fieldsOf(a).every((field) => same(a[field], b[field]));
