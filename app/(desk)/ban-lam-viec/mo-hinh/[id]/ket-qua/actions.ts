'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { report } from '@/server/models';
import { type Report, saveReportInput, scoreTyped } from './input';

type Saving = { revision: number; at: Date } | { stale: { revision: number; theirs: Report } };

const typed = (text: { results: string; selfScore: number | null }): Report => ({
  results: text.results,
  selfScore: scoreTyped(text.selfScore) ?? '',
});

/** What the form sends by itself while it is being written. */
export const saveReport = action(
  saveReportInput,
  async ({ id, base, report: text }, by, now): Promise<{ value: Saving }> => {
    must(signedIn(by));
    const saving = await report(id, base, text, by, now);
    if (!('stale' in saving)) return { value: { ...saving, at: now } };
    const { revision, theirs } = saving.stale;
    return { value: { stale: { revision, theirs: typed(theirs) } } };
  },
);

/** The button, where there is no script. */
export const saveReportAndGo = action(saveReportInput, async ({ id, base, report: text }, by, now) => {
  must(signedIn(by));
  const saving = await report(id, base, text, by, now);
  if (!('stale' in saving)) return { to: `/ban-lam-viec/mo-hinh/${id}` };
  const { revision, theirs } = saving.stale;
  return { value: { revision, mine: typed(text), theirs: typed(theirs) } };
});
