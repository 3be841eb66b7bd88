import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { day } from '@/domain/date/calendar';
import { modelAt, seated, season, unit } from '@/prisma/factories';
import { MailNoun } from '@/prisma/generated/client';
import { propose as proposeSeat } from '../proposals/proposals';
import { sendResetLink } from '../account/one-time-keys';
import { withRules } from '../contest/row';
import { clear } from '../contest/jury/clearing';
import { answer } from '../contest/conflicts/conflicts';
import { approve, freeze, sign } from '../contest/results/results';
import { rankingOf } from '../contest/results/queries';
import { keepDailyHead } from '../history/heads';
import { db } from '../io/db';
import { dutyRecordsOf } from '../registry/duties/duties';
import { remind } from '../registry/duties/reminders';
import { byTwo, confirmFrozen, hands, marks, type Stage, stage, when } from '../testing/contest';
import { testDatabase } from '../testing/database';
import { mails } from '../visible/registry';

// Every kind of mail that the portal writes, once: what it is about, and who may read it by that.

let s: Stage;

beforeAll(async () => {
  s = await stage(2);
  for (const judge of [s.chief, s.deputy, s.first])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 100 });
  const [{ id: entry } = expect.fail()] = s.entries;
  await answer(
    { by: s.other, now: when.judging },
    { entryId: entry, given: 'declared', reason: 'anh họ của đội trưởng' },
  );
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  await rankingOf({ by: s.organiser, now: when.deciding }, contest);
  await byTwo(
    s.second,
    clear(
      { by: s.organiser, now: when.deciding },
      { entryId: entry, personId: s.other.personId, reason: 'không phải anh họ' },
    ),
  );
  const { id } = await freeze(
    { by: s.organiser, now: when.deciding },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await approve({ by: s.auditor, now: when.deciding }, id);
  await sign({ by: s.signer, now: when.deciding }, id);
  await confirmFrozen(id);
  await sign({ by: s.second, now: when.deciding }, id);
  await models();
  const { personId } = await seated('viewer');
  const asked = { act: 'giveSeat', personId, kind: 'administrator', reason: 'thêm người' } as const;
  await proposeSeat({ by: await seated('administrator'), now: when.deciding }, asked);
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  await sendResetLink(email, when.deciding);
  await keepDailyHead(when.deciding);
});

async function models() {
  const year = 2006;
  const span = { validFrom: day(2000, 1, 1), validTo: day(2010, 1, 1) };
  await season(year);
  const [done, owing] = [await unit(span), await unit(span)];
  const cast = { organiser: s.organiser, leader: await seated('unitLeader', done.id) };
  await seated('unitLeader', owing.id);
  await modelAt({ unitId: done.id, year, cast, now: new Date('2006-01-10T00:00:00Z'), upTo: 'submit' });
  const now = new Date('2006-07-01T02:00:00Z');
  const dutyRecords = await dutyRecordsOf({ by: s.organiser, now }, [year]);
  const write = () => ({ subject: 'Đôn đốc', text: 'Đề nghị hoàn thành.' });
  await remind({ by: s.organiser, now }, { dutyRecords, duty: null, chosen: new Set([owing.id]), write });
}

test('mails of before are read once for what the portal says of them now', async () => {
  const sql = readFileSync('prisma/migrations/20261127180000_mails_about/migration.sql', 'utf8');
  const made = /CREATE FUNCTION[\s\S]*?\$\$;/u.exec(sql)?.[0] ?? '';
  await testDatabase().ownerSql(made);
  type Row = Record<'noun' | 'subjectId' | 'filled' | 'filledId' | 'subject', string>;
  const rows = await testDatabase().sql<Row>(`
    SELECT m.noun, m."subjectId", m.subject, about.noun AS filled, about."subjectId" AS "filledId"
    FROM "Mail" m, LATERAL "mailIsAbout"(m) about`);
  // Reminders of other obligations are younger than the rows that the migration filled.
  const before = Object.values(MailNoun).filter((noun) => noun !== 'delivery');
  expect(new Set(rows.map(({ noun }) => noun))).toEqual(new Set(before));
  expect(rows.filter((row) => row.noun !== row.filled || row.subjectId !== row.filledId)).toEqual([]);
});

test('whoever judges and keeps people reads no mail that names a unit or a sheet, however it is worded', async () => {
  const keeper = { ...s.other, seats: [...s.other.seats, { kind: 'administrator' as const }] };
  const nouns = async () =>
    new Set((await db().mail.findMany({ where: mails(keeper) })).map(({ noun }) => noun));
  const before = await nouns();
  for (const kept of ['entry', 'sheet', 'assignment', 'answer'] as const) expect(before).not.toContain(kept);
  for (const read of ['person', 'model', 'unit', 'proposal'] as const) expect(before).toContain(read);
  await db().mail.updateMany({ where: { noun: { in: ['entry', 'sheet'] } }, data: { text: 'Đã nhận.' } });
  await db().mail.updateMany({ where: { noun: 'model' }, data: { text: 'Về trang /du-thi/ của đơn vị' } });
  expect(await nouns()).toEqual(before);
});

test('an administrator who does not judge reads them all', async () => {
  const all = await db().mail.count();
  expect(await db().mail.count({ where: mails(await seated('administrator')) })).toBe(all);
});
