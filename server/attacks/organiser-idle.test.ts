import { beforeAll, expect, test } from 'vitest';
import { unit } from '@/prisma/factories';
import { reassign } from '../contest/assignments/assignments';
import { hands, marks, type Stage, stage, when } from '../testing/contest';
import { withRules } from '../contest/row';
import { db } from '../io/db';
import { addSeat, end, endSeat } from '../people/people';
import { approve, freeze, sign } from '../contest/results/results';
import { rankingOf } from '../contest/results/queries';
import { unseat } from '../contest/jury/seating';
import { end as endUnit } from '../units/units';
import { rankingNow } from '../testing/stranger';

// Acts that an organiser may do alone after reading the ranking do not change it.

let s: Stage;
let before: unknown;
const at = when.deciding;
const entry = (n = 0) => s.entries[n]?.id ?? '';
const unitId = (n = 0) => s.entries[n]?.unitId ?? '';

const idle: [string, () => Promise<unknown>][] = [
  [
    'a judge is taken off the winner',
    () =>
      reassign(
        { by: s.organiser, now: at },
        {
          contestId: s.contestId,
          from: { entry: entry(2), judge: s.first.personId },
          to: null,
          reason: 'vì',
        },
      ),
  ],
  [
    'a judge gets a seat in the unit and loses it',
    async () => {
      const { personId } = s.other;
      await addSeat(
        { by: s.organiser, now: at },
        { id: personId, seat: { kind: 'unitOfficer', unitId: unitId(2) }, reason: 'vì' },
      );
      const held = await db().seat.findFirstOrThrow({ where: { personId, unitId: unitId(2) } });
      await endSeat({ by: s.organiser, now: at }, { id: personId, seatId: held.id, reason: 'vì' });
    },
  ],
  [
    'the unit of the winner is ended and followed by the unit of a judge',
    async () => {
      const heir = await unit({ kind: 'district' });
      await addSeat(
        { by: s.organiser, now: at },
        { id: s.other.personId, seat: { kind: 'unitOfficer', unitId: heir.id }, reason: 'vì' },
      );
      const ends = { on: new Date('2020-09-20T00:00:00Z'), successorId: heir.id, note: 'vì' };
      await endUnit({ by: s.organiser, now: at }, { ...ends, id: unitId(2) });
    },
  ],
  [
    'a judge is unseated',
    () =>
      unseat(
        { by: s.organiser, now: at },
        { contestId: s.contestId, personId: s.other.personId, reason: 'vì' },
      ),
  ],
  [
    'the account of a judge is ended',
    () => end({ by: s.organiser, now: at }, { id: s.first.personId, reason: 'vì' }),
  ],
];

beforeAll(async () => {
  s = await stage(3);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 25 });
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  expect(await rankingOf({ by: s.organiser, now: at }, contest)).toHaveProperty('blocks');
  before = await rankingNow(s.contestId);
}, 180_000);

test.each(idle)('%s: the ranking stays', async (_name, act) => {
  await act();
  expect(await rankingNow(s.contestId)).toEqual(before);
});

test('what the organiser freezes, the organiser neither approves nor signs', async () => {
  const { id } = await freeze(
    { by: s.organiser, now: at },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  await expect(approve({ by: s.organiser, now: at }, id)).rejects.toThrow('needsAuditor');
  await expect(sign({ by: s.organiser, now: at }, id)).rejects.toThrow('notApproved');
  await approve({ by: s.auditor, now: at }, id);
  await expect(sign({ by: s.organiser, now: at }, id)).rejects.toThrow('notNamed');
  await sign({ by: s.signer, now: at }, id);
  await expect(sign({ by: s.organiser, now: at }, id)).rejects.toThrow('notNamed');
  await expect(sign({ by: s.signer, now: at }, id)).rejects.toThrow('secondPerson');
});
