import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { startOf, day } from '@/domain/date/calendar';
import { openReturn } from '@/domain/registry/model/resubmission';
import { fullText, modelAt, paper, season, seated, unit } from '@/prisma/factories';
import { dossier, historyOf } from './queries';
import { db } from '../../io/db';
import { advance, register, save } from './models';
import { present, presents } from './presenting';
import { followsOnlyItself } from '../duties/duties';

afterAll(() => db().$disconnect());

const now = startOf(day(2022, 1, 10));

async function office() {
  await season(2022);
  const { id: unitId } = await unit();
  return {
    unitId,
    officer: await seated('unitOfficer', unitId),
    leader: await seated('unitLeader', unitId),
    organiser: await seated('organiser'),
  };
}

async function written(officer: Awaited<ReturnType<typeof office>>['officer'], unitId: string) {
  const id = randomUUID();
  await register({ by: officer, now }, { id, unitId, year: 2022 });
  await save({ by: officer, now }, { id, base: 0, text: fullText });
  return id;
}

test('an officer tells the leader that the form is ready, once for each text of it', async () => {
  const { unitId, officer, leader } = await office();
  const id = await written(officer, unitId);
  await expect(present({ by: officer, now }, id)).rejects.toMatchObject({
    refusal: { reason: 'incomplete' },
  });
  await paper({ by: officer, now }, { modelId: id, kind: 'plan' });
  await present({ by: officer, now }, id);
  const mails = await db().mail.findMany({ where: { subject: { startsWith: 'Trình lãnh đạo' } } });
  expect(mails.map(({ personId }) => personId)).toEqual([leader.personId]);
  await expect(present({ by: officer, now }, id)).rejects.toMatchObject({
    refusal: { reason: 'alreadyPresented' },
  });
  await save({ by: officer, now }, { id, base: 1, text: { ...fullText, outputs: '2 km' } });
  await present({ by: officer, now }, id);
  const rows = await historyOf(officer, { id });
  const { revision = 0 } = (await dossier(officer, id)) ?? {};
  expect(rows.filter((row) => row.event === 'present')).toHaveLength(2);
  expect(rows.filter((row) => presents(row, revision))).toHaveLength(1);
});

test('where the unit has no leader with an account, the officer is told so', async () => {
  await season(2022);
  const { id: unitId } = await unit();
  const officer = await seated('unitOfficer', unitId);
  const id = await written(officer, unitId);
  await paper({ by: officer, now }, { modelId: id, kind: 'plan' });
  await expect(present({ by: officer, now }, id)).rejects.toMatchObject({
    refusal: { reason: 'leaderAbsent' },
  });
});

test('what was done since the return is counted from the last return', async () => {
  const { unitId, leader, organiser } = await office();
  const cast = { leader, organiser };
  const id = await modelAt({ unitId, year: 2022, cast, now, upTo: 'submit' });
  await advance({ by: organiser, now }, { id, event: 'return', reason: 'Bổ sung mục 4' });
  const model = await dossier(leader, id);
  const untouched = openReturn(model?.status ?? 'draft', await historyOf(leader, { id }));
  expect(untouched).toMatchObject({ asked: { reason: 'Bổ sung mục 4' }, since: [] });
  await paper({ by: leader, now }, { modelId: id, kind: 'interim' });
  await advance({ by: leader, now }, { id, event: 'submit' });
  const again = await dossier(leader, id);
  expect(openReturn(again?.status ?? 'draft', await historyOf(leader, { id }))).toBeNull();
});

test('a commune follows itself alone, a district its communes too', async () => {
  const { id: districtId } = await unit({ kind: 'district' });
  const { id: communeId } = await unit({ parentId: districtId });
  expect(await followsOnlyItself(await seated('unitOfficer', communeId))).toBe(true);
  expect(await followsOnlyItself(await seated('unitOfficer', districtId))).toBe(false);
  expect(await followsOnlyItself(await seated('organiser'))).toBe(false);
});
