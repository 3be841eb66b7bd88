import { beforeAll, expect, test } from 'vitest';
import { unit } from '@/prisma/factories';
import { setRules } from '../../contest/setup/contests';
import { withRules } from '../../contest/row';
import { cast, contest, seatOrganiser, when } from '../../testing/entry';
import { db } from '../../io/db';
import { shownContest } from './contests';

beforeAll(seatOrganiser);

test('the public reads by name which units a decision admits', async () => {
  const id = await contest();
  const commune = await unit({ kind: 'commune', name: 'Xã Được Mời' });
  const { rules, revision, slug } = withRules(await db().contest.findUniqueOrThrow({ where: { id } }));
  const [first, ...rest] = rules.blocks;
  if (!first) throw new Error('no block');
  const admitted = [{ unitId: commune.id, decision: '12/QĐ-BTC' }];
  await setRules(
    { by: cast.organiser, now: when.open },
    {
      id,
      base: revision,
      rules: { ...rules, blocks: [{ ...first, admitted }, ...rest] },
      reason: 'mời thêm',
    },
  );
  const shown = await shownContest(slug, when.open);
  expect(shown?.rules.blocks[0]?.admitted).toEqual(admitted);
  expect(shown?.admitted.get(commune.id)).toBe('Xã Được Mời');
});
