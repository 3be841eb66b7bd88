import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import * as make from '@/prisma/factories';
import { db } from './io/db';
import { advance, save } from './models';
import { Absent } from './write';

const year = 2004;
const now = new Date('2004-01-10T02:00:00Z');
let unitId: string;
let leader: Actor;
let officer: Actor;
let organiser: Actor;
let cast: make.Cast;

beforeAll(async () => {
  await make.season(year);
  await make.season(year + 1);
  unitId = (await make.unit()).id;
  leader = await make.seated('unitLeader', unitId);
  officer = await make.seated('unitOfficer', unitId);
  organiser = await make.seated('organiser');
  cast = { leader, organiser };
});

const modelAt = (upTo: make.Stop) => make.modelAt({ unitId, year, cast, now, upTo });
const rowOf = (id: string) => db().model.findUniqueOrThrow({ where: { id } });
const eventsOf = async (id: string) =>
  (await db().history.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map((row) => row.event);
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error) => (error instanceof Absent ? 'absent' : error.message),
  );

/** A draft that its leader could submit; its text is at revision 1. */
const complete = () => modelAt('register');

describe('two at once', () => {
  test('of two officers who save on the same revision one wins, the other gets both texts', async () => {
    const id = await complete();
    const colleague = await make.seated('unitOfficer', unitId);
    const both = await Promise.all([
      save(id, 1, { name: 'Bản của một người' }, officer, now),
      save(id, 1, { name: 'Bản của người kia' }, colleague, now),
    ]);
    const stale = both.flatMap((saving) => ('stale' in saving ? [saving.stale] : []));
    const { name, revision } = await rowOf(id);
    expect(revision).toBe(2);
    expect(stale).toEqual([{ revision: 2, theirs: expect.objectContaining({ name }) }]);
  });

  test('what the leader submits is what the leader read', async () => {
    const id = await complete();
    await save(id, 1, { name: 'Sửa vào phút chót' }, officer, now);
    expect(await outcome(advance(id, 'submit', leader, now, '', 1))).toBe('changedMeanwhile');
    expect(await outcome(advance(id, 'submit', leader, now, '', 2))).toBe('done');
  });

  test('a save and a submission at once: either the text is in, or the save is refused', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const id = await complete();
      const [saved] = await Promise.all([
        outcome(save(id, 1, { name: 'Tên mới' }, officer, now)),
        outcome(advance(id, 'submit', leader, now)),
      ]);
      const submitted = await db().history.findFirstOrThrow({ where: { subjectId: id, event: 'submit' } });
      const { text } = submitted.detail as { text: { name: string } };
      expect(text.name).toBe((await rowOf(id)).name);
      expect(saved).toBe(text.name === 'Tên mới' ? 'done' : 'wrongStatus');
    }
  });

  test('pressed twice, submission happens once', async () => {
    const id = await complete();
    const both = await Promise.all([1, 2].map(() => outcome(advance(id, 'submit', leader, now))));
    expect(both.toSorted()).toEqual(['done', 'wrongStatus']);
    expect((await eventsOf(id)).filter((event) => event === 'submit')).toHaveLength(1);
  });

  test('the organiser receives while the leader withdraws: one of them', async () => {
    for (let turn = 0; turn < 6; turn += 1) {
      const id = await modelAt('submit');
      const both = await Promise.all([
        outcome(advance(id, 'receive', organiser, now)),
        outcome(advance(id, 'withdraw', leader, now, 'Trùng mô hình')),
      ]);
      const { status } = await rowOf(id);
      expect(status).toBe(both[1] === 'done' ? 'withdrawn' : 'received');
      // A received model may still be withdrawn, so both may succeed, but only in that order.
      if (both[0] === 'done' && both[1] === 'done')
        expect((await eventsOf(id)).slice(-2)).toEqual(['receive', 'withdraw']);
    }
  });
});
