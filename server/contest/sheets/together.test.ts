import { beforeAll, expect, test } from 'vitest';
import { answer, answerNone } from '../conflicts/conflicts';
import { points, type Stage, stage, when } from '../../testing/contest';
import { db } from '../../io/db';
import { judgingOf } from './queries';
import { nextToScore } from './next';
import { openSheet, saveSheet, submitSheets } from './sheets';
import { withRules } from '../row';

// A judge submits many sheets at once: all or none.

let s: Stage;
const id = (n: number) => s.entries[n]?.id ?? '';
const now = when.judging;
const answers = () => db().conflict.count({ where: { personId: s.first.personId } });
const submitted = () => db().scoreSheet.count({ where: { personId: s.first.personId, status: 'submitted' } });

async function scored(n: number): Promise<{ id: string; seen: number }> {
  const sheet = await openSheet(id(n), { part: 'ho-so', personId: s.first.personId, now });
  await saveSheet({ by: s.first, now }, { id: sheet.id, base: 0, text: { points: points() } });
  return { id: sheet.id, seen: 1 };
}

beforeAll(async () => {
  s = await stage(3);
}, 120_000);

test('conflicts are answered for many entries in one send, for the own ones alone', async () => {
  await expect(answerNone({ by: s.first, now }, [id(0), 'nobody'])).rejects.toThrow();
  expect(await answers()).toBe(0);
  await answerNone({ by: s.first, now }, [id(0), id(1)]);
  expect(await answers()).toBe(2);
  const [judging] = await judgingOf(s.first);
  expect(judging?.tasks.map(({ conflict }) => conflict.kind)).toEqual(['clear', 'clear', 'unasked']);
});

test('one that said to have a conflict is not overwritten by a tick among others', async () => {
  await answer({ by: s.other, now }, { entryId: id(2), given: 'declared', reason: 'anh em với đội trưởng' });
  await expect(answerNone({ by: s.other, now }, [id(0), id(2)])).rejects.toThrow();
  expect(await db().conflict.count({ where: { personId: s.other.personId } })).toBe(1);
});

test('sheets are handed in together, as they were read, or none of them', async () => {
  const [one, two] = [await scored(0), await scored(1)];
  const late = { ...two, seen: 0 };
  await expect(submitSheets({ by: s.first, now }, [one, late])).rejects.toThrow('changedMeanwhile');
  await expect(submitSheets({ by: s.other, now }, [one, two])).rejects.toThrow();
  expect(await submitted()).toBe(0);
  await submitSheets({ by: s.first, now }, [one, two]);
  expect(await submitted()).toBe(2);
  expect(await db().sheetReceipt.count({ where: { sheet: { personId: s.first.personId } } })).toBe(2);
});

test('after each the judge goes on to what is left, and to nothing when all is done', async () => {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  const next = (n: number) => nextToScore(s.first, { id: id(n), contest });
  expect(await next(0)).toMatchObject({ code: 'BDT-003', href: `/ban-lam-viec/cham-diem/${id(2)}/xung-dot` });
  await answerNone({ by: s.first, now }, [id(2)]);
  expect(await next(1)).toMatchObject({ href: `/ban-lam-viec/cham-diem/${id(2)}/ho-so` });
  await submitSheets({ by: s.first, now }, [await scored(2)]);
  expect(await next(2)).toBeNull();
});
