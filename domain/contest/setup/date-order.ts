import { yearOf } from '../../date/calendar';
import { graceEnd, type Dates } from './phase';

export const dateFaults = ['year', 'closesAt', 'graceMinutes', 'judgingFrom', 'judgingUntil'] as const;
export type DateFault = (typeof dateFaults)[number];

/** The grace ends before judging begins, so no entry arrives while judges read. */
export function faultsOf(dates: Omit<Dates, 'publishedAt'> & { year: number }): DateFault[] {
  const found: Record<DateFault, boolean> = {
    year: dates.year < yearOf(dates.opensAt) || dates.year > yearOf(dates.judgingUntil),
    closesAt: dates.closesAt <= dates.opensAt,
    graceMinutes:
      !Number.isInteger(dates.graceMinutes) ||
      dates.graceMinutes < 0 ||
      dates.graceMinutes > 1_440 ||
      (dates.judgingFrom >= dates.closesAt && graceEnd(dates) > dates.judgingFrom),
    judgingFrom: dates.judgingFrom < dates.closesAt,
    judgingUntil: dates.judgingUntil <= dates.judgingFrom,
  };
  return dateFaults.filter((fault) => found[fault]);
}
