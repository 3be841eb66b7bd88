'use server';

import { refresh } from 'next/cache';
import { Denied, no } from '@/domain/verdict';
import type { Duty } from '@/domain/registry/duties/obligation';
import { asked, type DutyRecord } from '@/domain/registry/duties/duty-record';
import { action } from '@/server/request/action';
import { env } from '@/server/io/env';
import { remind } from '@/server/registry/duties/reminders';
import { currentOf, seasons } from '@/server/registry/duties/seasons';
import { dutyRecordsOf } from '@/server/registry/duties/duties';
import { formatNumber } from '@/ui/words/format';
import { unitsAsk } from '../ask';
import { remindInput } from './input';
import { letterTo } from './letter';

export const remindUnits = action(remindInput, async ({ by, now }, { query, unit, note }) => {
  const all = await seasons();
  const ask = unitsAsk(Object.fromEntries(new URLSearchParams(query)), currentOf(all, now)?.year ?? 0);
  const season = all.find(({ year }) => String(year) === ask.nam);
  if (!season) throw new Denied(no('seasonAbsent'));
  const dutyRecords = asked(await dutyRecordsOf({ by, now }, [season.year]), ask);
  const write = (dutyRecord: DutyRecord, duties: readonly Duty[]) =>
    letterTo(dutyRecord, duties, { season, now, note, portal: env().PUBLIC_URL });
  const sent = await remind({ by, now }, { dutyRecords, duty: ask.duty, chosen: unit, write });
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
      : `Đã soạn ${formatNumber(letters)} thư cho ${formatNumber(units)} đơn vị, đang gửi. Trạng thái từng thư hiện ở danh sách dưới đây.`,
    remindedToday > 0 ? `${formatNumber(remindedToday)} đơn vị đã được đôn đốc trong ngày.` : '',
    unreachable > 0 ? `${formatNumber(unreachable)} đơn vị chưa có tài khoản nên chưa gửi được.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
