import pg from 'pg';
import { settled } from '../../server/io/address.mjs';
import { query } from '../start/database.mjs';
import { migrate } from '../start/migrate.mjs';

// A province of the time without districts: communes in groups, a plan with its answers, a model of each commune for each year.

export const YEAR = 2026;
const years = [YEAR - 1, YEAR];

/** @param size how many communes, and in how many groups @returns the address of its database */
export async function province(cluster, { communes, groups }) {
  const name = `tinh_${communes}`;
  await query(cluster.url('postgres'), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await query(cluster.url('postgres'), `CREATE DATABASE "${name}"`);
  const url = cluster.url(name);
  await migrate(url);
  const client = new pg.Client({ connectionString: settled(url) });
  await client.connect();
  await units(client, { communes, groups });
  await models(client);
  await answers(client);
  await client.query('VACUUM (ANALYZE)');
  await client.end();
  return url;
}

async function units(client, { communes, groups }) {
  await client.query(
    `INSERT INTO "Unit" (id, code, name, "bodyName", kind, "validFrom", slug, "altNames", folded)
     VALUES ('t', 't', 'Tỉnh Thử', 'Ủy ban nhân dân tỉnh', 'province', '2017-01-01', 'tinh', '{}', 'tinh')`,
  );
  // Each was made of two, which ended with the districts.
  await client.query(
    `INSERT INTO "Unit" (id, code, name, "bodyName", kind, "parentId", "validFrom", "validTo", slug, "altNames", folded)
     SELECT kind || n, kind || n, 'Xã Mường ' || kind || n, 'Ủy ban nhân dân xã Mường ' || kind || n, 'commune', 't',
       CASE kind WHEN 'x' THEN date '2025-07-01' ELSE '2017-01-01' END, CASE kind WHEN 'x' THEN NULL ELSE date '2025-07-01' END,
       'xa-' || kind || n, '{}', vn_fold('Xã Mường ' || kind || n)
     FROM generate_series(1, $1::int) n, unnest(ARRAY['x', 'a', 'b']) kind`,
    [communes],
  );
  await client.query(
    `INSERT INTO "UnitSuccession" ("predecessorId", "successorId", effective)
     SELECT kind || n, 'x' || n, '2025-07-01' FROM generate_series(1, $1::int) n, unnest(ARRAY['a', 'b']) kind`,
    [communes],
  );
  await client.query(
    `INSERT INTO "Group" (id, name, slug, "validFrom", "createdAt")
     SELECT 'c' || n, 'Cụm thi đua số ' || n, 'cum-' || n, '2026-01-01', now() FROM generate_series(1, $1::int) n`,
    [groups],
  );
  await client.query(
    `INSERT INTO "GroupMember" ("unitId", "groupId", "from")
     SELECT 'x' || n, 'c' || (n % $2 + 1), '2026-01-01' FROM generate_series(1, $1::int) n`,
    [communes, groups],
  );
}

async function models(client) {
  for (const year of years) {
    await client.query(
      `INSERT INTO "Season" (year, "registrationDue", "planDue", "interimDue", "finalDue", "evaluationDue")
       VALUES ($1, $2, $2, $3, $4, $4)`,
      [year, `${year}-01-31`, `${year}-06-15`, `${year}-11-25`],
    );
    await client.query(
      `INSERT INTO "Decision" (id, year, number, "issuedOn", authority, "createdAt", "createdById")
       VALUES ('q' || $1, $1::int, '100/QĐ-UBND', $2, 'Chủ tịch UBND tỉnh', now(), 'x')`,
      [year, `${year}-11-10`],
    );
    await client.query(
      `INSERT INTO "Model" (id, slug, name, year, "unitId", "unitKind", "groupId", "unitWords", status, field, tags, rationale,
         "createdAt", "createdById", "updatedAt", "submittedAt", "submittedById", "receivedAt", "statusSince", "recognisedAt",
         "decisionId")
       SELECT 'm' || u.id || $1, 'mo-hinh-' || u.id || '-' || $1, 'Đường hoa ' || u.name, $1::int, u.id, 'commune', g."groupId",
         u.folded, 'recognised', (enum_range(NULL::"Field"))[1 + length(u.id) % 4], '{}', 'Đường vào bản chưa được chăm sóc.',
         at, 'x', at, at, 'x', at, at, at, 'q' || $1
       FROM "Unit" u LEFT JOIN "GroupMember" g ON g."unitId" = u.id, (SELECT $2::timestamptz AS at) moment
       WHERE u.kind = 'commune' AND u."validTo" IS NULL`,
      [year, `${year}-01-20T02:00:00Z`],
    );
  }
}

async function answers(client) {
  await client.query(
    `INSERT INTO "Scheme" (id, number, "issuedOn", issuer, title, "firstYear", "lastYear", "createdAt", "createdById")
     VALUES ('k', '15/KH-UBND', '2026-01-05', 'Ủy ban nhân dân tỉnh', 'Kế hoạch', 2026, 2030, now(), 'x')`,
  );
  await client.query(
    `INSERT INTO "Obligation" (id, "schemeId", place, code, clause, words, nature, kinds, due, "firstYear", "lastYear")
     SELECT 'o' || n, 'k', n, 'R' || n, 'mục IV.' || n, 'Báo cáo số ' || n, 'paper', ARRAY['commune']::"UnitKind"[],
       jsonb_build_object('kind', 'before', 'month', 1 + n % 12, 'day', 15), 2026, 2030
     FROM generate_series(1, 24) n`,
  );
  await client.query(
    `INSERT INTO "Delivery" (id, "obligationId", "unitId", year, "createdAt", "createdById", "updatedAt")
     SELECT o.id || u.id, o.id, u.id, $1, now(), 'x', now()
     FROM "Unit" u, "Obligation" o WHERE u.kind = 'commune' AND u."validTo" IS NULL AND o.place % 3 = 0`,
    [YEAR],
  );
  // A day of its own for each fifth unit.
  await client.query(
    `INSERT INTO "SetDay" (id, "obligationId", "unitId", year, "on", reason, "setAt", "setById")
     SELECT 'd' || u.id, 'o1', u.id, $1::int, '2026-12-01', 'Mưa lũ', now(), 'x'
     FROM "Unit" u WHERE u.kind = 'commune' AND u."validTo" IS NULL AND right(u.id, 1) IN ('0', '5')`,
    [YEAR],
  );
}
