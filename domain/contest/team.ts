import { line } from '../text';
import type { TeamMember } from './entry';

/** Names are compared as people write them: case and spaces do not count, marks do (Hương is not Hường). */
const plain = (name: string): string => line(name).toLocaleLowerCase('vi');

/** Whose names on the team are those of people who organise, judge or keep the minutes. */
export function barredNames(team: readonly Pick<TeamMember, 'name'>[], board: readonly string[]): string[] {
  const known = new Set(board.map(plain));
  return team.map(({ name }) => name).filter((name) => plain(name) !== '' && known.has(plain(name)));
}
