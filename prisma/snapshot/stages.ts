import { layBaseline } from '@/server/audit/baseline';
import { db } from '@/server/io/db';
import { shares, type SnapshotName } from './file';
import { seedDemo } from '../seed/demo';
import { seedReference } from '../seed/reference';
import { keeping } from '../seed/stories/keeping';
import type { PlannedModel } from '../seed/stories/step';

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

/** For the journey of 2026: a few units of it and of 2022, and Xã Chiềng Mai has begun nothing yet. */
export async function newUnits(now: Date): Promise<void> {
  await seedReference(now);
  const isOthers = ({ unit }: PlannedModel) => unit.slug !== 'xa-chieng-mai-2025';
  await seedDemo(now, { share: 20, since: 2022, stories: (all) => keeping(all, isOthers) });
  await done(now);
}

async function done(now: Date): Promise<void> {
  await layBaseline(now);
  await db().$disconnect();
}
