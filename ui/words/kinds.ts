import { day } from '@/domain/date/calendar';
import { hasDistrictsOn, type UnitKind } from '@/domain/unit/unit';
import { unitKindWords } from './words';

export const ungroupedWords = 'Chưa thuộc cụm, khối nào';

/** As they were called on that day: towns ended with the districts. */
export const kindWordsOn = (kind: UnitKind, on: Date): string =>
  kind === 'commune' && !hasDistrictsOn(on) ? 'Xã, phường' : unitKindWords[kind];

/** As they were called when that year began; without a year, by all the names that they had. */
export const kindWordsIn = (kind: UnitKind, year: number | null): string =>
  year === null ? unitKindWords[kind] : kindWordsOn(kind, day(year, 1, 1));
