import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { filingCommune, moments, plan, stateOf, submitted, written } from '../testing/obligations';
import { submitDelivery } from './deliveries';
import { answerOf, answersOf } from './queries';

let organiser: Actor;
let district: { id: string };

beforeAll(async () => {
  ({ organiser } = await plan());
  district = await unit({ kind: 'district' });
});

async function heirOf(predecessorId: string) {
  const effective = day(2022, 6, 10);
  const heir = await unit({ validFrom: effective });
  await db().unit.update({ where: { id: predecessorId }, data: { validTo: effective } });
  await db().unitSuccession.create({
    data: { predecessorId, successorId: heir.id, effective, whole: true, primary: true, note: '' },
  });
  return heir;
}

test('a unit that ends between draft and day does not owe it any more; its successor does', async () => {
  const of = await filingCommune(district.id);
  const id = await written(of);
  const heir = await heirOf(of.unitId);
  await expect(submitDelivery({ by: of.leader, now: of.now }, { id })).rejects.toThrow('notOwed');
  expect(await stateOf(organiser, heir.id)).toBe('missing');
  expect(await stateOf(organiser, of.unitId)).toBeUndefined();
});

test('what a unit gave before its end stands for its successor', async () => {
  const of = await filingCommune(district.id);
  await submitted(of);
  const heir = await heirOf(of.unitId);
  expect(await stateOf(organiser, heir.id)).toBe('onTime');
});

test('a district follows what its communes owe while it stands, and nothing of later', async () => {
  const ending = await unit({ kind: 'district', validTo: day(2022, 7, 1) });
  const { id, slug } = await unit({ parentId: ending.id });
  const former = await seated('unitLeader', ending.id);
  const codes = async (by: Actor) => {
    const { units } = await answersOf({ by, now: moments.late }, { year: 2022, only: [id] });
    return units.flatMap(({ answers }) => answers.map(({ obligation }) => obligation.code));
  };
  const [seen, all] = [await codes(former), await codes(organiser)];
  expect(['R6', 'R7'].map((code) => [seen.includes(code), all.includes(code)])).toEqual([
    [true, true],
    [false, true],
  ]);
  expect(await answerOf({ by: former, now: moments.late }, { code: 'R7', year: 2022, slug })).toBeNull();
});
