import { now } from '@/server/io/clock';
import { restore } from './snapshot/restore';

// npx tsx prisma/seed.ts reference        units and years, wherever the portal runs
// npx tsx prisma/seed.ts demo             the demonstration: units, people and stories
// npx tsx prisma/seed.ts sample           the same stories of fewer units, for the journeys
// npx tsx prisma/seed.ts newUnits         what the journey of 2026 begins with

const stage = process.argv[2] ?? '';
const snapshots = { demo: 'whole', sample: 'sample' } as const;
const isDemonstration = (word: string): word is keyof typeof snapshots => word in snapshots;

// A database half seeded is thrown away, so a commit need not wait for the disk; the rename at the end does.
process.env.PGOPTIONS = '-c synchronous_commit=off';

// Loading what plays the stories takes longer than restoring what came of them.
if (!isDemonstration(stage) || !(await restore(snapshots[stage], now()))) {
  const { reference, demonstration, newUnits } = await import('./snapshot/stages');
  if (isDemonstration(stage)) await demonstration(snapshots[stage], now());
  else await (stage === 'newUnits' ? newUnits : reference)(now());
}
