import { daysLeft } from '@/domain/calendar';
import { type Duty, dueOf } from '@/domain/obligation';
import type { Season } from '@/domain/season';
import { owes, type Standing } from '@/domain/standing';
import type { Letter } from '@/server/reminders';
import { formatDate, formatNumber } from '@/ui/format';
import { dutyWords } from '@/ui/words';

/** The words of the reminder: what the unit still owes, by when, and where to do it. */
export function letterTo(standing: Standing, season: Season, now: Date, note: string): Letter {
  const { unit, year } = standing;
  return {
    subject: `Đôn đốc thực hiện mô hình “Dân vận khéo” năm ${year}: ${unit.name}`,
    text: [
      `Kính gửi: ${unit.bodyName}`,
      `Sở Nội vụ đề nghị đơn vị hoàn thành các nội dung sau của mô hình “Dân vận khéo” năm ${year}:`,
      owes(standing)
        .map((duty) => `- ${dutyWords[duty]} (${whenOf(season, duty, now)})`)
        .join('\n'),
      ...(note ? [note] : []),
      'Đề nghị đơn vị đăng nhập cổng thông tin, mục Bàn làm việc, để thực hiện. Nội dung nộp sau thời hạn vẫn được tiếp nhận và ghi nhận là nộp muộn.',
      'Thư này do hệ thống gửi tự động. Nếu đơn vị vừa hoàn thành, xin bỏ qua thư này.',
    ].join('\n\n'),
  };
}

function whenOf(season: Season, duty: Duty, now: Date): string {
  const due = dueOf(season, duty);
  const left = daysLeft(now, due, season.dueDayCounts);
  const day = `${season.dueDayCounts ? 'chậm nhất ngày' : 'trước ngày'} ${formatDate(due)}`;
  if (left === 0) return `${day}, hôm nay là ngày cuối`;
  return left > 0 ? `${day}, còn ${formatNumber(left)} ngày` : `${day}, quá hạn ${formatNumber(-left)} ngày`;
}
