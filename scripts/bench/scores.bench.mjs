import pg from 'pg';
import { now } from '@/server/io/clock';
import { settled } from '../../server/io/address.mjs';
import { query } from '../start/database.mjs';
import { crowd, openContest } from './contest.mjs';
import { entered, jury, tenCriteria } from './jury.mjs';
import { machine, ms, percentile, table } from './measure.mjs';
import { withPortal } from './portal.mjs';
import { visitor } from './visitor.mjs';

// Judges at their sheets: saves through HTTP beside a bare upsert of one row, on the same database in the same run.
// BENCH_SECONDS=5 makes it short.

const seconds = Number(process.env.BENCH_SECONDS ?? 20);
const [judges, count] = [9, 50];
const about = machine();

const found = await withPortal('cham_diem', async ({ url, databaseUrl }) => {
  const closesAt = new Date(now().getTime() - 2 * 86_400_000);
  const judgingFrom = new Date(now().getTime() - 86_400_000);
  const contest = await openContest(now(), {
    closesAt,
    judgingFrom,
    rules: { parts: [tenCriteria], ties: [{ rule: 'chair' }] },
  });
  const entries = await crowd(databaseUrl, { contestId: contest.id, count, now: now() });
  const people = await jury(contest, judges, now());
  await entered(databaseUrl, { contestId: contest.id, people, now: now() });
  const desks = people.map(({ cookie, personId }) => ({
    personId,
    sheets: entries.map(blank),
    who: visitor(url, cookie),
  }));
  await Promise.all(desks.map((desk) => saves(desk, 2_000))); // the first ones open the sheets and load the route
  const before = await bare(databaseUrl, judges);
  process.stderr.write('saving…\n');
  const took = (await Promise.all(desks.map((desk) => saves(desk, seconds * 1000)))).flat();
  const after = await bare(databaseUrl, judges);
  const one = await saves(desks[0], (seconds * 1000) / 2);
  const wrong = await differing(databaseUrl, desks);
  return { took, one, bare: (before + after) / 2, wrong };
});

const rate = found.took.length / seconds;
process.stdout.write(`## Saves of a score sheet

${judges} judges at once, each writing one of ten criteria at a time on ${count} entries; every save sends the whole sheet through HTTP with the judge's
session, is checked (assigned, no conflict, in time, on the scale, based on the newest revision) and committed. Beside it ${judges} connections
that upsert one bare row each on the same database, each committed too.

${table(
  ['what', 'per second', 'p50, ms', 'p95, ms', 'ratio'],
  [
    ['bare upsert of one row', found.bare.toFixed(0), '', '', '1'],
    [
      `saves, ${judges} judges`,
      rate.toFixed(0),
      ms(percentile(found.took, 0.5)),
      ms(percentile(found.took, 0.95)),
      (rate / found.bare).toFixed(3),
    ],
    [
      'saves, one judge alone',
      ((2 * found.one.length) / seconds).toFixed(0),
      ms(percentile(found.one, 0.5)),
      ms(percentile(found.one, 0.95)),
      '',
    ],
  ],
)}

Sheets that differ in the database from what their judge was told: ${found.wrong} of ${judges * count}.

${about}
`);
process.exitCode = found.wrong > 0 ? 1 : 0;

function blank({ id }) {
  return { id, base: 0, points: {} };
}

/** One judge: the next sheet, the next criterion, and on. @returns milliseconds of each save */
async function saves({ sheets, who }, span) {
  const took = [];
  for (const end = performance.now() + span; performance.now() < end; ) {
    const sheet = sheets.shift();
    sheets.push(sheet);
    const criterion = tenCriteria.criteria[sheet.base % 10].key;
    const points = { ...sheet.points, [`p.${criterion}`]: String(1 + (sheet.base % 9)) };
    const began = performance.now();
    const path = `/ban-lam-viec/cham-diem/${sheet.id}/${tenCriteria.key}/luu`;
    const answer = await who.json(path, { base: sheet.base, ...points, comment: `Lần ${sheet.base}` });
    const told = JSON.parse(answer.text);
    if (told.value?.revision !== sheet.base + 1) throw new Error(`${answer.status} ${answer.text}`);
    took.push(performance.now() - began);
    Object.assign(sheet, { base: told.value.revision, points });
  }
  return took;
}

/** Upserts of one row each, over so many connections. @returns how many in a second */
async function bare(databaseUrl, connections) {
  await query(databaseUrl, 'CREATE TABLE IF NOT EXISTS bare (id int PRIMARY KEY, points int NOT NULL)');
  const span = Math.min(5, seconds) * 1000;
  const counts = await Promise.all(
    Array.from({ length: connections }, async (_, id) => {
      const client = new pg.Client({ connectionString: settled(databaseUrl) });
      await client.connect();
      let done = 0;
      for (const end = performance.now() + span; performance.now() < end; done += 1)
        await client.query(upsert(id, done));
      await client.end();
      return done;
    }),
  );
  return counts.reduce((sum, done) => sum + done, 0) / (span / 1000);
}

function upsert(id, points) {
  return {
    name: 'bare',
    text: 'INSERT INTO bare VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET points = EXCLUDED.points',
    values: [id, points],
  };
}

async function differing(databaseUrl, desks) {
  const rows = await query(
    databaseUrl,
    `SELECT s."entryId", s."personId", s.revision, jsonb_object_agg('p.' || c.criterion, (c.points / 100)::text) AS points
     FROM "ScoreSheet" s JOIN "Score" c ON c."sheetId" = s.id WHERE c.points IS NOT NULL GROUP BY s.id`,
  );
  const stored = new Map(rows.map((row) => [`${row.entryId} ${row.personId}`, row]));
  const same = ({ id, base, points }, personId) => {
    const row = stored.get(`${id} ${personId}`);
    const keys = Object.keys(points);
    return base === (row?.revision ?? 0) && keys.every((key) => row.points[key] === points[key]);
  };
  return desks.flatMap(({ personId, sheets }) => sheets.filter((sheet) => !same(sheet, personId))).length;
}
