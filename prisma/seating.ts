import type { Actor, ContestSeatKind } from '@/domain/actor';
import { confirm, propose } from '@/server/proposals/proposals';
import { needsTwo, seat } from '@/server/contest/jury/seating';

type Office = { contestId: string; personId: string; kind: ContestSeatKind };

/**
 * Seats a person in a contest as the portal does: an office that decides, and each once points are known, is proposed by one and
 * confirmed by another.
 */
export async function seatByTwo(
  { contestId, personId, kind }: Office,
  [first, second]: readonly [Actor, Actor],
  moment: Date,
): Promise<void> {
  if (!(await needsTwo({ contestId, personId, kind }, moment)))
    return seat({ by: first, now: moment }, { contestId, personId, kind });
  const asked = { act: 'giveSeat', contestId, personId, kind, reason: '' } as const;
  const { id } = await propose({ by: first, now: moment }, asked);
  await confirm({ by: second, now: moment }, id);
}
