import { beforeAll, expect, test } from 'vitest';
import type { ContestSeatKind } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { withRules } from '../row';
import { juror, marks, type Stage, stage, unasked, when } from '../../testing/contest';
import { db } from '../../io/db';
import { reassign } from '../assignments/assignments';
import { openSheet } from '../sheets/sheets';
import { endSeat } from '../../people/people';
import { confirm, propose } from '../../proposals/proposals';
import { seat, unseat } from './seating';
import { inputOf } from '../tally/input';

// The jury changes in the middle of a contest, and after it.

let s: Stage;
const entryId = () => s.entries[0]?.id ?? '';
const kindOf = async (personId: string) =>
  (await db().seat.findFirst({ where: { contestId: s.contestId, personId, endedAt: null } }))?.kind;
const seating = (personId: string, kind: 'judge' | 'secretary') =>
  seat({ by: s.organiser, now: when.judging }, { contestId: s.contestId, personId, kind });

/** By two, and at once. */
async function byTwo(
  act: 'giveSeat' | 'endSeat',
  { personId, kind, at = when.judging }: { personId: string; kind: ContestSeatKind; at?: Date },
) {
  const asked = { act, contestId: s.contestId, personId, kind, reason: 'thay người' };
  const { id } = await propose({ by: s.organiser, now: at }, asked);
  await confirm({ by: s.second, now: at }, id);
}
const absences = async () => {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  return (await inputOf(db(), contest)).absences.filter(({ why }) => why === 'removed');
};

beforeAll(async () => {
  s = await stage(1);
  await db().officeSettings.create({ data: { seatWaitHours: 0 } });
}, 120_000);

test('an absent chair is replaced in place: office changes, assignments and sheets stay', async () => {
  await marks(s.deputy, { entryId: entryId() });
  await expect(byTwo('giveSeat', { personId: s.deputy.personId, kind: 'chiefJudge' })).rejects.toThrow(
    'chairSeated',
  );
  await expect(seating(s.chief.personId, 'judge')).rejects.toThrow('needsSecondHand');
  await byTwo('giveSeat', { personId: s.chief.personId, kind: 'judge' });
  await byTwo('giveSeat', { personId: s.deputy.personId, kind: 'chiefJudge' });
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
    data: { entryId: entryId(), personId: judge.personId, createdAt: when.judging, conflictStatus: unasked },
  });
  await unseat(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, personId: judge.personId, reason: 'nhầm người' },
  );
  expect(await absences()).toHaveLength(1);
  await expect(
    openSheet(entryId(), { part: 'ho-so', personId: judge.personId, now: when.judging }),
  ).rejects.toThrow();
  await seating(judge.personId, 'judge');
  expect(await absences()).toEqual([]);
  await expect(
    openSheet(entryId(), { part: 'ho-so', personId: judge.personId, now: when.judging }),
  ).resolves.toBeTruthy();

  await db().assignment.updateMany({
    where: { personId: judge.personId },
    data: { endedAt: early, endReason: 'đổi phân công' },
  });
  await unseat(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, personId: judge.personId, reason: 'nghỉ ốm' },
  );
  await seating(judge.personId, 'judge');
  expect(await absences()).toHaveLength(1);
});

test('what was taken in the same moment as the seat, but not with it, is not given back', async () => {
  const judge = await juror(s.contestId, 'judge', s.organiser);
  await db().assignment.create({
    data: { entryId: entryId(), personId: judge.personId, createdAt: when.judging, conflictStatus: unasked },
  });
  const from = { entry: entryId(), judge: judge.personId };
  await reassign(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, from, to: null, reason: 'đổi phân công' },
  );
  await unseat(
    { by: s.organiser, now: when.judging },
    { contestId: s.contestId, personId: judge.personId, reason: 'nghỉ ốm' },
  );
  await seating(judge.personId, 'judge');
  const key = { entryId_personId: { entryId: entryId(), personId: judge.personId } };
  expect(await db().assignment.findUnique({ where: key })).toMatchObject({
    endedAt: when.judging,
    endReason: 'đổi phân công',
  });
});

test('nobody changes the own seat: who judges would leave it, read the units, and come back', async () => {
  const both = { ...s.first, seats: [...s.first.seats, { kind: 'organiser' as const }] };
  await expect(
    unseat(
      { by: both, now: when.judging },
      { contestId: s.contestId, personId: s.first.personId, reason: 'thử' },
    ),
  ).rejects.toThrow('ownSeat');
  await expect(
    seat(
      { by: both, now: when.judging },
      { contestId: s.contestId, personId: s.first.personId, kind: 'deputyJudge' },
    ),
  ).rejects.toThrow('ownSeat');
  expect(await kindOf(s.first.personId)).toBe('judge');
});

test('a seat of a contest is not ended where accounts are kept', async () => {
  const open = { contestId: s.contestId, personId: s.other.personId, endedAt: null };
  const { id } = await db().seat.findFirstOrThrow({ where: open });
  const administrator = await seated('administrator');
  await expect(
    endSeat({ by: administrator, now: when.judging }, { id: s.other.personId, seatId: id }),
  ).rejects.toThrow('wrongStatus');
  expect(await kindOf(s.other.personId)).toBe('judge');
});

test('after the publication too: a correction needs a chair who is there', async () => {
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: when.deciding } });
  const late = new Date(when.deciding.getTime() + 1_000);
  await byTwo('endSeat', { personId: s.deputy.personId, kind: 'chiefJudge', at: late });
  const { personId } = await seated('viewer');
  await byTwo('giveSeat', { personId, kind: 'chiefJudge', at: late });
  expect(await kindOf(personId)).toBe('chiefJudge');
});
