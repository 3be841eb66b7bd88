import { mkdirSync } from 'node:fs';
import pg from 'pg';
import { lexiconOf, tsqueryOf } from '../../domain/text/search-words';
import { noAsk } from '@/domain/showcase/ask';
import { connect, db, useDatabase } from '@/server/io/db';
import { allCells } from '../../server/public/showcase/cells';
import { finds } from '../../server/public/showcase/finds';
import { search, wantedOf } from '../../server/public/showcase/search';
import { settled } from '../../server/io/address.mjs';
import { inData } from '../start/places.mjs';
import { filled, openBench } from './database.mjs';
import { machine, ms, percentile, spread, table, times } from './measure.mjs';
import { questions } from './questions.mjs';

// Our search against the bare SQL of its list, at three sizes. BENCH_SIZES=1000,100000 leaves out the long one.

const sizes = (process.env.BENCH_SIZES ?? '1000,100000,1000000').split(',').map(Number);
const asked = questions(200);
const districtIds = new Map(Array.from({ length: 12 }, (_, n) => [`huyen-${n + 1}`, `h${n + 1}`]));

const about = machine();
mkdirSync(inData('bench'), { recursive: true, mode: 0o711 });
const cluster = await openBench();
const rows = [];
for (const size of sizes) {
  process.stderr.write(`${size} models…\n`);
  rows.push(await measured(size, await filled(cluster, size)));
}
await cluster.stop();

process.stdout.write(`## Search

${asked.length} questions: names of models and places, words that stand in half of all models, half of them narrowed by year, field or
district. Milliseconds, p50 / p95, one connection at a time, second pass. *Bare SQL* is the list alone, as one would write it;
*database part* is the list and the counts of all facets; *whole search* adds the cards with their unit and photo.

${table(
  [
    'models',
    'bare SQL of the list',
    'database part',
    'ratio',
    'whole search',
    'first page, no words',
    'all cells (once per publication)',
  ],
  rows,
)}

${about}
`);

async function measured(size, url) {
  useDatabase(connect(url, 4));
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  const began = performance.now();
  const cells = await allCells();
  const whole = performance.now() - began;
  const units = await db().unit.findMany({ select: { code: true, name: true, altNames: true } });
  const ground = { districtIds, lexicon: lexiconOf(units), cells };
  const hows = [];
  for (const ask of asked) hows.push((await search(ask, ground)).how);
  const each = (call) => times(asked.map((ask, n) => () => call(wantedOf(ask, ground), hows[n], ask)));
  const bare = await each((ask, how) => client.query(bareList(ask, how)));
  const found = await each((ask, how) => finds(ask, { how, total: size }));
  const all = await each((_wanted, _how, ask) => search(ask, ground));
  const first = await times(Array.from({ length: 50 }, () => () => search(noAsk, ground)));
  await client.end();
  await db().$disconnect();
  return [
    size.toLocaleString('en'),
    spread(bare),
    spread(found),
    [0.5, 0.95].map((share) => (percentile(found, share) / percentile(bare, share)).toFixed(2)).join(' / '),
    spread(all),
    spread(first),
    ms(whole),
  ];
}

function bareList({ parts, year, field, districtId }, how) {
  const values = [tsqueryOf(parts, { how })];
  const and = (sql, value) => (value === null ? '' : ` AND ${sql} = $${values.push(value)}`);
  const narrowed = and('year', year) + and('field', field) + and('"districtId"', districtId);
  return {
    text: `SELECT id, "recognisedAt" FROM "Model" WHERE status IN ('recognised', 'replicated')
      AND tsv @@ $1::tsquery${narrowed} ORDER BY "recognisedAt" DESC, id DESC LIMIT 25`,
    values,
  };
}
