import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { seated } from '@/prisma/factories';
import { announce, prepare, setRules } from '../../server/contest/setup/contests';
import { withRules } from '../../server/contest/row';
import { seal } from '../../server/io/request/cookie';
import { settled } from '@/server/io/address.mjs';
import { db } from '@/server/io/db';

// A contest by the verbs of real use; its thousands of units, people and drafts by SQL, where verbs would take hours.

const day = 86_400_000;

/** @param facts dates and rules that differ from the usual ones. A contest that takes entries, and its organiser. */
export async function openContest(now, { closesAt, judgingFrom, rules: change = {} }) {
  const id = randomUUID();
  const organiser = await seated('organiser');
  const dates = {
    opensAt: new Date(now.getTime() - 30 * day),
    closesAt,
    graceMinutes: 60,
    judgingFrom,
    judgingUntil: new Date(judgingFrom.getTime() + 30 * day),
    showcaseAt: null,
  };
  const founding = { id, year: 2022, name: 'Hội thi đo tải', organiser: 'Sở Nội vụ', dates };
  const acting = { by: organiser, now };
  const { slug } = await prepare(acting, founding);
  const { rules } = withRules(await db().contest.findUniqueOrThrow({ where: { id } }));
  const eligibility = { dutyYear: null, allParts: true };
  await setRules(acting, { id, base: 0, rules: { ...rules, eligibility, ...change } });
  await announce(acting, { id });
  return { id, slug, organiser, closesAt };
}

/** So many units, each with a leader who is signed in and a draft that was begun. @returns one row for each */
export async function crowd(databaseUrl, { contestId, count, now }) {
  const client = new pg.Client({ connectionString: settled(databaseUrl) });
  await client.connect();
  const until = new Date(now.getTime() + day);
  try {
    for (const [sql, ...values] of crowdSql({ contestId, count, now, until }))
      await client.query(sql, values);
    const { rows } = await client.query(
      `SELECT e.id, e."unitId", s."personId", l.id AS session FROM "Entry" e JOIN "Seat" s ON s."unitId" = e."unitId"
       JOIN "LoginSession" l ON l."personId" = s."personId" WHERE e."contestId" = $1 ORDER BY e.id`,
      [contestId],
    );
    for (const row of rows) row.cookie = `next-auth.session-token=${await seal(row.personId, row.session)}`;
    return rows;
  } finally {
    await client.end();
  }
}

const crowdSql = ({ contestId, count, now, until }) => [
  [
    `INSERT INTO "Unit" (id, code, name, "bodyName", kind, "validFrom", slug, "altNames", folded)
     SELECT 'do-don-vi-' || n, 'do' || n, 'Huyện Đo ' || n, 'Ủy ban nhân dân huyện Đo ' || n, 'district', '2000-01-01',
       'do-' || n, '{}', 'huyen do ' || n FROM generate_series(1, $1::int) n`,
    count,
  ],
  [
    `INSERT INTO "Person" (id, email, name, folded) SELECT 'do-nguoi-' || n, 'do' || n || '@vi-du.vn',
       'Lãnh đạo ' || n, 'lanh dao ' || n FROM generate_series(1, $1::int) n`,
    count,
  ],
  [
    `INSERT INTO "Seat" (id, "personId", kind, "unitId") SELECT 'do-ghe-' || n, 'do-nguoi-' || n, 'unitLeader',
       'do-don-vi-' || n FROM generate_series(1, $1::int) n`,
    count,
  ],
  [
    `INSERT INTO "LoginSession" (id, "personId", "createdAt", "seenAt", "expiresAt")
     SELECT 'do-phien-' || n, 'do-nguoi-' || n, $2, $2, $3 FROM generate_series(1, $1::int) n`,
    count,
    now,
    until,
  ],
  [
    `INSERT INTO "Entry" (id, "contestId", "unitId", block, slug, "statusSince", "createdAt", "createdById", "updatedAt")
     SELECT '00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'), $2, 'do-don-vi-' || n, 'huyen', 'do-' || n,
       $3, $3, 'do-nguoi-' || n, $3 FROM generate_series(1, $1::int) n`,
    count,
    contestId,
    now,
  ],
  ['ANALYZE'],
];
