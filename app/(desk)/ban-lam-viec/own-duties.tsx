import { daysLeft } from '@/domain/calendar';
import { type Duty, duties, dueOf } from '@/domain/obligation';
import { nameInLine } from '@/domain/place';
import { isOpen, type Season } from '@/domain/season';
import { isIn, type Standing } from '@/domain/standing';
import { ButtonLink } from '@/ui/button';
import { formatDueDay, formatNumber } from '@/ui/format';
import { Section } from '@/ui/section';
import { DutyBadge } from '@/ui/status';
import { dutyWords } from '@/ui/words';

type OwnDutiesProps = {
  standing: Standing;
  season: Season;
  now: Date;
  /** A model of the year stands in the list of what waits. */
  begun: boolean;
};

/** What the actor's own unit owes this year, and by when. */
export function OwnDuties({ standing, season, now, begun }: OwnDutiesProps) {
  return (
    <Section title={`Nhiệm vụ năm ${season.year} của ${nameInLine(standing.unit.name)}`} boxed>
      <ul className="divide-y divide-line">
        {duties.map((duty) => (
          <li key={duty} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
            <span>
              {dutyWords[duty]}
              <span className="block text-sm text-ink-faint">{dueWords(season, duty)}</span>
            </span>
            <span className="flex flex-wrap items-center gap-2">
              {isIn(standing, 'owed', duty) && (
                <span className="text-sm text-ink-soft">
                  {leftWords(daysLeft(now, dueOf(season, duty), season.dueDayCounts))}
                </span>
              )}
              <DutyBadge state={standing.states[duty]} />
              {duty === 'registration' && isIn(standing, 'owed', duty) && !begun && isOpen(season).ok && (
                <ButtonLink href={`/ban-lam-viec/mo-hinh/moi?nam=${season.year}`} variant="secondary">
                  Đăng ký mô hình
                </ButtonLink>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const dueWords = (season: Season, duty: Duty): string =>
  formatDueDay(dueOf(season, duty), season.dueDayCounts);

/** How far the last day is. */
export function leftWords(left: number): string {
  if (left === 0) return 'hôm nay là ngày cuối';
  return left > 0 ? `còn ${formatNumber(left)} ngày` : `quá hạn ${formatNumber(-left)} ngày`;
}
