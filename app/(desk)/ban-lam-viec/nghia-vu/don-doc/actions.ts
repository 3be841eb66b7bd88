'use server';

import { refresh } from 'next/cache';
import { Denied, no } from '@/domain/verdict';
import type { Duty } from '@/domain/obligation';
import { asked, type Standing } from '@/domain/standing';
import { action } from '@/server/action';
import { env } from '@/server/io/env';
import { remind } from '@/server/reminders';
import { currentOf, seasons } from '@/server/seasons';
import { standingsOf } from '@/server/standings';
import { formatNumber } from '@/ui/format';
import { unitsAsk } from '../ask';
import { remindInput } from './input';
import { letterTo } from './letter';

export const remindUnits = action(remindInput, async ({ query, note }, by, now) => {
  const all = await seasons();
  const ask = unitsAsk(Object.fromEntries(new URLSearchParams(query)), currentOf(all, now)?.year ?? 0);
  const season = all.find(({ year }) => String(year) === ask.nam);
  if (!season) throw new Denied(no('seasonAbsent'));
  const standings = asked(await standingsOf([season.year], by, now), ask);
  const write = (standing: Standing, duties: readonly Duty[]) =>
    letterTo(standing, duties, { season, now, note, portal: env().PUBLIC_URL });
  const sent = await remind(standings, ask.duty, write, by, now);
  refresh();
  return { notice: told(sent) };
});

function told({
  units,
  letters,
  remindedToday,
  unreachable,
  waiting,
}: Awaited<ReturnType<typeof remind>>): string {
  return [
    waiting
      ? `Đã soạn ${formatNumber(letters)} thư cho ${formatNumber(units)} đơn vị, chờ gửi. Xem ở mục Thư đi.`
      : `Đã gửi thư đôn đốc ${formatNumber(units)} đơn vị (${formatNumber(letters)} thư).`,
    remindedToday > 0 ? `${formatNumber(remindedToday)} đơn vị đã được đôn đốc trong ngày.` : '',
    unreachable > 0 ? `${formatNumber(unreachable)} đơn vị chưa có tài khoản nên chưa gửi được.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
