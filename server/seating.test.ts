import { beforeAll, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { told } from './contests';
import { juror, marks, type Stage, stage, when } from './contest-testing';
import { db } from './io/db';
import { openSheet } from './judging';
import { endSeat } from './people';
import { seat, unseat } from './seating';
import { inputOf } from './tally-input';

// The jury changes in the middle of a contest, and after it.

let s: Stage;
const entryId = () => s.entries[0]?.id ?? '';
const kindOf = async (personId: string) =>
  (await db().seat.findFirst({ where: { contestId: s.contestId, personId, endedAt: null } }))?.kind;
const seating = (personId: string, kind: 'judge' | 'chiefJudge' | 'deputyJudge' | 'secretary') =>
  seat(s.contestId, personId, kind, s.organiser, when.judging);
const absences = async () => {
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  return (await inputOf(db(), contest)).absences.filter(({ why }) => why === 'removed');
};

beforeAll(async () => {
  s = await stage(1);
}, 120_000);

test('an absent chair is replaced in place: office changes, assignments and sheets stay', async () => {
  await marks(s.deputy, entryId());
  await expect(seating(s.deputy.personId, 'chiefJudge')).rejects.toThrow('chairSeated');
  await seating(s.chief.personId, 'judge');
  await seating(s.deputy.personId, 'chiefJudge');
  expect([await kindOf(s.chief.personId), await kindOf(s.deputy.personId)]).toEqual(['judge', 'chiefJudge']);
  const open = { personId: s.deputy.personId, endedAt: null };
  expect(await db().assignment.count({ where: open })).toBe(1);
  const row = await db().history.findFirstOrThrow({
    where: { noun: 'seat', subjectId: s.deputy.personId },
    orderBy: { id: 'desc' },
  });
  expect(row).toMatchObject({ from: 'deputyJudge', to: 'chiefJudge' });
});

test('from the secretariat nobody slips into the jury, nor out of it', async () => {
  await expect(seating(s.secretary.personId, 'judge')).rejects.toThrow('seatedAlready');
  await expect(seating(s.first.personId, 'secretary')).rejects.toThrow('seatedAlready');
  await expect(seating(s.first.personId, 'judge')).rejects.toThrow('seatedAlready');
});

test('who is seated again gets back what the unseating took, and nothing that was taken before', async () => {
  const early = new Date(when.judging.getTime() - 1_000);
  const judge = await juror(s.contestId, 'judge', s.organiser);
  await db().assignment.create({
    data: { entryId: entryId(), personId: judge.personId, createdAt: when.judging },
  });
  await unseat(s.contestId, judge.personId, 'nhầm người', s.organiser, when.judging);
  expect(await absences()).toHaveLength(1);
  await expect(openSheet(entryId(), 'ho-so', judge.personId, when.judging)).rejects.toThrow();
  await seating(judge.personId, 'judge');
  expect(await absences()).toEqual([]);
  await expect(openSheet(entryId(), 'ho-so', judge.personId, when.judging)).resolves.toBeTruthy();

  await db().assignment.updateMany({
    where: { personId: judge.personId },
    data: { endedAt: early, endReason: 'đổi phân công' },
  });
  await unseat(s.contestId, judge.personId, 'nghỉ ốm', s.organiser, when.judging);
  await seating(judge.personId, 'judge');
  expect(await absences()).toHaveLength(1);
});

test('nobody changes the own seat: who judges would leave it, read the units, and come back', async () => {
  const both = { ...s.first, seats: [...s.first.seats, { kind: 'organiser' as const }] };
  await expect(unseat(s.contestId, s.first.personId, 'thử', both, when.judging)).rejects.toThrow('ownSeat');
  await expect(seat(s.contestId, s.first.personId, 'deputyJudge', both, when.judging)).rejects.toThrow(
    'ownSeat',
  );
  expect(await kindOf(s.first.personId)).toBe('judge');
});

test('a seat of a contest is not ended where accounts are kept', async () => {
  const open = { contestId: s.contestId, personId: s.other.personId, endedAt: null };
  const { id } = await db().seat.findFirstOrThrow({ where: open });
  const administrator = await seated('administrator');
  await expect(endSeat(s.other.personId, id, administrator, when.judging)).rejects.toThrow('wrongStatus');
  expect(await kindOf(s.other.personId)).toBe('judge');
});

test('after the publication too: a correction needs a chair who is there', async () => {
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: when.deciding } });
  const late = new Date(when.deciding.getTime() + 1_000);
  await unseat(s.contestId, s.deputy.personId, 'chuyển công tác', s.organiser, late);
  const { personId } = await seated('viewer');
  await seat(s.contestId, personId, 'chiefJudge', s.organiser, late);
  expect(await kindOf(personId)).toBe('chiefJudge');
});
