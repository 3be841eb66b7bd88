import { writeFileSync } from 'node:fs';
import { generate } from './start/build.mjs';
import { played } from './start/demonstration.mjs';
import { install } from './start/install.mjs';
import { makeDataFolder } from './start/places.mjs';
import { Refusal, say, step } from './start/say.mjs';
import { openTestCluster } from './start/testbed.mjs';

// npm run demonstration              plays the stories anew and keeps what came of them in prisma/snapshot
// npm run demonstration -- --check   only says whether that is what they come to

const check = process.argv.includes('--check');
const titles = { sample: 'Kể chuyện của ít đơn vị', whole: 'Kể chuyện của mọi đơn vị' };

let cluster;
try {
  makeDataFolder();
  await install();
  await generate();
  cluster = await openTestCluster();
  const { tsImport } = await import('tsx/esm/api');
  const { sha256, packed, readSnapshot, snapshotFile, snapshotOf, textOf } = await tsImport(
    '../prisma/snapshot/file.ts',
    import.meta.url,
  );
  const told = async (name) => snapshotOf(await step(titles[name], () => played(cluster, name)));
  const sample = await told('sample');
  const whole = await told('whole');
  whole.header.sample = sha256(textOf(sample));
  const made = Object.entries({ sample, whole });
  const differing = made.filter(
    ([name, one]) => textOf(one) !== textOf(readSnapshot(name) ?? { header: {}, tables: [] }),
  );
  if (check && differing.length > 0)
    throw new Refusal(`Khác với prisma/snapshot: ${differing.map(([name]) => name).join(', ')}`);
  if (!check) for (const [name, one] of differing) writeFileSync(snapshotFile(name), packed(textOf(one)));
  say(differing.length > 0 ? 'Đã ghi prisma/snapshot.' : 'prisma/snapshot đúng như các câu chuyện kể.');
  await cluster.stop();
  process.exit(0);
} catch (fault) {
  say(fault instanceof Refusal ? fault.message : fault.stack);
  await cluster?.stop();
  process.exit(1);
}
