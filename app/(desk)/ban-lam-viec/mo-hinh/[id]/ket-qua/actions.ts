'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { report } from '@/server/registry/models/models';
import { type Report, saveReportInput, scoreTyped } from './input';

type Saving = { revision: number; at: Date } | { stale: { revision: number; theirs: Report } };

const typed = (text: { results: string; selfScore: number | null }): Report => ({
  results: text.results,
  selfScore: scoreTyped(text.selfScore) ?? '',
});

/** What the form sends by itself while it is being written. */
export const saveReport = action(
  saveReportInput,
  async ({ by, now }, { id, base, report: text }): Promise<{ value: Saving }> => {
    must(mayUseDesk(by));
    const saving = await report({ by, now }, { id, base, text });
    if (!('stale' in saving)) return { value: { ...saving, at: now } };
    const { revision, theirs } = saving.stale;
    return { value: { stale: { revision, theirs: typed(theirs) } } };
  },
);

/** The button, where there is no script. */
export const saveReportAndGo = action(saveReportInput, async ({ by, now }, { id, base, report: text }) => {
  must(mayUseDesk(by));
  const saving = await report({ by, now }, { id, base, text });
  if (!('stale' in saving)) return { to: deskPage.model(id) };
  const { revision, theirs } = saving.stale;
  return { value: { revision, mine: typed(text), theirs: typed(theirs) } };
});
