import { type SeasonDateName, seasonDateNames } from '@/domain/registry/duties/season';
import { formatDate } from '@/ui/words/format';

type Kept = Partial<Record<SeasonDateName, string>> & { dueDayCounts?: boolean };

const names: Record<SeasonDateName, string> = {
  registrationDue: 'Đăng ký mô hình',
  planDue: 'Kế hoạch thực hiện',
  interimDue: 'Sơ kết',
  finalDue: 'Tổng kết',
  evaluationDue: 'Đánh giá hiệu quả',
};

/** What a change of dates moved, line by line: from which day to which. */
export function datesChanged(detail: unknown): string[] {
  const { before, after } = (detail ?? {}) as { before?: Kept; after?: Kept };
  if (!before || !after) return [];
  const day = (value?: string) => (value ? formatDate(new Date(value)) : 'chưa có');
  const dates = seasonDateNames
    .filter((name) => before[name] !== after[name])
    .map((name) => `${names[name]}: ${day(before[name])} → ${day(after[name])}`);
  const last = ({ counts }: { counts?: boolean } = {}) => (counts ? 'đúng hạn' : 'nộp muộn');
  return before.dueDayCounts === after.dueDayCounts
    ? dates
    : [
        ...dates,
        `Nộp trong ngày cuối: ${last({ counts: before.dueDayCounts })} → ${last({ counts: after.dueDayCounts })}`,
      ];
}
