import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { unit } from '@/prisma/factories';
import { answer, settleConflict } from '../conflicts/conflicts';
import { type Stage, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { testDatabase } from '../../testing/database';

// Old rows are filled by SQL; it must say what the program would have said.

let s: Stage;
let home: string;

const seatIn = (unitId: string) =>
  db().seat.create({ data: { personId: s.first.personId, kind: 'unitOfficer', unitId } });
const succession = (predecessorId: string, successorId: string) =>
  db().unitSuccession.create({
    data: { predecessorId, successorId, effective: when.judging, whole: true, primary: true },
  });
const other = async () => (await unit({ kind: 'district' })).id;

beforeAll(async () => {
  s = await stage(8);
  const sql = readFileSync('prisma/migrations/20261127060800_settled_status/migration.sql', 'utf8');
  const made = /CREATE FUNCTION[\s\S]*?\$\$;/u.exec(sql)?.[0] ?? '';
  await testDatabase().ownerSql(made);
});

const cases: [string, () => Promise<unknown>][] = [
  ['nothing known', async () => undefined],
  [
    'said none',
    () => answer({ by: s.first, now: when.judging }, { entryId: entry, given: 'none', reason: '' }),
  ],
  [
    'declared',
    () => answer({ by: s.first, now: when.judging }, { entryId: entry, given: 'declared', reason: 'x' }),
  ],
  ['own unit', () => seatIn(home)],
  [
    'superior unit',
    async () => {
      const above = await other();
      await db().unit.update({ where: { id: home }, data: { parentId: above } });
      await seatIn(above);
    },
  ],
  ['subordinate unit', async () => seatIn((await unit({ kind: 'commune', parentId: home })).id)],
  [
    'former unit, and a seat that has ended',
    async () => {
      const former = await other();
      await succession(former, home);
      const { id } = await seatIn(former);
      await db().seat.update({ where: { id }, data: { endedAt: when.judging } });
    },
  ],
  [
    'successor unit',
    async () => {
      const heir = await other();
      await succession(home, heir);
      await seatIn(heir);
    },
  ],
];
let entry: string;

test.each(cases.map(([name, make], n) => [name, make, n] as const))('%s', async (_name, make, n) => {
  entry = s.entries[n]?.id ?? '';
  home = s.entries[n]?.unitId ?? '';
  await make();
  const [row] = await testDatabase().sql<{ status: Record<string, unknown> }>(
    `SELECT "statusToday"($1, $2) AS status`,
    [entry, s.first.personId],
  );
  const told = await settleConflict(
    db(),
    { id: entry, unitId: home },
    { personId: s.first.personId, now: when.judging },
  );
  expect({ ...row?.status, at: '' }).toEqual({ ...told, at: '', filled: true });
});
