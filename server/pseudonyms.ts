import { createHmac } from 'node:crypto';
import type { Tx } from './io/db';

export type Pseudonym = (entryId: string, personId: string) => string;

/**
 * A judge's name in the bundle, another one for every entry: the list of the jury is public and so is the family of units,
 * so one name throughout would be found out by the entry at which it is missing. It stays the same in every version.
 */
export async function pseudonyms(tx: Tx, contestId: string): Promise<Pseudonym> {
  const { salt } = await tx.contestSecret.findUniqueOrThrow({ where: { contestId } });
  return (entryId, personId) => {
    const drawn = createHmac('sha256', salt).update(`${entryId} ${personId}`).digest('hex');
    return `GK-${drawn.slice(0, 6).toUpperCase()}`;
  };
}

type Named = { label: string; id: string; name: string };

/** Who stands behind each pseudonym of a contest, for the desk. */
export async function judgesBehind(tx: Tx, contestId: string): Promise<Map<string, Named>> {
  const judge = await pseudonyms(tx, contestId);
  const people = await tx.person.findMany({
    where: { seats: { some: { contestId } } },
    select: { id: true, name: true },
  });
  const entries = await tx.entry.findMany({
    where: { contestId, number: { not: null } },
    select: { id: true },
  });
  return new Map(
    entries.flatMap((entry) =>
      people.map(({ id, name }): [string, Named] => {
        const label = judge(entry.id, id);
        return [label, { label, id, name }];
      }),
    ),
  );
}
