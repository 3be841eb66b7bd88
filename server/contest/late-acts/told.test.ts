import { expect, test } from 'vitest';
import { clear } from '../jury/clearing';
import { answer } from '../conflicts/conflicts';
import { byTwo, marks, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { db } from '../../io/db';
import { rankingOf } from '../results/queries';
import { lateActsAtDesk } from './queries';
import { lateActsOf } from './list';

const at = when.deciding;

test('the file tells of a conflict taken away without the judge’s pseudonym, and the second person reads it', async () => {
  const s = await stage(1);
  const [{ id: entry } = expect.fail()] = s.entries;
  await marks(s.first, { entryId: entry });
  await answer(
    { by: s.other, now: when.judging },
    { entryId: entry, given: 'declared', reason: 'anh họ của đội trưởng' },
  );
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  await rankingOf({ by: s.organiser, now: at }, contest);
  await byTwo(
    s.second,
    clear(
      { by: s.organiser, now: at },
      { entryId: entry, personId: s.other.personId, reason: 'không phải anh họ' },
    ),
  );
  expect((await lateActsAtDesk(s.second, contest)).map(({ what }) => what)).toEqual([
    expect.stringMatching(/^giám khảo GK-/u),
  ]);
  expect((await lateActsOf(db(), contest)).map(({ entry: about, what }) => [about, what])).toEqual([
    ['BDT-001', ''],
  ]);
}, 120_000);
