'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { withoutRecovered } from '@/domain/form/draft';
import { forget, keep, leftOn } from './draft-shelf';
import { nameOf, putTexts, type Texts, textsDrawn, textsIn } from '../form/form-fields';
import { useDrawnFor } from '../page/drawn-for';
import { noteUnsent } from '../page/page-owner';

/** What was typed into a form, on this device for its owner until the form has got through. */
export type FormDraft = {
  typed: () => void;
  /** Keeps it whatever the form is: it did not get through, or the page is about to go. */
  keep: () => void;
  /** It got through. */
  forget: () => void;
  /** The fields stand as they are meant to after it got through. */
  settled: () => void;
  /** Puts away what came back from the device, and keeps what was typed since. */
  drop: () => void;
  recoveredAt: Date | null;
};

/** A form whose rows come and go holds them as one text, which says more than the fields that stand there. */
export type HeldRows = { text: string; put: (text: string) => void };
const ROWS = '';

export function useFormDraft(
  ref: RefObject<HTMLFormElement | null>,
  { undrafted = false, rows }: { undrafted?: boolean; rows?: HeldRows },
): FormDraft {
  const owner = useDrawnFor();
  const [recoveredAt, setRecoveredAt] = useState<Date | null>(null);
  const page = useRef({ base: {} as Texts, recovered: {} as Texts, shelf: '' });
  const drafts = owner !== null && !undrafted;
  const held = useRef(rows);
  useEffect(() => {
    held.current = rows;
  });

  const acts = useMemo(() => {
    const standing = (): Texts => {
      if (held.current) return { [ROWS]: held.current.text };
      return ref.current ? textsIn(ref.current) : {};
    };
    const put = (texts: Texts) => {
      const text = texts[ROWS];
      if (!held.current && ref.current) putTexts(ref.current, texts);
      else if (text !== undefined) held.current?.put(text);
    };
    const changed = (): Texts =>
      Object.fromEntries(Object.entries(standing()).filter(([key, text]) => text !== page.current.base[key]));
    const forgetIt = () => {
      if (drafts && page.current.shelf) forget(page.current.shelf);
      noteUnsent(piece, { unsent: false });
    };
    const write = (texts: Texts) => {
      if (Object.keys(texts).length === 0) forgetIt();
      else if (drafts)
        keep(page.current.shelf, { text: texts, saved: {}, revision: 0, unanswered: [], conflicts: {} });
    };
    const piece = {
      typed: () => {
        const texts = changed();
        if (!undrafted) noteUnsent(piece, { unsent: Object.keys(texts).length > 0 });
        if (held.current || ref.current?.querySelector('textarea')) write(texts);
      },
      keep: () => write(changed()),
      forget: () => {
        forgetIt();
        setRecoveredAt(null);
      },
      settled: () => {
        page.current.base = standing();
        page.current.recovered = {};
      },
      /** What was kept and nobody has typed over. A choice may bring the field that the next text belongs to. */
      recover: async (kept: Texts): Promise<boolean> => {
        const { base, recovered } = page.current;
        for (let left = Object.entries(kept); left.length > 0; ) {
          const now = standing();
          const here = left.filter(([key]) => key in now);
          if (here.length === 0) break;
          left = left.filter(([key]) => !(key in now));
          const untouched = Object.fromEntries(
            here.filter(([key, text]) => now[key] === (base[key] ?? '') && now[key] !== text),
          );
          Object.assign(recovered, untouched);
          put(untouched);
          await new Promise((drawn) => setTimeout(drawn));
        }
        return Object.keys(recovered).length > 0;
      },
      drop: () => {
        const { base, recovered } = page.current;
        const now = standing();
        const left = Object.entries(recovered).map(([key, text]) => [
          key,
          key === ROWS
            ? base[key]
            : withoutRecovered({ before: base[key] ?? '', recovered: text, now: now[key] ?? '' }),
        ]);
        page.current.recovered = {};
        put(Object.fromEntries(left));
        write(changed());
        setRecoveredAt(null);
      },
    };
    return piece;
  }, [ref, drafts, undrafted]);

  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    const drawn = held.current ? { [ROWS]: held.current.text } : textsDrawn(form);
    page.current = { base: drawn, recovered: {}, shelf: `phieu.${nameOf(form)}` };
    let gone = false;
    if (drafts)
      void leftOn<Texts>(page.current.shelf).then(async (left) => {
        for (const { kept, at, release } of left) {
          if (gone) return;
          const back = await acts.recover(kept.text);
          release();
          if (!back) continue;
          acts.keep();
          setRecoveredAt(at);
        }
      });
    return () => {
      gone = true;
      noteUnsent(acts, { unsent: false });
    };
  }, [ref, drafts, acts]);

  // What a button adds or takes away is typed too.
  const text = rows?.text;
  useEffect(() => {
    if (text !== undefined && page.current.shelf) acts.typed();
  }, [text, acts]);

  return useMemo(() => ({ ...acts, recoveredAt }), [acts, recoveredAt]);
}
