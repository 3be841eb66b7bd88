'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { setRules } from '@/server/contests';
import { setRulesInput } from './input';

export const setContestRules = action(setRulesInput, async ({ id, base, rules, reason }, by, now) => {
  const { stale } = await setRules(id, base, rules, by, now, reason);
  if (stale) return { value: stale };
  refresh();
  return { notice: 'Đã lưu Thể lệ.' };
});
