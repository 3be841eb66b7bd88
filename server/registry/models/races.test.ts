import { beforeAll, describe, expect, test } from 'vitest';
import * as make from '@/prisma/factories';
import { db } from '../../io/db';
import { advance, save } from './models';
import { eventsOf, type Ground, modelOf, now, outcomeOf, rowOf, unitAtWork } from '../../testing/model';

let ground: Ground;
let { unitId, leader, officer, organiser } = {} as Ground;

beforeAll(async () => {
  ground = await unitAtWork();
  ({ unitId, leader, officer, organiser } = ground);
});

const modelAt = (upTo: make.Stop) => modelOf(ground, upTo);

/** A draft that its leader could submit; its text is at revision 1. */
const complete = () => modelAt('register');

describe('two at once', () => {
  test('of two officers who save on the same revision one wins, the other gets both texts', async () => {
    const id = await complete();
    const colleague = await make.seated('unitOfficer', unitId);
    const both = await Promise.all([
      save({ by: officer, now }, { id, base: 1, text: { name: 'Bản của một người' } }),
      save({ by: colleague, now }, { id, base: 1, text: { name: 'Bản của người kia' } }),
    ]);
    const stale = both.flatMap((saving) => ('stale' in saving ? [saving.stale] : []));
    const { name, revision } = await rowOf(id);
    expect(revision).toBe(2);
    expect(stale).toEqual([{ revision: 2, theirs: expect.objectContaining({ name }) }]);
  });

  test('what the leader submits is what the leader read', async () => {
    const id = await complete();
    await save({ by: officer, now }, { id, base: 1, text: { name: 'Sửa vào phút chót' } });
    expect(await outcomeOf(advance({ by: leader, now }, { id, event: 'submit', reason: '', seen: 1 }))).toBe(
      'changedMeanwhile',
    );
    expect(await outcomeOf(advance({ by: leader, now }, { id, event: 'submit', reason: '', seen: 2 }))).toBe(
      'done',
    );
  });

  test('a save and a submission at once: either the text is in, or the save is refused', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const id = await complete();
      const [saved] = await Promise.all([
        outcomeOf(save({ by: officer, now }, { id, base: 1, text: { name: 'Tên mới' } })),
        outcomeOf(advance({ by: leader, now }, { id, event: 'submit' })),
      ]);
      const submitted = await db().history.findFirstOrThrow({ where: { subjectId: id, event: 'submit' } });
      const { text } = submitted.detail as { text: { name: string } };
      expect(text.name).toBe((await rowOf(id)).name);
      expect(saved).toBe(text.name === 'Tên mới' ? 'done' : 'wrongStatus');
    }
  });

  test('pressed twice, submission happens once', async () => {
    const id = await complete();
    const both = await Promise.all(
      [1, 2].map(() => outcomeOf(advance({ by: leader, now }, { id, event: 'submit' }))),
    );
    expect(both.toSorted()).toEqual(['done', 'wrongStatus']);
    expect((await eventsOf(id)).filter((event) => event === 'submit')).toHaveLength(1);
  });

  test('the organiser receives while the leader withdraws: one of them', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const id = await modelAt('submit');
      const both = await Promise.all([
        outcomeOf(advance({ by: organiser, now }, { id, event: 'receive' })),
        outcomeOf(advance({ by: leader, now }, { id, event: 'withdraw', reason: 'Trùng mô hình' })),
      ]);
      const { status } = await rowOf(id);
      expect(status).toBe(both[1] === 'done' ? 'withdrawn' : 'received');
      // A received model may still be withdrawn, so both may succeed, but only in that order.
      if (both[0] === 'done' && both[1] === 'done')
        expect((await eventsOf(id)).slice(-2)).toEqual(['receive', 'withdraw']);
    }
  });
});
