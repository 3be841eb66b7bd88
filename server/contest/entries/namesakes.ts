import { type Namesake, namesakesIn } from '@/domain/contest/entry/namesakes';
import { Denied, no } from '@/domain/verdict';
import type { EntryRow } from './entries';
import type { Tx } from '../../io/db';

declare module '@/domain/verdict' {
  interface Reasons {
    barredFromTeam: true;
  }
}

export async function namesakesOf(
  tx: Tx,
  { contestId, unitId, team }: Pick<EntryRow, 'contestId' | 'unitId' | 'team'>,
): Promise<Namesake[]> {
  const board = await tx.seat.findMany({
    where: { endedAt: null, OR: [{ contestId }, { kind: 'organiser' }] },
    select: { person: { select: { name: true, seats: { where: { unitId, endedAt: null } } } } },
  });
  return namesakesIn(
    team,
    board.map(({ person }) => ({ name: person.name, ofUnit: person.seats.length > 0 })),
  );
}

/** @throws Denied barredFromTeam if a member certainly sits on the board */
export async function refuseBoard(tx: Tx, entry: EntryRow): Promise<Namesake[]> {
  const known = await namesakesOf(tx, entry);
  if (known.some(({ certain }) => certain)) throw new Denied(no('barredFromTeam'));
  return known;
}
