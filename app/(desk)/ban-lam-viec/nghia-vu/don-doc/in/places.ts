import { standsIn } from '@/domain/text/place';
import { hasGroupsIn } from '@/domain/unit/group';
import type { Debtor } from '@/server/registry/duties/reminders';
import { kindWordsIn, placeWordsIn, ungroupedWords } from '@/ui/words/kinds';

/** Where groups took the place of districts and nobody stands in one yet, the kind tells units. */
const areTold = (debtors: readonly Debtor[], year: number): boolean =>
  !hasGroupsIn(year) || debtors.some(({ dutyRecord: { unit } }) => unit.group);

export const columnOf = (debtors: readonly Debtor[], year: number): string =>
  areTold(debtors, year) ? placeWordsIn(year) : 'Loại';

/** What stands in that column beside a unit. */
export function placesOf(debtors: readonly Debtor[], year: number): (debtor: Debtor) => string {
  const told = areTold(debtors, year);
  return ({ dutyRecord: { unit } }) =>
    told ? (standsIn(unit) ?? (hasGroupsIn(year) ? ungroupedWords : '')) : kindWordsIn(unit.kind, year);
}
