import { db } from '@/server/io/db';
import { now } from '@/server/io/clock';
import { seedReference } from './seed/reference';

// npx tsx prisma/seed.ts reference        the units and years, wherever the portal runs

const stages: Record<string, () => Promise<void>> = {
  reference: () => seedReference(now()),
};

const stage = stages[process.argv[2] ?? ''];
if (!stage) throw new Error(`Which stage? ${Object.keys(stages).join(', ')}`);
await stage();
await db().$disconnect();
