'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import { setRules } from '@/server/contest/setup/contests';
import { setRulesInput } from './input';

export const setContestRules = action(
  setRulesInput,
  async (acting, { id, base, rules, reason, cautions }) => {
    const { stale } = await setRules(acting, { id, base, rules, reason, cautions });
    if (stale) return { value: stale };
    refresh();
    return { notice: 'Đã lưu Thể lệ.' };
  },
);
