import type { Acting } from '@/domain/actor';
import type { Season } from '@/domain/registry/duties/season';
import type { DutyRecord } from '@/domain/registry/duties/duty-record';
import { yearReport, type YearReport } from '@/domain/registry/duties/year-report';
import { dutyRecordsOf } from './duties';

export async function reportOf(
  { by, now }: Acting,
  { season, groupOf }: { season: Season; groupOf: (dutyRecord: DutyRecord) => string },
): Promise<YearReport> {
  const [dutyRecords, sameDay, wholeYear] = await Promise.all([
    dutyRecordsOf({ by, now }, [season.year]),
    dutyRecordsOf({ by, now: yearBefore(now) }, [season.year - 1]),
    dutyRecordsOf({ by, now }, [season.year - 1]),
  ]);
  return yearReport({ season, now, dutyRecords, sameDay, wholeYear, groupOf });
}

/** 29/02 becomes 01/03. */
function yearBefore(now: Date): Date {
  const before = new Date(now);
  before.setUTCFullYear(before.getUTCFullYear() - 1);
  return before;
}
