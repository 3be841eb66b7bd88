import { beforeAll, expect, test } from 'vitest';
import { changeAward } from '../prizes/awards';
import { byTwo, marks, type Stage, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { screen } from '../entries/submission';
import { db } from '../../io/db';
import { rankingOf } from '../results/queries';
import { transact } from '../../write';
import { giveUpLateAct, second } from '../late-acts/acts';
import { lateActAtDesk } from '../late-acts/queries';
import { lateOpen } from '../late-act-rows';

// Confirming carries out the proposal as made, not its object as changed meanwhile.

let s: Stage;
const at = when.deciding;
const entry = (n: number) => s.entries[n]?.id ?? '';
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const open = async () =>
  (await db().lateAct.findFirstOrThrow({ where: { contestId: s.contestId, ...lateOpen } })).id;

beforeAll(async () => {
  s = await stage(3);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const n of [0, 1, 2]) await marks(judge, { entryId: entry(n), more: n * 25 });
  expect(await rankingOf({ by: s.organiser, now: at }, await contest())).toHaveProperty('blocks');
}, 240_000);

test('a prize proposed for the second is not taken from the first', async () => {
  await changeAward(
    { by: s.organiser, now: at },
    { contestId: s.contestId, entryId: entry(1), prize: null, reason: 'hồ sơ nộp muộn' },
  );
  const id = await open();
  expect((await lateActAtDesk({ by: s.chief, now: at }, { contest: await contest(), id }))?.second).toEqual({
    ok: true,
  });
  await byTwo(
    s.second,
    screen({ by: s.signer, now: at }, { id: entry(2), event: 'disqualify', reason: 'trùng bài' }),
  );
  expect(
    (await lateActAtDesk({ by: s.chief, now: at }, { contest: await contest(), id }))?.second,
  ).toMatchObject({
    reason: 'proposalOutdated',
  });
  await expect(second({ by: s.signer, now: at }, id)).rejects.toThrow('proposalOutdated');
  expect(await db().award.count({ where: { entryId: entry(1) } })).toBe(0);
  await giveUpLateAct({ by: s.organiser, now: at }, { id, reason: '' });
  await byTwo(
    s.signer,
    changeAward(
      { by: s.organiser, now: at },
      { contestId: s.contestId, entryId: entry(1), prize: null, reason: 'hồ sơ nộp muộn' },
    ),
  );
  expect(await db().award.count({ where: { entryId: entry(1), prize: '' } })).toBe(1);
}, 60_000);

test('an entry that was handed in again is not thrown out for what it was', async () => {
  await screen(
    { by: s.organiser, now: at },
    { id: entry(0), event: 'disqualify', reason: 'thiếu minh chứng' },
  );
  const id = await open();
  await transact((tx) => tx.entry.update({ where: { id: entry(0) }, data: { revision: { increment: 1 } } }));
  await expect(second({ by: s.signer, now: at }, id)).rejects.toThrow('proposalOutdated');
  await transact((tx) => tx.entry.update({ where: { id: entry(0) }, data: { revision: { decrement: 1 } } }));
  await second({ by: s.signer, now: at }, id);
  expect(await db().entry.findUniqueOrThrow({ where: { id: entry(0) } })).toMatchObject({
    status: 'disqualified',
  });
}, 60_000);
