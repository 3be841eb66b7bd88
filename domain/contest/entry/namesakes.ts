import { nameLikeness } from '../../text/person-name';
import type { TeamMember } from './needs';

export type BoardMember = { name: string; ofUnit: boolean };

/** `as`: the board's spelling if it differs. `certain`: unit and name are the same. */
export type Namesake = { name: string; as?: string; certain: boolean };

/** Namesakes are common, so a name alone raises a question and refuses nothing. */
export function namesakesIn(
  team: readonly Pick<TeamMember, 'name'>[],
  board: readonly BoardMember[],
): Namesake[] {
  return team.flatMap(({ name }) => {
    const alike = board.map((one) => ({ ...one, likeness: nameLikeness(one.name, name) }));
    const same = alike.filter(({ likeness }) => likeness === 'same');
    if (same.length > 0) return [{ name, certain: same.some(({ ofUnit }) => ofUnit) }];
    const asked = alike.find(({ likeness }) => likeness === 'maybe');
    return asked ? [{ name, as: asked.name, certain: false }] : [];
  });
}
