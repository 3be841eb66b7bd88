import { deeds, dice, districts, places, text } from './words.mjs';

// Fills an empty, migrated database with recognised models. Indexes that the search uses are made after the rows.

const fields = ['economy', 'cultureSociety', 'defenceSecurity', 'politicalSystem'];
const tags = ['newRural', 'ethnicMinorityArea', 'adminReform', 'digitalTransformation', 'environment'];
const years = [2018, 2019, 2020, 2021, 2022];
const BATCH = 2_000;

/** @param client a connected pg.Client; @param count how many models */
export async function loadModels(client, count) {
  const units = await ground(client);
  const indexes = await takeIndexes(client);
  await client.query('ALTER TABLE "Model" DISABLE TRIGGER "Model_takes_unit_words"');
  const luck = dice(20180103);
  for (let from = 0; from < count; from += BATCH) {
    await insert(client, { units, luck, from, count: Math.min(BATCH, count - from) });
  }
  await client.query('ALTER TABLE "Model" ENABLE TRIGGER "Model_takes_unit_words"');
  for (const definition of indexes) await client.query(definition);
  await client.query('VACUUM (ANALYZE) "Model"');
}

async function ground(client) {
  await client.query(
    `INSERT INTO "Unit" (id, code, name, "bodyName", kind, "validFrom", slug, "altNames", folded)
    SELECT 'h' || n, 'h' || n, name, 'Ủy ban nhân dân ' || name, 'district', '2017-01-01', 'huyen-' || n, '{}', vn_fold(name)
    FROM unnest($1::text[]) WITH ORDINALITY AS d(name, n)`,
    [districts],
  ); // prettier-ignore
  await client.query(
    `INSERT INTO "Unit" (id, code, name, "bodyName", kind, "parentId", "validFrom", slug, "altNames", folded)
    SELECT 'x' || n, 'x' || n, 'Xã ' || name, 'Ủy ban nhân dân xã ' || name, 'commune', 'h' || (n % $2 + 1), '2017-01-01',
      'xa-' || n, '{}', vn_fold('Xã ' || name || ' Ủy ban nhân dân xã ' || name)
    FROM unnest($1::text[]) WITH ORDINALITY AS d(name, n)`,
    [places, districts.length],
  );
  for (const year of years) {
    await client.query(
      `INSERT INTO "Season" (year, "registrationDue", "planDue", "interimDue", "finalDue", "evaluationDue")
       VALUES ($1, $2, $2, $2, $2, $2) ON CONFLICT DO NOTHING`,
      [year, `${year}-11-25`],
    );
    await client.query(
      `INSERT INTO "Decision" (id, year, number, "issuedOn", authority, "createdAt", "createdById")
       VALUES ($1, $2, '100/QĐ-UBND', $3, 'Chủ tịch UBND tỉnh', now(), 'x')`,
      [`q${year}`, year, `${year}-12-20`],
    );
  }
  return (await client.query(`SELECT id, "parentId", folded FROM "Unit" WHERE kind = 'commune'`)).rows;
}

/** Drops the search indexes and returns how to make them again. */
async function takeIndexes(client) {
  const { rows } = await client.query(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'Model' AND indexname LIKE 'Model_public%'`,
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX "${indexname}"`);
  return rows.map(({ indexdef }) => indexdef);
}

async function insert(client, { units, luck, from, count }) {
  const rows = Array.from({ length: count }, (_, index) => model(units, luck, from + index));
  await client.query(
    `INSERT INTO "Model" (id, slug, name, year, "unitId", "unitKind", "districtId", "unitWords", status, field, tags,
       rationale, method, results, "createdAt", "createdById", "updatedAt", "submittedAt", "submittedById", "receivedAt",
       "statusSince", "recognisedAt", "decisionId")
     SELECT r->>'id', r->>'slug', r->>'name', (r->>'year')::int, r->>'unit', 'commune', r->>'district', r->>'words',
       'recognised', (r->>'field')::"Field", ARRAY(SELECT jsonb_array_elements_text(r->'tags')), r->>'rationale',
       r->>'method', r->>'results', at, 'x', at, at, 'x', at, at, at, 'q' || (r->>'year')
     FROM jsonb_array_elements($1::jsonb) r, LATERAL (SELECT (r->>'at')::timestamptz AS at) t`,
    [JSON.stringify(rows)],
  );
}

function model(units, luck, number) {
  const { roll, among } = luck;
  const year = among(years);
  const unit = among(units);
  const id = `${number.toString(16).padStart(8, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
  return {
    id,
    slug: `mo-hinh-${year}-${id.slice(-12)}`,
    name: `${among(deeds)} ${roll() < 0.5 ? `bản ${among(places)}` : text(luck, 2)}`,
    year,
    unit: unit.id,
    district: unit.parentId,
    words: unit.folded,
    field: among(fields),
    tags: tags.filter(() => roll() < 0.2),
    rationale: text(luck, 12),
    method: text(luck, 14),
    results: text(luck, 8),
    at: new Date(Date.UTC(year, 11, 20) + Math.floor(roll() * 20 * 86_400_000)),
  };
}
