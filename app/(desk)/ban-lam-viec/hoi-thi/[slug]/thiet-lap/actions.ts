'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import { setUp } from '@/server/contest/setup/contests';
import { setUpInput } from './input';
import { textsOf } from './texts';

/** Saves, or gives both texts when somebody else has saved meanwhile. */
export const setUpContest = action(setUpInput, async (acting, { id, base, here, facts, reason }) => {
  const saving = await setUp(acting, { id, base, facts, reason });
  if (saving.stale) {
    const { revision, theirs } = saving.stale;
    return { value: { revision, theirs: textsOf(theirs), mine: textsOf(facts), reason } };
  }
  if (saving.slug !== here) return { to: `${deskPage.contest(saving.slug)}/thiet-lap` };
  refresh();
  return { notice: 'Đã lưu thiết lập Hội thi.' };
});
