import { line } from '../text';
import type { TeamMember } from './entry';

/** Names are compared as people write them: case and spaces do not count, marks do (Hương is not Hường). */
const plain = (name: string): string => line(name).toLocaleLowerCase('vi');

/** Somebody who organises, judges or keeps the minutes; `ofUnit`: and who belongs to the team's own unit. */
export type BoardMember = { name: string; ofUnit: boolean };

/** A name on the team that is also one of the board's. Certain: the two are one person, for they are of one unit. */
export type Namesake = { name: string; certain: boolean };

/** Whose names on the team are those of the board. Namesakes are many, so a name alone is a question and not an answer. */
export function namesakesIn(
  team: readonly Pick<TeamMember, 'name'>[],
  board: readonly BoardMember[],
): Namesake[] {
  return team.flatMap(({ name }) => {
    const known = board.filter((one) => plain(name) !== '' && plain(one.name) === plain(name));
    return known.length > 0 ? [{ name, certain: known.some(({ ofUnit }) => ofUnit) }] : [];
  });
}
