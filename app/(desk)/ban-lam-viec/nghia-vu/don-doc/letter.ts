import { daysLeft } from '@/domain/date/calendar';
import { type Duty, dueOf } from '@/domain/registry/duties/obligation';
import type { Season } from '@/domain/registry/duties/season';
import type { DutyRecord } from '@/domain/registry/duties/duty-record';
import type { ReminderLetter } from '@/server/registry/duties/reminders';
import { formatDueDay, formatNumber } from '@/ui/words/format';
import { dutyWords } from '@/ui/words/words';
import { unitsHref } from '../ask';

type Frame = {
  season: Season;
  now: Date;
  note: string;
  /** the address of the portal */
  portal: string;
};

/** The words of the reminder: what is overdue, since when, and where to do it. */
export function letterTo(
  { unit, year }: Pick<DutyRecord, 'unit' | 'year'>,
  overdue: readonly Duty[],
  { season, now, note, portal }: Frame,
): ReminderLetter {
  return {
    subject: `Đôn đốc thực hiện mô hình “Dân vận khéo” năm ${year}: ${unit.name}`,
    text: [
      `Kính gửi: ${unit.bodyName}`,
      `Sở Nội vụ đề nghị đơn vị hoàn thành các nội dung sau đây của mô hình “Dân vận khéo” năm ${year}, hiện đã quá hạn:`,
      overdue.map((duty) => `- ${dutyWords[duty]} (${whenOf(season, duty, now)})`).join('\n'),
      ...(note ? [note] : []),
      `Đề nghị đơn vị đăng nhập cổng thông tin và thực hiện tại mục “Việc của tôi” hoặc “Mô hình”. Tình hình của đơn vị xem ở mục “Tình hình thực hiện”: ${portal}${unitsHref({ nam: String(year) })}`,
      'Nội dung nộp sau thời hạn vẫn được tiếp nhận và ghi nhận là nộp muộn.',
      'Thư này do hệ thống gửi tự động. Nếu đơn vị vừa hoàn thành, xin bỏ qua thư này.',
    ].join('\n\n'),
  };
}

function whenOf(season: Season, duty: Duty, now: Date): string {
  const due = dueOf(season, duty);
  return `${formatDueDay(due, { dueDayCounts: season.dueDayCounts })}, quá hạn ${formatNumber(-daysLeft(now, { due, dueDayCounts: season.dueDayCounts }))} ngày`;
}
