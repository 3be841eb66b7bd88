import pg from 'pg';
import { noAsk } from '@/domain/showcase/ask';
import { lexiconOf } from '@/domain/text/search-words';
import { tallyOf } from '@/domain/registry/duties/duty-record';
import { connect, db, useDatabase } from '@/server/io/db';
import { answersOf } from '@/server/obligations/queries';
import { allCells } from '@/server/public/showcase/cells';
import { directory, districts } from '@/server/public/showcase/directory';
import { search } from '@/server/public/showcase/search';
import { dutyRecordsOf, groupsOf } from '@/server/registry/duties/duties';
import { countModels, listModels } from '@/server/registry/models/list';
import { unitList } from '@/server/units/queries';
import { groupNames } from '@/server/units/groups/queries';
import { openBench } from './database.mjs';
import { machine, median, ms, table, times } from './measure.mjs';
import { province, YEAR } from './province.mjs';

// What screens of a whole province ask of the database, for today's 239 units and for 3,300 communes: no questions that come
// with each row, and no more time than the rows cost. BENCH_SIZES=40,120 makes it small, as in `npm test`, and then judges no times.

const usual = !process.env.BENCH_SIZES;
const sizes = (process.env.BENCH_SIZES ?? '239,3300').split(',').map(Number);
const ROUNDS = usual ? 5 : 1;

const by = { personId: 'x', name: 'Người tổ chức', seats: [{ kind: 'organiser' }] };
const now = new Date('2026-11-20T01:00:00Z');
const today = new Date('2026-11-20T00:00:00Z');
const everyModel = {
  ...{ years: [YEAR], unitId: null, kind: null, districtId: null, groupId: null, status: null, field: null },
  ...{ late: false, q: '', order: 'unit', page: 1, size: 20 },
};

/** By screen; whatever each visit asks anew. */
const screens = {
  'the year at a glance': async () => {
    const [records] = await Promise.all([dutyRecordsOf({ by, now }, [YEAR]), countModels(by, [YEAR])]);
    return tallyOf(records).bound;
  },
  'units and duties, with filters': async () => {
    const [records] = await Promise.all([dutyRecordsOf({ by, now }, [YEAR]), groupsOf([YEAR])]);
    return records.length;
  },
  'what the plan asks of the units': async () => (await answersOf({ by, now }, { year: YEAR })).units.length,
  'models of the desk, a page': async () => (await listModels(by, everyModel, { take: 20 })).count,
  'units of the desk, a page': async () =>
    (await unitList({ life: 'existing', page: 1, size: 50 }, today)).count,
  'public directory (once per publication)': async () => (await directory()).length,
  'facets of all (once per publication)': async () => (await allCells()).length,
  'showcase, first page with facets': async (ground) => (await search(noAsk, ground)).total,
  'showcase, one group': async (ground) => (await search({ ...noAsk, group: 'cum-1' }, ground)).total,
  'showcase, words': async (ground) => (await search({ ...noAsk, q: 'duong hoa muong' }, ground)).total,
};

const about = machine();
const statements = countStatements();
const cluster = await openBench();
const measured = [];
for (const communes of sizes) {
  process.stderr.write(`${communes} communes…\n`);
  const groups = Math.ceil(communes / 82.5);
  measured.push(await measure(await province(cluster, { communes, groups })));
}
await cluster.stop();

const [small, big] = measured;
const ratio = sizes[1] / sizes[0];
const lines = Object.keys(screens).map((name) => {
  const [a, b] = [small[name], big[name]];
  return { name, a, b, slower: b.time / a.time };
});

process.stdout.write(`## A province of 3,300 communes

What the screens of a whole province ask, beside today's 239 units: each commune with two that it was made of, its group, a model a
year, 24 obligations and what it answered. Median of ${ROUNDS}, milliseconds; *statements* is how many the screen
sends. The rows are ${ratio.toFixed(1)} times as many.

${table(
  ['screen', 'statements', `${sizes[0]} units`, `${sizes[1]} units`, 'times as long'],
  lines.map(({ name, a, b, slower }) => [
    name,
    a.sent === b.sent ? a.sent : `${a.sent}, ${b.sent}`,
    ms(a.time),
    ms(b.time),
    slower.toFixed(1),
  ]),
)}

${about}
`);

for (const { name, a, b, slower } of lines) {
  const faults = [
    b.sent > 2 * a.sent && `${name}: ${a.sent} statements for ${sizes[0]} units, ${b.sent} for ${sizes[1]}`,
    usual &&
      slower > ratio &&
      `${name}: ${slower.toFixed(1)} times as long for ${ratio.toFixed(1)} times the rows`,
  ].filter(Boolean);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

async function measure(url) {
  useDatabase(connect(url, 4));
  const [units, places, groups] = [await directory(), await districts(), await groupNames()];
  const idsOf = (all) => new Map(all.map(({ slug, id }) => [slug, id]));
  const ground = {
    districtIds: idsOf(places),
    groupIds: idsOf(groups),
    lexicon: lexiconOf(units),
    cells: await allCells(),
  };
  const found = {};
  for (const [name, ask] of Object.entries(screens)) {
    const began = performance.now();
    await ask(ground);
    process.stderr.write(`  ${name}: ${ms(performance.now() - began)}\n`);
    const before = statements.sent;
    await ask(ground);
    const sent = statements.sent - before;
    found[name] = {
      sent,
      time: median(await times(Array.from({ length: ROUNDS }, () => () => ask(ground)))),
    };
  }
  await db().$disconnect();
  return found;
}

/** Every statement that this process sends. */
function countStatements() {
  const counted = { sent: 0 };
  const query = Reflect.get(pg.Client.prototype, 'query');
  pg.Client.prototype.query = function counting(...args) {
    counted.sent += 1;
    return query.apply(this, args);
  };
  return counted;
}
