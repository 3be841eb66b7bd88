'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { seat, unseat } from '@/server/seating';
import { seatWords } from '@/ui/words';
import { seatInput, unseatInput } from './input';

export const seatPerson = action(seatInput, async ({ contestId, personId, kind, reason }, by, now) => {
  await seat(contestId, personId, kind, by, now, reason);
  refresh();
  return { notice: `Đã giao nhiệm vụ: ${seatWords[kind]}.` };
});

export const unseatPerson = action(unseatInput, async ({ contestId, personId, reason }, by, now) => {
  await unseat(contestId, personId, reason, by, now);
  refresh();
  return { notice: 'Đã cho thôi nhiệm vụ.' };
});
