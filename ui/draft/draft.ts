'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type Draft,
  type DraftEvent,
  draftOf,
  type Fields,
  isClean,
  isDue,
  isTorn,
  keptOf,
  same,
  step,
  type Trouble,
  withoutAllRecovered,
} from '@/domain/form/draft';
import { forget, keep, leftOn } from './draft-shelf';
import { noteUnsent, onOwnerBack } from '../page/page-owner';
import type { Saved } from './saved-state';

/** What the server answered to a save. */
export type Answer<T> =
  | { kind: 'saved'; revision: number; at: Date }
  | { kind: 'stale'; revision: number; theirs: T }
  | { kind: 'failed'; trouble: Trouble };

export type DraftOptions<T extends Fields> = {
  /** Whose text of what: the name under which the device keeps it, e.g. "mo-hinh.<id>.<person>". */
  shelf: string;
  saved: T;
  revision: number;
  /** What keeps a field from being saved as it is typed; the others are saved without it. */
  flaws?: (text: T) => Flaws<T>;
  /** Sends one save. `leaving`: the page is going away, nobody waits for the answer. */
  send: (text: T, saving: { base: number; leaving: boolean }) => Promise<Answer<T>>;
  /** The text changed by something else than typing: restored, merged or chosen. */
  onReplaced: (text: T) => void;
};

/** A sentence for each field that is wrong. */
export type Flaws<T extends Fields> = Partial<Record<keyof T, string>>;

const PAUSE = 1_200;
/** Time to read that something came back, before it is the text on the server. */
const PAUSE_RESTORED = 5_000;
const patience = [2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Keeps a form's text by the law of drafts (domain/form/draft.ts): on the device at every change, on the server
 * soon after, one save at a time, again and again until it is there.
 */
export function useDraft<T extends Fields>(options: DraftOptions<T>) {
  const { shelf } = options;
  const [draft, show] = useState(() => holding(begin(options), options));
  const [savedAt, setSavedAt] = useState<Date>();
  const [restoredAt, setRestoredAt] = useState<Date>();
  const failures = useRef(0);
  const piece = useRef({}).current;
  const recovered = useRef<{ before: T; after: T } | null>(null);
  // The state that counts: events follow each other faster than React draws.
  const live = useRef({ draft, options });
  live.current.options = options;

  const see = useCallback(
    (event: DraftEvent<T>) => {
      const { draft: before, options: now } = live.current;
      const after = holding(step(before, event), now);
      live.current.draft = after;
      if (event.kind !== 'typed' && after.text !== before.text) now.onReplaced(after.text);
      const kept = keptOf(after);
      if (kept) keep(now.shelf, kept);
      else forget(now.shelf);
      noteUnsent(piece, { unsent: kept !== null });
      heard.set(now.shelf, { saved: after.saved, revision: after.revision });
      show(after);
    },
    [piece],
  );

  const save = useCallback(
    async ({ leaving = false } = {}) => {
      if (!isDue(live.current.draft)) return;
      const { text, revision: base } = live.current.draft;
      see({ kind: 'send' });
      // Not the text itself: what is held stays behind.
      const answer = await live.current.options
        .send(live.current.draft.sending ?? text, { base, leaving })
        .catch((): Answer<T> => ({ kind: 'failed', trouble: { kind: 'unsure' } }));
      failures.current = answer.kind === 'failed' ? failures.current + 1 : 0;
      if (answer.kind === 'saved') setSavedAt(answer.at);
      see(answer);
      // Also where the server had it already: the page before this one had sent it as it closed.
      if (isClean(live.current.draft)) setRestoredAt(undefined);
    },
    [see],
  );

  useEffect(() => {
    let gone = false;
    void leftOn<T>(shelf).then((left) => {
      if (gone) return;
      for (const { kept, at, release } of left) {
        const before = recovered.current?.before ?? live.current.draft.text;
        see({ kind: 'restored', kept });
        release();
        if (isClean(live.current.draft)) continue;
        recovered.current = { before, after: live.current.draft.text };
        setRestoredAt(at);
      }
    });
    return () => {
      gone = true;
      noteUnsent(piece, { unsent: false });
    };
  }, [shelf, see, piece]);

  useEffect(() => {
    if (!isDue(draft)) return;
    const { trouble } = draft;
    const pause = restoredAt ? PAUSE_RESTORED : PAUSE;
    if (trouble && trouble.kind !== 'unsure') return;
    const wait = trouble ? (patience[Math.min(failures.current, patience.length) - 1] ?? PAUSE) : pause;
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
    // The text is left out on purpose: typing on must not put the save off again and again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isDue(draft), draft.trouble, draft.sending, draft.revision, restoredAt, save]);

  useEffect(() => {
    const again = () => void save();
    const shown = () => void save({ leaving: document.visibilityState === 'hidden' });
    const leave = () => void save({ leaving: true });
    window.addEventListener('online', again);
    const deaf = onOwnerBack(again);
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('online', again);
      deaf();
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('pagehide', leave);
      void save({ leaving: true });
    };
  }, [save]);

  /** Sends until the server has everything. @returns whether it has */
  const flush = useCallback(async () => {
    for (let turn = 0; turn < 50 && !isClean(live.current.draft); turn += 1) {
      if (live.current.draft.sending) await new Promise((done) => setTimeout(done, 100));
      else if (!isDue(live.current.draft)) return false;
      else await save();
      if (live.current.draft.trouble) return false;
    }
    return isClean(live.current.draft);
  }, [save]);

  const acts = useMemo(
    () => ({
      type: (text: T) => see({ kind: 'typed', text }),
      /** Some fields, over the text as it stands now: two fields typed before a drawing both stay. */
      put: (fields: Partial<T>) => see({ kind: 'typed', text: { ...live.current.draft.text, ...fields } }),
      choose: (field: keyof T, take: 'mine' | 'theirs') => see({ kind: 'chosen', field, take }),
      drop: () => {
        setRestoredAt(undefined);
        const { before, after } = recovered.current ?? { before: live.current.draft.saved, after: null };
        const { text } = live.current.draft;
        see({ kind: 'dropped', text: after ? withoutAllRecovered(before, after, text) : before });
      },
      save: () => void save(),
      flush,
    }),
    [see, save, flush],
  );
  return { draft, savedAt, restoredAt, state: stateOf(draft), ...acts };
}

/** In the words of the indicator. */
function stateOf<T extends Fields>(draft: Draft<T>): Saved {
  if (isTorn(draft)) return 'stale';
  if (draft.sending) return 'saving';
  if (draft.trouble?.kind === 'unsure') return 'offline';
  if (draft.trouble?.kind === 'refused')
    return draft.trouble.reason === 'notSignedIn' ? 'signedOut' : 'failed';
  if (draft.trouble) return 'failed';
  if (isClean(draft)) return 'saved';
  return isDue(draft) ? 'unsaved' : 'held';
}

function holding<T extends Fields>(draft: Draft<T>, { flaws }: DraftOptions<T>): Draft<T> {
  const fields: (keyof T)[] = flaws ? Object.keys(flaws(draft.text)) : [];
  return same(fields, draft.held) ? draft : step(draft, { kind: 'held', fields });
}

/** What this page last heard of each text: coming back to a form, the router may draw an older one. */
const heard = new Map<string, { saved: Fields; revision: number }>();

function begin<T extends Fields>({ shelf, saved, revision }: DraftOptions<T>): Draft<T> {
  const later = heard.get(shelf);
  if (!later || later.revision <= revision) return draftOf(saved, revision);
  return draftOf(later.saved as T, later.revision);
}
