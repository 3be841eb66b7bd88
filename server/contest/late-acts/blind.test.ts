import { expect, test } from 'vitest';
import { fold } from '@/domain/text/text';
import { changeAward } from '../prizes/awards';
import { textOf } from '../../testing/blind/doors';
import { byTwo, marks, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { withdrawEntry } from '../entries/submission';
import { db } from '../../io/db';
import { rankingOf } from '../results/queries';
import { lateActAtDesk, lateActsAtDesk, lateActsIn } from './queries';
import { lateActsOf } from './list';

const at = when.deciding;
const heard = (value: unknown): boolean => fold(textOf(value)).includes('chim yen');

test('a chair who must not know the units reads none in what was proposed, done or frozen since the ranking', async () => {
  const s = await stage(3, () => ({ blind: true }));
  for (const { id } of s.entries)
    for (const judge of [s.chief, s.first, s.other]) await marks(judge, { entryId: id });
  const [own, other, third] = s.entries.map(({ id }) => id);
  if (!own || !other || !third) throw new Error('three entries');
  for (const [n, { id }] of s.entries.entries())
    await db().entry.update({ where: { id }, data: { title: `Xanh mãi Chim Yến ${n}` } });
  await db().person.updateMany({
    where: { id: { in: s.entries.map(({ leader }) => leader.personId) } },
    data: { name: 'Bà Chim Yến' },
  });
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
  await rankingOf({ by: s.organiser, now: at }, contest);
  const reason = 'Bài của Huyện Chim Yến 0 trùng với bài của Huyện Chim Yến 1';
  await byTwo(
    s.second,
    changeAward({ by: s.organiser, now: at }, { contestId: s.contestId, entryId: own, prize: null, reason }),
  );
  await byTwo(
    s.second,
    withdrawEntry(
      { by: s.entries[1]?.leader ?? s.second, now: at },
      { id: other, reason: 'Chim Yến 1 xin rút' },
    ),
  );
  await changeAward(
    { by: s.organiser, now: at },
    { contestId: s.contestId, entryId: third, prize: null, reason },
  );
  const frozen = await lateActsOf(db(), contest);
  const ids = (await lateActsAtDesk(s.organiser, contest)).map(({ id }) => id);
  const read = async (by: typeof s.organiser) => ({
    acts: await lateActsAtDesk(by, contest),
    pages: await Promise.all(ids.map((id) => lateActAtDesk({ by, now: at }, { contest, id }))),
    frozen: await lateActsIn(by, contest, frozen),
    ranking: await rankingOf({ by, now: at }, contest),
  });
  for (const [door, value] of Object.entries(await read(s.organiser))) expect(heard(value), door).toBe(true);
  for (const by of [s.chief, s.deputy]) {
    const seen = await read(by);
    for (const [door, value] of Object.entries(seen)) expect(heard(value), door).toBe(false);
    expect(seen.acts).toHaveLength(2);
    expect(seen.frozen.map(({ entry, reason: why }) => [entry, why])).toEqual([
      ['BDT-001', 'Bài của [tên đơn vị] trùng với bài của [tên đơn vị]'],
    ]);
  }
}, 120_000);
