import { beforeAll, expect, test } from 'vitest';
import { answer } from '../conflicts/conflicts';
import { hands, points, type Stage, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { db } from '../../io/db';
import { openSheet, saveSheet, submitSheet } from '../sheets/sheets';
import { declarationsAtDesk, declarationsOwed } from './queries';
import {
  confirmDeclarations,
  declarationsSeen,
  declarationsToConfirm,
  typeDeclarations,
} from './declarations';
import { freeze } from '../results/results';

// A jury that has nothing but paper: declaration and sheet typed by the secretary, compared by
// another.

let s: Stage;
const now = when.judging;
const id = (n: number) => s.entries[n]?.id ?? '';
const whose = () => ({ contestId: s.contestId, judgeId: s.first.personId });
const none = (n: number) => ({ entryId: id(n), answer: 'none' as const, reason: '' });
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const seen = async (by: Parameters<typeof declarationsToConfirm>[1]) =>
  declarationsSeen(
    await declarationsToConfirm(db(), by, { contest: await contest(), judgeId: s.first.personId }),
  );

beforeAll(async () => {
  s = await stage(3);
}, 120_000);

test('the secretary types a declaration from paper, and then the sheet of that entry', async () => {
  const sheet = await openSheet(id(0), { part: 'ho-so', personId: s.first.personId, now });
  await expect(
    saveSheet({ by: s.secretary, now }, { id: sheet.id, base: 0, text: { points: points() } }),
  ).rejects.toThrow('conflictUnanswered');
  await typeDeclarations({ by: s.secretary, now }, { whose: whose(), rows: [none(0)] });
  await saveSheet({ by: s.secretary, now }, { id: sheet.id, base: 0, text: { points: points() } });
  await submitSheet({ by: s.secretary, now }, { id: sheet.id });
  expect(
    await db().conflict.findFirst({ where: { entryId: id(0), personId: s.first.personId } }),
  ).toMatchObject({
    answer: 'none',
    typedById: s.secretary.personId,
    confirmedById: null,
  });
});

test('a conflict on paper needs its reason, and keeps the sheet out', async () => {
  const conflicted = { entryId: id(1), answer: 'declared' as const, reason: '' };
  await expect(
    typeDeclarations({ by: s.secretary, now }, { whose: whose(), rows: [none(2), conflicted] }),
  ).rejects.toThrow('reasonMissing');
  expect(await db().conflict.count({ where: { personId: s.first.personId } })).toBe(1);
  await typeDeclarations(
    { by: s.secretary, now },
    { whose: whose(), rows: [{ ...conflicted, reason: 'em vợ trong đội thi' }] },
  );
  const sheet = await openSheet(id(1), { part: 'ho-so', personId: s.first.personId, now });
  await expect(
    saveSheet({ by: s.secretary, now }, { id: sheet.id, base: 0, text: { points: points() } }),
  ).rejects.toThrow('conflicted');
});

test('a judge types nothing for others, a secretary nothing over the judge’s own answer', async () => {
  await expect(typeDeclarations({ by: s.other, now }, { whose: whose(), rows: [none(2)] })).rejects.toThrow(
    'needsSecretary',
  );
  await answer({ by: s.first, now }, { entryId: id(2), given: 'recused', reason: 'quen đội trưởng' });
  await expect(
    typeDeclarations({ by: s.secretary, now }, { whose: whose(), rows: [none(2)] }),
  ).rejects.toThrow('answeredAlready');
  const entry = { ...none(0), entryId: 'nowhere' };
  await expect(
    typeDeclarations({ by: s.secretary, now }, { whose: whose(), rows: [entry] }),
  ).rejects.toThrow();
});

test('nothing is frozen before another person has compared what was typed', async () => {
  expect(await declarationsOwed(s.organiser, await contest())).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: s.first.personId, owed: 0, waiting: 2 })]),
  );
  const sheet = await db().scoreSheet.findFirstOrThrow({
    where: { entryId: id(0), personId: s.first.personId },
  });
  const deciding = when.deciding;
  await expect(
    freeze({ by: s.organiser, now: deciding }, { ...hands(s), contestId: s.contestId, unrankedSeen: true }),
  ).rejects.toThrow('unconfirmed');
  await expect(
    confirmDeclarations({ by: s.secretary, now }, { whose: whose(), seen: await seen(s.secretary) }),
  ).rejects.toThrow('secondPerson');
  await expect(confirmDeclarations({ by: s.organiser, now }, { whose: whose(), seen: 'x' })).rejects.toThrow(
    'changedMeanwhile',
  );
  expect(
    await confirmDeclarations({ by: s.organiser, now }, { whose: whose(), seen: await seen(s.organiser) }),
  ).toBe(2);
  const desk = await declarationsAtDesk(
    { by: s.organiser, now },
    { contest: await contest(), judgeId: s.first.personId },
  );
  expect(desk).toMatchObject({ open: [], waiting: [], seen: null });
  await expect(
    typeDeclarations({ by: s.secretary, now }, { whose: whose(), rows: [none(0)] }),
  ).rejects.toThrow('answeredAlready');
  expect(sheet.status).toBe('submitted');
});

test('what the judge answers afterwards is the judge’s own', async () => {
  await answer({ by: s.first, now }, { entryId: id(0), given: 'recused', reason: 'nhớ ra có người quen' });
  expect(
    await db().conflict.findFirst({ where: { entryId: id(0), personId: s.first.personId } }),
  ).toMatchObject({
    answer: 'recused',
    typedById: null,
    confirmedById: null,
  });
});
