'use server';

import { refresh } from 'next/cache';
import { setDay } from '@/server/obligations/days';
import { noteOnPaper } from '@/server/obligations/on-paper';
import { action } from '@/server/request/action';
import { formatNumber } from '@/ui/words/format';
import { env } from '@/server/io/env';
import { urge, type Urged } from '@/server/obligations/urging';
import { dayInputOfAll, noteInput, urgeInput } from './input';
import { urgingLetter } from './letter';

export const notePapers = action(noteInput, async (acting, { pick, ...paper }) => {
  const { count } = await noteOnPaper(acting, { ...paper, unitIds: pick });
  refresh();
  return { notice: `Đã ghi nhận bản giấy của ${formatNumber(count)} đơn vị.` };
});

export const urgeOverdue = action(urgeInput, async (acting, { code, year, note }) => {
  const portal = env().PUBLIC_URL;
  const done = await urge(acting, {
    code,
    year,
    write: (of, answer) => urgingLetter(of, answer, { note, portal, now: acting.now }),
  });
  refresh();
  return { notice: urgedSentence(done) };
});

const urgedSentence = ({ units, letters, urgedToday, unreachable, waiting }: Urged): string =>
  [
    `Đã soạn ${formatNumber(letters)} thư cho ${formatNumber(units)} đơn vị, ${waiting ? 'chờ gửi' : 'đang gửi'}.`,
    urgedToday > 0 ? `${formatNumber(urgedToday)} đơn vị đã được đôn đốc trong ngày.` : '',
    unreachable > 0 ? `${formatNumber(unreachable)} đơn vị chưa có tài khoản nên chưa gửi được.` : '',
  ]
    .filter(Boolean)
    .join(' ');

export const setDayOfAll = action(dayInputOfAll, async (acting, input) => {
  await setDay(acting, input);
  refresh();
  return { notice: `Đã đặt hạn của năm ${input.year}.` };
});
