import { randomUUID } from 'node:crypto';
import { db } from '@/server/io/db';
import { now } from '@/server/io/clock';
import { go, modelAt, seated, type Stop } from '@/prisma/factories';

// {"register":["Tên một","Tên hai"]}  one submitted model each, in communes of their own
// {"walk":{"<id>":["run"]}}           the same verbs as behind the screens

type Wish = { register: string[] } | { walk: Record<string, Stop[]> };

const year = 2022;

export const deed = (wish: Wish): Promise<string[]> =>
  'register' in wish ? register(wish.register) : walk(wish.walk);

async function register(names: string[]): Promise<string[]> {
  const before2019 = new Date('2019-01-01T00:00:00Z');
  const units = await db().unit.findMany({
    where: { kind: 'commune', validFrom: { lt: before2019 } },
    orderBy: { slug: 'desc' },
    take: names.length,
  });
  const ids: string[] = [];
  for (const [index, unit] of units.entries()) {
    const cast = await castOf(unit.id);
    const name = names[index] ?? randomUUID();
    ids.push(await modelAt({ unitId: unit.id, year, cast, now: now(), upTo: 'submit', name }));
  }
  return ids;
}

async function walk(stopsOf: Record<string, Stop[]>): Promise<string[]> {
  for (const [id, stops] of Object.entries(stopsOf)) {
    const { unitId } = await db().model.findUniqueOrThrow({ where: { id } });
    const cast = await castOf(unitId);
    for (const stop of stops) await go(id, { stop, cast, now: now() });
  }
  return Object.keys(stopsOf);
}

async function castOf(unitId: string) {
  return { leader: await seated('unitLeader', unitId), organiser: await seated('organiser') };
}
