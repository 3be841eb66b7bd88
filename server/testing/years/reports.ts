import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { emptySections } from '@/domain/report/frozen';
import { noteOnPaper } from '../../obligations/on-paper';
import { freezeReport, writeReport } from '../../reports/reports';
import { halfYearFigures } from '../obligations';

type Reporting = { by: Actor; now: Date; year: number };

/** A unit's half-year report came by post, and the report on all of them was frozen. */
export async function reported({ by, now, year }: Reporting, unitId: string) {
  const paper = {
    code: 'R6',
    year,
    receivedOn: day(year, 6, 1),
    figures: new Map([[unitId, halfYearFigures()]]),
  };
  await noteOnPaper({ by, now }, { ...paper, unitIds: [unitId] });
  const about = { year, code: 'R10' };
  const sections = { ...emptySections, situation: 'Đã triển khai.', results: 'Kết quả tốt.' };
  await writeReport({ by, now }, { ...about, base: 0, sections });
  await freezeReport({ by, now }, { ...about, reason: '', seen: 1 });
  return { 'bao-cao-tong-hop/year': [String(year)], 'ban-chot/version': ['1'] };
}
