/**
 * The law of drafts, as a pure state machine: nothing typed is ever lost. One save is under way at a time,
 * the latest text follows it, and a save on a stale base never overwrites: where both sides changed a field
 * to different texts, the writer chooses.
 */

/** Fields by name; the values are JSON. */
export type Fields = Record<string, unknown>;

/** `unsure`: no answer came, so the save may have happened. The others say that it did not. */
export type Trouble =
  | { kind: 'unsure' }
  | { kind: 'refused'; reason: string }
  | { kind: 'invalid'; errors: Record<string, string> };

export type Draft<T extends Fields> = {
  /** What stands on the screen. */
  text: T;
  /** What the server had when we last heard from it, and its revision. */
  saved: T;
  revision: number;
  /** The one save under way. */
  sending: T | null;
  /** Sent without an answer since the last one: found on the server, they are ours. */
  unanswered: T[];
  /** Fields that somebody else changed too, with their text; no save goes out before the writer chose. */
  conflicts: Partial<T>;
  /** Fields that cannot be saved as they are typed (too long, no number): they wait here, the others go. */
  held: readonly (keyof T)[];
  trouble: Trouble | null;
};

/** What is kept on the device until the server has it. */
export type Kept<T extends Fields> = Pick<
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
  | { kind: 'restored'; kept: Kept<T> }
  | { kind: 'held'; fields: readonly (keyof T)[] }
  | { kind: 'dropped' };

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
      return { ...draft, text: draft.saved, conflicts: {}, trouble: null };
  }
}

/** The server has everything that stands on the screen. */
export const isClean = <T extends Fields>(draft: Draft<T>): boolean =>
  equal(draft.text, draft.saved) && draft.unanswered.length === 0 && !isTorn(draft);

/** The writer has to choose between two texts. */
export const isTorn = <T extends Fields>(draft: Draft<T>): boolean => Object.keys(draft.conflicts).length > 0;

/** A save may go out now. */
export const isDue = <T extends Fields>(draft: Draft<T>): boolean =>
  draft.sending === null &&
  !isTorn(draft) &&
  (draft.unanswered.length > 0 || !equal(sendable(draft), draft.saved));

/** What a save may carry: the text, and for a field that is held what the server has already. */
function sendable<T extends Fields>({ text, saved, held }: Draft<T>): T {
  if (held.length === 0) return text;
  const sent = { ...text };
  for (const field of held) sent[field] = saved[field];
  return sent;
}

/** What must survive a reload. A save still under way counts as unanswered, for we may never hear of it. */
export const keptOf = <T extends Fields>(draft: Draft<T>): Kept<T> | null =>
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

/** What was kept on the device comes back over what the server has now, as if it had been typed just before. */
function restored<T extends Fields>(draft: Draft<T>, kept: Kept<T>): Draft<T> {
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
  return { ...draft, text, conflicts };
}

/** Something else than what stands there was sent for this field, so what stands there was typed after it. */
const wasSent = <T extends Fields>(kept: Kept<T>, field: keyof T): boolean =>
  kept.unanswered.some((text) => !same(text[field], kept.saved[field]));

const fieldsOf = <T extends Fields>(text: T): (keyof T)[] => Object.keys(text);

/** Two values of one field. */
export const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const equal = <T extends Fields>(a: T, b: T): boolean =>
  fieldsOf(a).every((field) => same(a[field], b[field]));
