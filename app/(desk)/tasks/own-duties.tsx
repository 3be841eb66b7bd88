import Link from 'next/link';
import { daysLeft } from '@/domain/date/calendar';
import { type Duty, duties, dueOf } from '@/domain/registry/duties/obligation';
import { nameInLine } from '@/domain/text/place';
import type { Season } from '@/domain/registry/duties/season';
import { isIn, type DutyRecord } from '@/domain/registry/duties/duty-record';
import type { OwnModel } from '@/server/registry/models/my-models';
import { formatDueDay, formatNumber } from '@/ui/words/format';
import { Section } from '@/ui/page/section';
import { DutyBadge } from '@/ui/element/status';
import { dutyWords } from '@/ui/words/words';
import { placeOfDuty } from './duty-places';

type OwnDutiesProps = {
  dutyRecord: DutyRecord;
  season: Season;
  now: Date;
  /** The unit's models of the year. */
  models: readonly OwnModel[];
};

/** What the actor's own unit owes this year, and by when. */
export function OwnDuties(props: OwnDutiesProps) {
  const { dutyRecord, season } = props;
  return (
    <Section title={`Nhiệm vụ năm ${season.year} của ${nameInLine(dutyRecord.unit.name)}`} boxed>
      <DutyList {...props} />
    </Section>
  );
}

/** Each duty with its day and state, and the whole row leads to where it is done. */
export function DutyList({ dutyRecord, season, now, models }: OwnDutiesProps) {
  return (
    <ul className="divide-y divide-line">
      {duties.map((duty) => {
        const place = placeOfDuty(duty, season, models);
        return (
          <li
            key={duty}
            className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5 hover:bg-paper-deep"
          >
            <span>
              {place ? (
                <Link href={place} prefetch={false} className="link cover-link">
                  {dutyWords[duty]}
                </Link>
              ) : (
                dutyWords[duty]
              )}
              <span className="block text-sm text-ink-faint">{dueWords(season, duty)}</span>
            </span>
            <span className="flex flex-wrap items-center gap-2">
              {isIn(dutyRecord, 'owed', duty) && (
                <span className="text-sm text-ink-soft">
                  {leftWords(daysLeft(now, { due: dueOf(season, duty), dueDayCounts: season.dueDayCounts }))}
                </span>
              )}
              <DutyBadge state={dutyRecord.states[duty]} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const dueWords = (season: Season, duty: Duty): string =>
  formatDueDay(dueOf(season, duty), { dueDayCounts: season.dueDayCounts });

/** How far the last day is. */
export function leftWords(left: number): string {
  if (left === 0) return 'hôm nay là ngày cuối';
  return left > 0 ? `còn ${formatNumber(left)} ngày` : `quá hạn ${formatNumber(-left)} ngày`;
}
