import { graceEnd, type Dates } from './phase';

/** Which date of a contest does not follow the one before it. */
export const dateFaults = ['closesAt', 'graceMinutes', 'judgingFrom', 'judgingUntil'] as const;
export type DateFault = (typeof dateFaults)[number];

/** The grace ends before judging begins, so that nothing arrives under the judges' hands. */
export function faultsOf(dates: Omit<Dates, 'publishedAt'>): DateFault[] {
  const found: Record<DateFault, boolean> = {
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
