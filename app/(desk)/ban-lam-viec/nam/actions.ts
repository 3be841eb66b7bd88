'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import * as seasons from '@/server/registry/duties/seasons';
import { datesInput, lockInput, openInput } from './input';

export const openSeason = action(openInput, async (acting, { year }) => {
  await seasons.open(acting, year);
  return { to: deskPage.year(year) };
});

export const setDates = action(datesInput, async (acting, { year, dates, reason }) => {
  await seasons.setDates(acting, { year, dates, reason });
  refresh();
  return { notice: `Đã lưu các mốc thời hạn của năm ${year}.` };
});

export const lockSeason = action(lockInput, async (acting, { year, reason }) => {
  await seasons.lock(acting, { year, reason });
  refresh();
  return { notice: `Đã khóa đăng ký của năm ${year}.` };
});

export const unlockSeason = action(lockInput, async (acting, { year, reason }) => {
  await seasons.unlock(acting, { year, reason });
  refresh();
  return { notice: `Đã mở khóa đăng ký của năm ${year}.` };
});
