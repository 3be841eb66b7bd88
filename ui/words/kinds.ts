import { addDays } from '@/domain/date/calendar';
import { hasGroupsIn } from '@/domain/unit/group';
import {
  boundKindsOn,
  firstWithoutDistricts,
  hasDistrictsOn,
  type UnitKind,
  unitKinds,
} from '@/domain/unit/unit';
import { unitKindWords } from './words';

export const ungroupedWords = 'Chưa thuộc cụm, khối nào';

/** What units of a year are told by. */
export const placeWords = { district: unitKindWords.district, group: 'Cụm, khối thi đua' } as const;
export const placeWordsIn = (year: number): string =>
  hasGroupsIn(year) ? placeWords.group : placeWords.district;

/** As they were called on that day: towns ended with the districts. */
export const kindWordsOn = (kind: UnitKind, on: Date): string =>
  kind === 'commune' && !hasDistrictsOn(on) ? 'Xã, phường' : unitKindWords[kind];

/** As they were called when those years began; of years with districts and years without, or of
 * whatever year there is, by all the names that they had. */
export const kindWordsIn = (kind: UnitKind, years: number | readonly number[]): string =>
  kindWordsOn(kind, without([years].flat()) ? firstWithoutDistricts : lastWithDistricts);

/** The kinds of which something was asked in those years. */
export const kindsIn = (years: readonly number[]): readonly UnitKind[] =>
  boundKindsOn(without(years) ? firstWithoutDistricts : lastWithDistricts);

const without = (years: readonly number[]): boolean => years.length > 0 && years.every(hasGroupsIn);
const lastWithDistricts = addDays(firstWithoutDistricts, -1);

/** What a unit is asked for by, or founded as; districts and towns only where there are some. */
export const kindOptions = ({ districts }: { districts: boolean }): { value: UnitKind; label: string }[] =>
  unitKinds
    .filter((kind) => districts || kind !== 'district')
    .map((value) => ({
      value,
      label: districts ? unitKindWords[value] : kindWordsOn(value, firstWithoutDistricts),
    }));

/** Whom something is asked of from that year on. */
export const boundKindOptions = (year: number): { value: UnitKind; label: string }[] =>
  kindsIn([year]).map((value) => ({ value, label: kindWordsIn(value, year) }));

/** Within a line, level by level. */
export const localUnitsOn = (on: Date): string[] =>
  (['district', 'commune'] as const)
    .filter((kind) => boundKindsOn(on).includes(kind))
    .map((kind) => kindWordsOn(kind, on).toLowerCase());
