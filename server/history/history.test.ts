import { expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { must, yes } from '@/domain/verdict';
import { record } from './history';
import { firstBroken } from './whole-history';
import { db } from '../io/db';
import { testDatabase } from '../testing/database';
import { transact } from '../write';

const clerk: Actor = { personId: null, name: 'Người thử', seats: [] };
const at = new Date('2022-03-01T01:00:00Z');

const write = (subjectId: string, reason = 'vì “thử”') =>
  transact(async (tx) =>
    record(tx, must(yes), {
      noun: 'model',
      subjectId,
      event: 'register',
      reason,
      detail: { b: 1, a: { d: [1, 2], c: null } },
      by: clerk,
      now: at,
    }),
  );

test('twenty writers at once leave one unbroken chain', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => write(`m${i}`)));
  expect(await firstBroken()).toBeNull();
  const [{ rows }] = (await testDatabase().sql(
    'SELECT count(*)::int AS rows FROM "History" WHERE "subjectId" LIKE \'m%\'',
  )) as [{ rows: number }];
  expect(rows).toBe(20);
});

test('many rows of one cause follow each other in the chain', async () => {
  const many = Array.from({ length: 250 }, (_, n) => ({
    noun: 'unit' as const,
    subjectId: `n${n}`,
    event: 'remind',
    by: clerk,
    now: at,
  }));
  const all = transact(async (tx) => {
    for (const one of many) record(tx, must(yes), one);
  });
  await Promise.all([all, write('beside')]);
  expect(await firstBroken()).toBeNull();
});

test('who has recorded and still works on holds up nobody', async () => {
  await transact(async (tx) => {
    record(tx, must(yes), { noun: 'unit', subjectId: 'long', event: 'addUnit', by: clerk, now: at });
    await write('meanwhile');
  });
  const { sql } = testDatabase();
  const rows = await sql<{ subjectId: string }>(
    `SELECT "subjectId" FROM "History" WHERE "subjectId" IN ('long', 'meanwhile') ORDER BY id`,
  );
  expect(rows.map(({ subjectId }) => subjectId)).toEqual(['meanwhile', 'long']);
  expect(await firstBroken()).toBeNull();
});

test('nothing is recorded outside of a transaction of its own', () => {
  const change = { noun: 'unit', subjectId: 'x', event: 'addUnit', by: clerk, now: at } as const;
  expect(() => record(db(), must(yes), change)).toThrow('outside of transact');
});

test('half a pair and NUL in a reason do not break the chain', async () => {
  await write('torn', 'Tạm dừng \ud83d\0 vì mưa lũ');
  expect(await firstBroken()).toBeNull();
});

test('not even the owner changes or removes a row by accident', async () => {
  await write('kept');
  const { ownerSql } = testDatabase();
  for (const deed of [
    'UPDATE "History" SET reason = \'khác\'',
    'DELETE FROM "History"',
    'TRUNCATE "History"',
  ])
    await expect(ownerSql(deed)).rejects.toThrow('append-only');
});

test('a row that was tampered with past the trigger is the first one named', async () => {
  await write('before');
  await write('tampered');
  await write('after');
  const { sql, forge } = testDatabase();
  const [row] = await sql<{ id: string }>(`SELECT id FROM "History" WHERE "subjectId" = 'tampered'`);
  await forge(`UPDATE "History" SET reason = 'lý do khác' WHERE "subjectId" = 'tampered'`);
  expect(await firstBroken()).toBe(BigInt(row?.id ?? 0));
});
