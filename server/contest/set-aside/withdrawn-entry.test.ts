import { beforeEach, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { acting, byTwo, marks, type Stage, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { withdrawEntry } from '../entries/submission';
import { db } from '../../io/db';
import { provisionalResults } from '../tally/provisional';
import { notCounted, setAsideOf } from './not-counted';

// The sheets of an entry that its unit withdraws.

// Every way in which a submitted sheet could leave the results. One person alone never makes it go:
// what one person can do either changes nothing, or holds the freeze back, or takes the whole entry
// out, by name and with its reason.

let s: Stage;
const entry = () => s.entries[0]?.id ?? '';
const at = when.deciding;

beforeEach(async () => {
  s = await stage(2, ({ aggregation }) => ({ aggregation: { ...aggregation, thirdMarking: 200 } }));
  await marks(s.first, { entryId: entry() });
  await marks(s.other, { entryId: entry(), more: -500 });
});

const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));

test('an entry that its unit withdraws takes its sheets along, named with the seat that did it', async () => {
  const { leader } = s.entries[0] ?? { leader: await seated('viewer') };
  await byTwo(s.second, withdrawEntry(acting(leader, at), { id: entry(), reason: 'xin rút' }));
  const out = await notCounted(db(), s.contestId);
  expect(out.map(({ why, reason, by }) => [why, reason, by.map(({ seat }) => seat)])).toEqual([
    ['withdrawn', 'xin rút', ['unitLeader', 'organiser']],
    ['withdrawn', 'xin rút', ['unitLeader', 'organiser']],
  ]);
  // In the frozen text they stand under the entry that says so.
  expect(await setAsideOf(db(), s.contestId)).toEqual([]);
  expect((await provisionalResults(db(), await contest())).input.sheets).toHaveLength(2);
});
