import type { DutyRecord } from '@/domain/registry/duties/duty-record';
import {
  type GroupLine,
  type DoneShare,
  shareOf,
  type YearReport,
} from '@/domain/registry/duties/year-report';
import { formatDate, formatNumber, formatPercent } from '@/ui/words/format';
import { kindWordsIn } from '@/ui/words/kinds';
import { dutyWords } from '@/ui/words/words';

/** Communes with their district and the district itself, later all with their group; others by kind. */
export const groupOf = ({ unit, year }: DutyRecord): string =>
  unit.district?.name ?? unit.group?.name ?? kindWordsIn(unit.kind, year);

export const percent = (part: DoneShare): string => {
  const share = shareOf(part);
  return share === null ? '–' : formatPercent(share);
};

/** The year in sentences, to be read out; every figure in them stands in the tables too. */
export function linesOf(report: YearReport, now: Date): string[] {
  return [registered(report, now), done(report), byDuty(report), byGroup(report), owing(report)].filter(
    (line) => line !== '',
  );
}

function registered({ registered: part, registeredBefore, year }: YearReport, now: Date): string {
  return `Đến ngày ${formatDate(now)}, ${of(part)} đơn vị đã đăng ký mô hình năm ${year}${against(part, registeredBefore, year)}.`;
}

function done({ due, dueBefore, year, complete, units }: YearReport): string {
  if (due.of === 0) return 'Chưa có nhiệm vụ nào của năm đến hạn.';
  const all =
    complete > 0 ? ` ${formatNumber(complete)}/${formatNumber(units)} đơn vị đã hoàn thành đủ.` : '';
  return `Trong các nhiệm vụ đã đến hạn, đã hoàn thành ${of(due)} lượt${against(due, dueBefore, year)}.${all}`;
}

function byDuty({ duties }: YearReport): string {
  const due = duties
    .filter(({ overdue, now }) => overdue > 0 || shareOf(now) === 1)
    .toSorted((a, b) => (shareOf(b.now) ?? 0) - (shareOf(a.now) ?? 0));
  const [best, worst] = [due[0], due.at(-1)];
  if (!best || !worst || best === worst) return '';
  const words = (line: typeof best) => `${dutyWords[line.duty].toLowerCase()} (${percent(line.now)})`;
  return `Nhiệm vụ đạt cao nhất là ${words(best)}, thấp nhất là ${words(worst)}, còn ${formatNumber(worst.overdue)} đơn vị quá hạn.`;
}

function byGroup({ groups, due }: YearReport): string {
  if (groups.length < 4) return '';
  const part = (line: GroupLine) => (due.of > 0 ? line.due : line.registered);
  const named = (lines: readonly GroupLine[]) =>
    lines.map((line) => `${line.name} (${percent(part(line))})`).join(', ');
  return `Dẫn đầu: ${named(groups.slice(0, 3))}. Thấp nhất: ${named(groups.slice(-3).toReversed())}.`;
}

function owing({ overdue, next }: YearReport): string {
  const ahead = next
    ? ` Việc đến hạn tiếp theo: ${next.duties.map((duty) => dutyWords[duty].toLowerCase()).join(', ')}, hạn ngày ${formatDate(next.on)}.`
    : '';
  const owed =
    overdue > 0
      ? `${formatNumber(overdue)} đơn vị có việc quá hạn, cần đôn đốc.`
      : 'Không có đơn vị nào có việc quá hạn.';
  return owed + ahead;
}

const of = (part: DoneShare): string =>
  `${formatNumber(part.done)}/${formatNumber(part.of)} (${percent(part)})`;

/** Beside the same day of the year before; nothing where there was no such year. */
function against(part: DoneShare, before: DoneShare, year: number): string {
  const [share, former] = [shareOf(part), shareOf(before)];
  if (share === null || former === null) return '';
  const points = Math.round((share - former) * 1_000) / 10;
  const way =
    points === 0
      ? 'bằng cùng kỳ'
      : `${points > 0 ? 'tăng' : 'giảm'} ${formatNumber(Math.abs(points))} điểm phần trăm so với cùng kỳ`;
  return `, ${way} năm ${year - 1} (${formatPercent(former)})`;
}
