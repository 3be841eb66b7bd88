import { mkdirSync } from 'node:fs';
import pg from 'pg';
import { settled } from '../../server/io/address.mjs';
import { connect, useDatabase } from '@/server/io/db';
import { totalsBy, totalsOf } from '../../domain/report/consolidated';
import { formFor, isDerived, isKnown } from '../../domain/report/form';
import { figuresOf, sentReports } from '../../server/reports/columns';
import { command, query } from '../start/database.mjs';
import { migrate } from '../start/migrate.mjs';
import { inData } from '../start/places.mjs';
import { openBench } from './database.mjs';
import { machine, median, ms, table } from './measure.mjs';

// Reports read and added up by kind of unit, beside the same sums in bare SQL. BENCH_REPORTS=500 makes it small.

const count = Number(process.env.BENCH_REPORTS ?? 10_000);
const runs = 9;
const name = 'do_bao_cao';
const form = formFor('R7');
const keys = form.indicators.filter((one) => !isDerived(one)).map(({ key }) => key);
const counts = form.indicators.filter((one) => !isDerived(one) && one.kind === 'count').map(({ key }) => key);
const by = { personId: 'p', name: 'P', seats: [{ kind: 'organiser' }] };
const about = machine();

mkdirSync(inData('bench'), { recursive: true, mode: 0o711 });
const cluster = await openBench();
try {
  await command(cluster, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await query(cluster.url('postgres'), `CREATE DATABASE "${name}"`);
  const url = cluster.url(name);
  await migrate(url);
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  await load(client);
  useDatabase(connect(url, 4));
  compare(await consolidated(), await bare(client));
  const pairs = [];
  for (let run = 0; run < runs; run += 1)
    pairs.push([await taken(consolidated), await taken(() => bare(client))]);
  const [ours, sql] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other))];
  const ratio = median(pairs.map(([one, other]) => one / other));
  await client.end();
  process.stdout.write(`## Consolidated report

${count.toLocaleString('en')} reports × ${keys.length} figures: read from the database, what counts of each told, added up for all and by kind of unit, with
blanks and shares, beside one \`SELECT sum(…), count(…) … GROUP BY ROLLUP (kind)\` that takes the same ${counts.length} counts out of the same jsonb. ${runs} runs
in turn; milliseconds are medians, the ratio is the median of the ratios of a run to the one beside it. What both found is compared.

${table(['what', 'ms', 'bare SQL, ms', 'ratio'], [['read and added up', ms(ours), ms(sql), ratio.toFixed(1)]])}

${about}
`);
} finally {
  await cluster.stop();
}

async function load(client) {
  await client.query(
    `INSERT INTO "Scheme" (id, number, "issuedOn", issuer, title, "firstYear", "lastYear", "createdAt", "createdById")
     VALUES ('s', '1', '2018-01-01', 'x', 'x', 2018, 2022, now(), '')`,
  );
  await client.query(
    `INSERT INTO "Obligation" (id, "schemeId", place, code, clause, words, nature, kinds, due, "firstYear", "lastYear")
     VALUES ('o', 's', 1, 'R7', '', 'x', 'paper', '{commune}', '{"kind":"before","month":11,"day":25}', 2018, 2022)`,
  );
  await client.query(
    `INSERT INTO "Unit" (id, code, name, "bodyName", kind, "validFrom", slug, "altNames", folded)
     SELECT 'u' || n, 'u' || n, 'Xã ' || n, 'UBND xã ' || n, (CASE WHEN n % 20 = 0 THEN 'district' ELSE 'commune' END)::"UnitKind",
       '2017-01-01', 'xa-' || n, '{}', 'xa ' || n FROM generate_series(1, $1) n`,
    [count],
  );
  const stored = form.indicators.filter((one) => !isDerived(one));
  const amount = (at) => `(n * 7 + ${at}) % 100`;
  const typed = stored
    .filter((one) => !isKnown(one))
    .map(({ key, kind }, at) => {
      const value = { yesNo: 'n % 2 = 0', text: "'Họp bản'" }[kind] ?? amount(at);
      return `'${key}', jsonb_build_object('value', ${value})`;
    });
  const known = stored.filter((one) => isKnown(one)).map(({ key }, at) => `'${key}', ${amount(at)}`);
  await client.query(
    `INSERT INTO "Delivery" (id, "obligationId", "unitId", year, status, figures, known, "formRevision", "createdAt", "createdById",
       "updatedAt", "submittedAt", "sentAt", "sentById", receipt)
     SELECT 'd' || n, 'o', 'u' || n, 2021, 'submitted', jsonb_build_object(${typed.join(', ')}), jsonb_build_object(${known.join(', ')}), 1, now(), '',
       now(), now(), now(), 'p', 'BN' || n
     FROM generate_series(1, $1) n`,
    [count],
  );
  await client.query('VACUUM (ANALYZE) "Delivery"');
}

async function consolidated() {
  const reports = await sentReports({ by, now: new Date() }, { year: 2021, code: 'R7' });
  const rows = [...reports.values()].map(({ unitId, figures, known }) => ({
    code: unitId,
    name: unitId,
    kind: Number(unitId.slice(1)) % 20 === 0 ? 'district' : 'commune',
    group: '',
    ...figuresOf({ form, figures, known }),
  }));
  return { all: totalsOf(form, rows), byKind: totalsBy(form, rows, ({ kind }) => kind) };
}

/** Typed or known, the sum and how many gave one, for all and by kind. */
async function bare(client) {
  const asked = counts.map((key) => {
    const value = `coalesce(figures->'${key}'->>'value', known->>'${key}')::bigint`;
    return `sum(${value})::int AS "${key}", count(${value})::int AS "${key} given"`;
  });
  const { rows } = await client.query(
    `SELECT u.kind, ${asked.join(', ')} FROM "Delivery" d JOIN "Unit" u ON u.id = d."unitId"
     JOIN "Obligation" o ON o.id = d."obligationId" WHERE d.year = 2021 AND o.code = 'R7' GROUP BY ROLLUP (u.kind)`,
  );
  return rows;
}

function compare({ all, byKind }, rows) {
  for (const { kind, ...sums } of rows)
    for (const key of counts) {
      const { value, given } = (kind ? byKind.get(kind) : all)[key];
      if (value !== sums[key] || given !== sums[`${key} given`])
        throw new Error(`${kind} ${key}: ${sums[key]}`);
    }
}

async function taken(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
