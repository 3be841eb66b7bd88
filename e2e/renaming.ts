import { seated } from '@/prisma/factories';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import * as units from '@/server/units/units';

// node --import tsx e2e/renaming.ts '{"slug":"…","names":["…"],"pause":300}'
// Gives a unit one name after the other by the verb of real use, in a process of its own, and says each once it is committed.

const { slug, names, pause } = JSON.parse(process.argv[2] ?? '') as {
  slug: string;
  names: string[];
  pause: number;
};
const by = await seated('organiser');
const before = await db().unit.findUniqueOrThrow({ where: { slug } });
const { bodyName, altNames, note } = before;
for (const name of [...names, before.name]) {
  await units.describe({ by, now: now() }, { id: before.id, name, bodyName, altNames, note });
  process.stdout.write(`${name}\n`);
  await new Promise((resolve) => setTimeout(resolve, pause));
}
await db().$disconnect();
