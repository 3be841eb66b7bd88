import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { seedDemo } from './seed/demo';
import { seedReference } from './seed/reference';

// npx tsx prisma/seed.ts reference        units and years, wherever the portal runs
// npx tsx prisma/seed.ts demo             people and stories of the demonstration, on top of it
// npx tsx prisma/seed.ts sample           the same stories of fewer units, for the journeys

const stages: Record<string, (at: Date) => Promise<void>> = {
  reference: seedReference,
  demo: seedDemo,
  sample: (at) => seedDemo(at, 6),
};

// A database half seeded is thrown away, so a commit need not wait for the disk; the rename at the end does.
process.env.PGOPTIONS = '-c synchronous_commit=off';

const stage = stages[process.argv[2] ?? ''];
if (!stage) throw new Error(`Which stage? ${Object.keys(stages).join(', ')}`);
await stage(now());
await db().$disconnect();
