import { expect, test } from 'vitest';
import * as make from '@/prisma/factories';
import { db } from './db';
import { testDatabase } from '../testing/database';

// The cluster of the tests stands in another zone, date style and encoding, so every server test is
// one of this kind too.

const at = new Date('2026-08-14T15:00:00.123Z');

test('the server of the tests is set up as in Việt Nam, and sessions of ours are not', async () => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: testDatabase().url });
  await client.connect();
  const { rows } = await client.query('SHOW timezone');
  await client.end();
  expect(rows).toEqual([{ TimeZone: 'Asia/Ho_Chi_Minh' }]);
  expect(await db().$queryRaw`SHOW timezone`).toEqual([{ TimeZone: 'UTC' }]);
  expect(await db().$queryRaw`SHOW datestyle`).toEqual([{ DateStyle: 'ISO, DMY' }]);
});

test('one moment, whether it is read alone, through a relation, in SQL or in a transaction', async () => {
  const { personId } = await make.seated('organiser');
  await db().loginSession.create({
    data: { id: 'phien', personId, createdAt: at, seenAt: at, expiresAt: at },
  });
  const alone = await db().loginSession.findUniqueOrThrow({ where: { id: 'phien' } });
  const related = await db().person.findUniqueOrThrow({
    where: { id: personId },
    include: { sessions: true },
  });
  const [raw] = await db().$queryRaw<
    { at: Date }[]
  >`SELECT "expiresAt" AS at FROM "LoginSession" WHERE id = 'phien'`;
  const [text] = await testDatabase().sql<{ at: string }>(
    `SELECT to_char("expiresAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM "LoginSession" WHERE id = 'phien'`,
  );
  const inside = await db().$transaction(async (tx) =>
    tx.loginSession.findFirstOrThrow({ where: { expiresAt: at } }),
  );
  const seen = [alone.expiresAt, related.sessions[0]?.expiresAt, raw?.at, inside.expiresAt].map((one) =>
    one?.toISOString(),
  );
  expect(new Set([...seen, text?.at])).toEqual(new Set([at.toISOString()]));
});
