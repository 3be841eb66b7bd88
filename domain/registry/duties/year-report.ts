import { daysLeft } from '../../date/calendar';
import { type Duty, duties, dueOf } from './obligation';
import type { Season } from './season';
import { isIn, owes, type DutyRecord, tallyOf } from './duty-record';
import { inOrder } from '../../text/text';

export type DoneShare = { done: number; of: number };

export const shareOf = ({ done, of }: DoneShare): number | null => (of === 0 ? null : done / of);

/** A duty beside last year's: on the same day, and complete. */
export type DutyLine = {
  duty: Duty;
  now: DoneShare;
  late: number;
  overdue: number;
  sameDay: DoneShare;
  wholeYear: DoneShare;
};

export type GroupLine = {
  name: string;
  units: number;
  registered: DoneShare;
  due: DoneShare;
  dueBefore: DoneShare;
  overdue: number;
};

export type YearReport = {
  year: number;
  units: number;
  registered: DoneShare;
  registeredBefore: DoneShare;
  due: DoneShare;
  dueBefore: DoneShare;
  overdue: number;
  complete: number;
  duties: DutyLine[];
  groups: GroupLine[];
  next: { duties: Duty[]; on: Date } | null;
};

type Given = {
  season: Season;
  now: Date;
  dutyRecords: readonly DutyRecord[];
  sameDay: readonly DutyRecord[];
  wholeYear: readonly DutyRecord[];
  groupOf: (dutyRecord: DutyRecord) => string;
};

export function yearReport({ season, now, dutyRecords, sameDay, wholeYear, groupOf }: Given): YearReport {
  const dueDuties = duties.filter(
    (duty) => daysLeft(now, { due: dueOf(season, duty), dueDayCounts: season.dueDayCounts }) < 0,
  );
  const tally = tallyOf(dutyRecords);
  return {
    year: season.year,
    units: tally.bound,
    registered: partOf(dutyRecords, ['registration']),
    registeredBefore: partOf(sameDay, ['registration']),
    due: partOf(dutyRecords, dueDuties),
    dueBefore: partOf(sameDay, dueDuties),
    overdue: tally.overdue,
    complete: tally.complete,
    duties: duties.map((duty) => ({
      duty,
      now: partOf(dutyRecords, [duty]),
      late: tally.duties[duty].late,
      overdue: tally.duties[duty].missing,
      sameDay: partOf(sameDay, [duty]),
      wholeYear: partOf(wholeYear, [duty]),
    })),
    groups: groupsOf({ dutyRecords, sameDay, groupOf, dueDuties }),
    next: nextDue(season, now),
  };
}

type Grouping = Pick<Given, 'dutyRecords' | 'sameDay' | 'groupOf'> & { dueDuties: readonly Duty[] };

function groupsOf({ dutyRecords, sameDay, groupOf, dueDuties }: Grouping): GroupLine[] {
  const names = [...new Set(dutyRecords.map(groupOf))];
  const lines = names.map((name): GroupLine => {
    const own = dutyRecords.filter((dutyRecord) => groupOf(dutyRecord) === name);
    return {
      name,
      units: own.length,
      registered: partOf(own, ['registration']),
      due: partOf(own, dueDuties),
      dueBefore: partOf(
        sameDay.filter((dutyRecord) => groupOf(dutyRecord) === name),
        dueDuties,
      ),
      overdue: own.filter((dutyRecord) => isIn(dutyRecord, 'missing')).length,
    };
  });
  const share = (line: GroupLine) => shareOf(dueDuties.length > 0 ? line.due : line.registered) ?? 0;
  return lines.sort((a, b) => share(b) - share(a) || a.overdue - b.overdue || inOrder(a.name, b.name));
}

/** A unit that was not there when the duty fell due is not counted. */
function partOf(dutyRecords: readonly DutyRecord[], asked: readonly Duty[]): DoneShare {
  const owed = dutyRecords.flatMap((dutyRecord) =>
    asked.filter((duty) => dutyRecord.states[duty] !== 'exempt').map((duty) => ({ dutyRecord, duty })),
  );
  return {
    done: owed.filter(({ dutyRecord, duty }) => !owes(dutyRecord).includes(duty)).length,
    of: owed.length,
  };
}

function nextDue(season: Season, now: Date): YearReport['next'] {
  const ahead = duties
    .map((duty) => ({ duty, on: dueOf(season, duty) }))
    .filter(({ on }) => daysLeft(now, { due: on, dueDayCounts: season.dueDayCounts }) >= 0)
    .sort((a, b) => a.on.getTime() - b.on.getTime());
  const [first] = ahead;
  if (!first) return null;
  const same = ahead.filter(({ on }) => on.getTime() === first.on.getTime());
  return { duties: same.map(({ duty }) => duty), on: first.on };
}
