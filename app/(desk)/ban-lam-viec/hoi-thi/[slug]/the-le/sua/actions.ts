'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { setRules } from '@/server/contests';
import { setRulesInput } from './input';

export const setContestRules = action(setRulesInput, async ({ id, base, rules, reason }, by, now) => {
  await setRules(id, base, rules, by, now, reason);
  refresh();
  return { notice: 'Đã lưu Thể lệ.', showcase: true };
});
