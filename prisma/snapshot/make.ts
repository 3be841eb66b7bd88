import { writeFileSync } from 'node:fs';
import { layBaseline } from '@/server/audit/baseline';
import { db } from '@/server/io/db';
import { env } from '@/server/io/env';
import { seedDemo } from '../seed/demo';
import { seedReference } from '../seed/reference';
import { plan } from '../seed/stories/plan';
import { readUnits } from '../seed/units';
import { isSnapshotName, shares, sourceDigest, textOf } from './file';
import { standStill } from './still';
import { take } from './take';

// tsx prisma/snapshot/make.ts <whole|sample> <file>: plays the stories in an empty, migrated database and writes what came of it.

const usual = new Date('2022-06-20T08:00:00+07:00');

process.env.PGOPTIONS = '-c synchronous_commit=off';
const [name, file] = process.argv.slice(2);
if (!isSnapshotName(name) || !file) throw new Error('Which snapshot, and where to?');
standStill(name, usual);
await seedReference(usual);
await seedDemo(usual, { share: shares[name] });
await layBaseline(usual);
const header = { digest: sourceDigest(), moment: usual.toISOString(), until: next().toISOString() };
writeFileSync(file, textOf({ header, tables: await take(env().DATABASE_URL) }));
await db().$disconnect();

/** Told as far as the year's end, the stories are the same; later they would be others. */
function next(): Date {
  const end = new Date('2022-11-30T00:00:00+07:00');
  const { steps } = plan('Dân vận khéo', end, readUnits());
  return steps.find(({ at }) => at >= usual)?.at ?? end;
}
