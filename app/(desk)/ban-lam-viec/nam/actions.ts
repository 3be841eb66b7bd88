'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import * as seasons from '@/server/seasons';
import { datesInput, lockInput, openInput } from './input';

export const openSeason = action(openInput, async ({ year }, by, now) => {
  await seasons.open(year, by, now);
  return { to: `/ban-lam-viec/nam/${year}` };
});

export const setDates = action(datesInput, async ({ year, dates, reason }, by, now) => {
  await seasons.setDates(year, dates, reason, by, now);
  refresh();
  return { notice: `Đã lưu các mốc thời hạn của năm ${year}.` };
});

export const lockSeason = action(lockInput, async ({ year, reason }, by, now) => {
  await seasons.lock(year, reason, by, now);
  refresh();
  return { notice: `Đã khóa đăng ký của năm ${year}.` };
});

export const unlockSeason = action(lockInput, async ({ year, reason }, by, now) => {
  await seasons.unlock(year, reason, by, now);
  refresh();
  return { notice: `Đã mở khóa đăng ký của năm ${year}.` };
});
