import { beforeAll, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { contestPast } from '../contest/setup/queries';
import { type Stage, stage, when } from '../testing/contest';
import { db } from '../io/db';
import { addSeat, endSeat } from './people';
import { seat } from '../contest/jury/seating';

let s: Stage;
const unitId = () => s.entries[0]?.unitId ?? '';

beforeAll(async () => {
  s = await stage(1);
}, 120_000);

const told = async () =>
  (await contestPast(s.organiser, s.contestId)).flatMap(({ noun, event, subjectId, reason }) =>
    noun === 'seat' && subjectId === s.first.personId && event !== 'seat' ? [`${event}: ${reason}`] : [],
  );

test('a unit seat of who sits in a running jury changes with a reason, in the history of the contest', async () => {
  const officer = { kind: 'unitOfficer', unitId: unitId() } as const;
  const give = (reason?: string) =>
    addSeat({ by: s.organiser, now: when.judging }, { id: s.first.personId, seat: officer, reason });
  await expect(give()).rejects.toThrow('sitsInJury');
  await expect(give('  ')).rejects.toThrow('sitsInJury');
  await give('thay người nghỉ chế độ');
  const held = await db().seat.findFirstOrThrow({ where: { personId: s.first.personId, unitId: unitId() } });
  const end = (reason?: string) =>
    endSeat({ by: s.organiser, now: when.judging }, { id: s.first.personId, seatId: held.id, reason });
  await expect(end()).rejects.toThrow('sitsInJury');
  await end('hết thời gian thay');
  expect(await told()).toEqual(['endSeat: hết thời gian thay', 'giveSeat: thay người nghỉ chế độ']);
});

test('elsewhere a unit seat needs no reason: outside a jury, and after the results', async () => {
  const outside = await seated('viewer');
  await addSeat(
    { by: s.organiser, now: when.judging },
    { id: outside.personId, seat: { kind: 'unitOfficer', unitId: unitId() } },
  );
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: when.deciding } });
  await addSeat(
    { by: s.organiser, now: when.deciding },
    { id: s.other.personId, seat: { kind: 'unitOfficer', unitId: unitId() } },
  );
  await db().contest.update({ where: { id: s.contestId }, data: { publishedAt: null } });
});

test('who holds a seat in a unit that competes is seated in the jury with a reason', async () => {
  const officer = await seated('unitOfficer', unitId());
  const judge = (reason?: string) =>
    seat(
      { by: s.organiser, now: when.judging },
      { contestId: s.contestId, personId: officer.personId, kind: 'judge', reason },
    );
  await expect(judge()).rejects.toThrow('holdsUnitSeat');
  await judge('chuyên gia duy nhất của lĩnh vực');
  const past = await contestPast(s.organiser, s.contestId);
  expect(past.find(({ subjectId }) => subjectId === officer.personId)?.reason).toBe(
    'chuyên gia duy nhất của lĩnh vực',
  );
});
