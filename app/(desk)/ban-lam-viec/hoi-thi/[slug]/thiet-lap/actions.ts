'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { setUp } from '@/server/contests';
import { setUpInput } from './input';
import { textsOf } from './texts';

/** Saves, or gives both texts when somebody else has saved meanwhile. */
export const setUpContest = action(setUpInput, async ({ id, base, facts, reason }, by, now) => {
  const saving = await setUp(id, base, facts, by, now, reason);
  if (saving.stale) {
    const { revision, theirs } = saving.stale;
    return { value: { revision, theirs: textsOf(theirs), mine: textsOf(facts), reason } };
  }
  refresh();
  return { notice: 'Đã lưu thiết lập Hội thi.' };
});
