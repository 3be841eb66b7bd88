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
} from '@/domain/draft';
import { forget, keep, leftOn } from './draft-shelf';
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
  send: (text: T, revision: number, leaving: boolean) => Promise<Answer<T>>;
  /** The text changed by something else than typing: restored, merged or chosen. */
  onReplaced: (text: T) => void;
};

/** A sentence for each field that is wrong. */
export type Flaws<T extends Fields> = Partial<Record<keyof T, string>>;

const PAUSE = 1_200;
const patience = [2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Keeps a form's text by the law of drafts (domain/draft.ts): on the device at every change, on the server
 * soon after, one save at a time, again and again until it is there.
 */
export function useDraft<T extends Fields>(options: DraftOptions<T>) {
  const { shelf } = options;
  const [draft, show] = useState(() => holding(begin(options), options));
  const [savedAt, setSavedAt] = useState<Date>();
  const [restoredAt, setRestoredAt] = useState<Date>();
  const failures = useRef(0);
  // The state that counts: events follow each other faster than React draws.
  const live = useRef({ draft, options });
  live.current.options = options;

  const see = useCallback((event: DraftEvent<T>) => {
    const { draft: before, options: now } = live.current;
    const after = holding(step(before, event), now);
    live.current.draft = after;
    if (event.kind !== 'typed' && after.text !== before.text) now.onReplaced(after.text);
    const kept = keptOf(after);
    if (kept) keep(now.shelf, kept);
    else forget(now.shelf);
    heard.set(now.shelf, { saved: after.saved, revision: after.revision });
    show(after);
  }, []);

  const save = useCallback(
    async (leaving = false) => {
      if (!isDue(live.current.draft)) return;
      const { text, revision: base } = live.current.draft;
      see({ kind: 'send' });
      // Not the text itself: what is held stays behind.
      const answer = await live.current.options
        .send(live.current.draft.sending ?? text, base, leaving)
        .catch((): Answer<T> => ({ kind: 'failed', trouble: { kind: 'unsure' } }));
      failures.current = answer.kind === 'failed' ? failures.current + 1 : 0;
      if (answer.kind === 'saved') setSavedAt(answer.at);
      see(answer);
    },
    [see],
  );

  useEffect(() => {
    let gone = false;
    void leftOn<T>(shelf).then((left) => {
      if (gone) return;
      for (const { kept, at, release } of left) {
        see({ kind: 'restored', kept });
        release();
        if (!isClean(live.current.draft)) setRestoredAt(at);
      }
    });
    return () => {
      gone = true;
    };
  }, [shelf, see]);

  useEffect(() => {
    if (!isDue(draft)) return;
    const { trouble } = draft;
    if (trouble && trouble.kind !== 'unsure') return;
    const wait = trouble ? (patience[Math.min(failures.current, patience.length) - 1] ?? PAUSE) : PAUSE;
    const timer = setTimeout(() => void save(), wait);
    return () => clearTimeout(timer);
    // The text is left out on purpose: typing on must not put the save off again and again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isDue(draft), draft.trouble, draft.sending, draft.revision, save]);

  useEffect(() => {
    const again = () => void save();
    const shown = () => void save(document.visibilityState === 'hidden');
    const leave = () => void save(true);
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('pagehide', leave);
      void save(true);
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
      choose: (field: keyof T, take: 'mine' | 'theirs') => see({ kind: 'chosen', field, take }),
      drop: () => {
        setRestoredAt(undefined);
        see({ kind: 'dropped' });
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
