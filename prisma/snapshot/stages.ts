import { layBaseline } from '@/server/audit/baseline';
import { db } from '@/server/io/db';
import { shares, type SnapshotName } from './file';
import { seedDemo } from '../seed/demo';
import { seedReference } from '../seed/reference';

export async function reference(now: Date): Promise<void> {
  await seedReference(now);
  await done(now);
}

/** Plays the stories, after the reference where that is not there yet. */
export async function demonstration(name: SnapshotName, now: Date): Promise<void> {
  if ((await db().unit.count()) === 0) await seedReference(now);
  await seedDemo(now, { share: shares[name] });
  await done(now);
}

async function done(now: Date): Promise<void> {
  await layBaseline(now);
  await db().$disconnect();
}
