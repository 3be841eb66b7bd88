import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { daysLain, difficultyState } from '@/domain/obligation/difficulty';
import { seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { moments } from '../testing/obligations';
import { Absent } from '../write';
import {
  answerDifficulty,
  difficultyList,
  forwardDifficulty,
  reportDifficulty,
  tellingUnits,
} from './difficulties';

let organiser: Actor;
let unitId: string;
let officer: Actor;
const { early, late } = moments;

beforeAll(async () => {
  organiser = await seated('organiser');
  ({ id: unitId } = await unit());
  officer = await seated('unitOfficer', unitId);
});

const mine = async (by: Actor, id: string) => {
  const { open, done } = await difficultyList(by);
  return [...open, ...done].find((row) => row.id === id) ?? null;
};

test('a unit tells, Sở Nội vụ forwards and answers, and both see how long it lay', async () => {
  const { id } = await reportDifficulty({ by: officer, now: early }, { unitId, words: 'Chưa có kinh phí' });
  expect(difficultyState((await mine(organiser, id)) ?? expect.fail())).toBe('open');
  await forwardDifficulty({ by: organiser, now: late }, { id, to: 'Sở Tài chính' });
  expect(difficultyState((await mine(officer, id)) ?? expect.fail())).toBe('forwarded');
  await answerDifficulty({ by: organiser, now: late }, { id, answer: 'Đã bố trí' });
  const row = (await mine(officer, id)) ?? expect.fail();
  expect([difficultyState(row), daysLain(row, new Date('2030-01-01'))]).toEqual(['answered', 19]);
  const [letter] = await db().mail.findMany({ where: { subjectId: id } });
  expect(letter?.text).toContain('Sở Nội vụ trả lời: Đã bố trí');
  await expect(answerDifficulty({ by: organiser, now: late }, { id, answer: 'lại' })).rejects.toThrow(
    'difficultyAnswered',
  );
});

test('it is read by the unit and the overseers alone, and told once', async () => {
  const other = await seated('unitLeader', (await unit()).id);
  const telling = { unitId, words: 'Thiếu cán bộ' };
  const { id } = await reportDifficulty({ by: officer, now: early }, telling);
  const readers = [officer, organiser, await seated('viewer'), other, PUBLIC];
  const seen = await Promise.all(readers.map(async (by) => (await mine(by, id)) !== null));
  expect(seen).toEqual([true, true, true, false, false]);
  await expect(reportDifficulty({ by: officer, now: late }, telling)).rejects.toThrow(
    'difficultyOpenAlready',
  );
  await expect(reportDifficulty({ by: other, now: late }, telling)).rejects.toThrow('notYourUnit');
  await expect(answerDifficulty({ by: officer, now: late }, { id, answer: 'tự trả lời' })).rejects.toThrow(
    'needsOrganiser',
  );
  await expect(answerDifficulty({ by: other, now: late }, { id, answer: 'x' })).rejects.toThrow(Absent);
});

test('an ended unit tells nothing new', async () => {
  const ended = await unit({ validTo: dayOf(early) });
  const clerk = await seated('unitOfficer', ended.id);
  expect(await tellingUnits(clerk, dayOf(late))).toEqual([]);
  const telling = reportDifficulty({ by: clerk, now: late }, { unitId: ended.id, words: 'vướng' });
  await expect(telling).rejects.toThrow('unitEnded');
  expect(await tellingUnits(officer, dayOf(late))).toMatchObject([{ id: unitId }]);
});
