import { createHmac } from 'node:crypto';
import { entryName } from '@/domain/contest/entry/number';
import type { Tx } from '../../io/db';

export type Pseudonym = (entryId: string, personId: string) => string;

/** Differs per entry: the jury and related units are public, so one name throughout would be
 * exposed by the entry where it is missing. Stable over versions. */
export async function pseudonyms(tx: Tx, contestId: string): Promise<Pseudonym> {
  const { salt } = await tx.contestSecret.findUniqueOrThrow({ where: { contestId } });
  return (entryId, personId) => {
    const drawn = createHmac('sha256', salt).update(`${entryId} ${personId}`).digest('hex');
    return `GK-${drawn.slice(0, 6).toUpperCase()}`;
  };
}

type Named = { id: string; name: string };

export type Behind = (entry: string, label: string) => Named | undefined;

export async function judgesBehind(tx: Tx, contestId: string): Promise<{ people: Named[]; behind: Behind }> {
  const judge = await pseudonyms(tx, contestId);
  const people = await tx.person.findMany({
    where: { seats: { some: { contestId } } },
    select: { id: true, name: true },
  });
  const entries = await tx.entry.findMany({
    where: { contestId, number: { not: null } },
    select: { id: true, number: true },
  });
  const named = new Map(
    entries.flatMap((entry) =>
      people.map((person): [string, Named] => [
        `${entryName(entry.number)} ${judge(entry.id, person.id)}`,
        person,
      ]),
    ),
  );
  return { people, behind: (entry, label) => named.get(`${entry} ${label}`) };
}
