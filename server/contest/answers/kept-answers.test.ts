import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { acting, freezing, marks, type Stage, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { db } from '../../io/db';
import { approve, freeze, sign } from '../results/results';
import { testDatabase } from '../../testing/database';
import { answersAtDesk, ownFrozenSheets } from './queries';
import { answerFreeze, replyToObjection } from './answers';

// What is kept of answers, and who reads whose is missing.

let s: Stage;
let id: string;

/** Chair, first and other have sheets; everything is signed but the second signature. */
const asAuditor = () => acting(s.auditor, when.deciding);
const asOrganiser = () => acting(s.organiser, when.deciding);
const asSigner = () => acting(s.signer, when.deciding);

beforeEach(async () => {
  s = await stage(2);
  for (const judge of [s.chief, s.first, s.other])
    for (const [n, entry] of s.entries.entries()) await marks(judge, { entryId: entry.id, more: 25 * n });
  ({ id } = await freeze(asOrganiser(), freezing(s)));
  await approve(asAuditor(), id);
  await sign(asSigner(), id);
}, 180_000);
const object = (
  by: Actor,
  reason = 'BDT-001: tiêu chí sáng tạo tôi cho 7, không phải 8.',
  now = when.deciding,
) => answerFreeze({ by, now }, { freezeId: id, answer: 'objected', reason });
const objection = async () =>
  (
    await db().freezeAnswer.findFirstOrThrow({
      where: { freezeId: id, answer: 'objected' },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    })
  ).id;
const reply = async (by: Actor, reason = 'Đã đối chiếu với phiếu giấy.') =>
  replyToObjection(acting(by, when.deciding), { freezeId: id, answerId: await objection(), reason });

test('answers and replies are never changed nor taken back', async () => {
  await object(s.first);
  await reply(s.auditor);
  const { sql } = testDatabase();
  // The role of the portal may not even try.
  const unchanged = /append-only|permission denied/u;
  for (const table of ['FreezeAnswer', 'FreezeReply']) {
    await expect(sql(`UPDATE "${table}" SET reason = 'x'`)).rejects.toThrow(unchanged);
    await expect(sql(`DELETE FROM "${table}"`)).rejects.toThrow(unchanged);
  }
  await expect(
    sql(
      `INSERT INTO "FreezeAnswer" (id, "freezeId", "personId", answer, at) VALUES ('x', $1, $2, 'objected', now())`,
      [id, s.other.personId],
    ),
  ).rejects.toThrow('FreezeAnswer_objection_says_why');
});

test('the page that is signed names who is missing to the organiser, and in a blind contest nobody to the jury', async () => {
  await object(s.first);
  const row = await db().freeze.findUniqueOrThrow({ where: { id } });
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  const seen = await answersAtDesk(asSigner(), { contest, row });
  expect(new Map(seen.rows.map(({ judge, state }) => [judge?.id, state]))).toEqual(
    new Map<string | undefined, string>([
      [s.chief.personId, 'missing'],
      [s.first.personId, 'objected'],
      [s.other.personId, 'missing'],
    ]),
  );
  const blind = { ...contest, rules: { ...contest.rules, blind: true } };
  const chair = await answersAtDesk(acting(s.chief, when.deciding), { contest: blind, row });
  expect(chair).toMatchObject({ asked: 3, unsettled: { missing: 2, objected: 1 }, named: false });
  expect(chair.rows.map(({ judge, isOpenToReply: mayReply }) => [judge, mayReply])).toEqual([[null, true]]);
  expect(JSON.stringify(chair)).not.toContain(s.first.personId);
  const viewer = await seated('viewer');
  expect(await ownFrozenSheets(viewer, id)).toBeNull();
});
