import { beforeAll, expect, test } from 'vitest';
import { extend, setUp } from './contests';
import { withRules } from '../row';
import { contest, cast, at, drafted, seatOrganiser, when } from '../../testing/entry';
import { submitEntry } from '../entries/submission';
import { acting, marks, stage, when as judged } from '../../testing/contest';
import { db } from '../../io/db';
import { openSheet, saveSheet } from '../sheets/sheets';

// Dates that move under a running contest.

const asOrganiserOpen = () => acting(cast.organiser, when.open);

beforeAll(seatOrganiser);

const row = async (id: string) => withRules(await db().contest.findUniqueOrThrow({ where: { id } }));

test('the close is moved: what came in stands, and the new second decides for the others', async () => {
  const id = await contest();
  const [early, late] = [await drafted(id), await drafted(id)];
  await submitEntry(acting(early.leader, when.open), { id: early.id });
  const closesAt = at('2020-08-01T17:00:00');
  const { revision } = await row(id);
  await expect(setUp(asOrganiserOpen(), { id, base: revision, facts: { closesAt } })).rejects.toThrow(
    'reasonMissing',
  );
  await setUp(asOrganiserOpen(), {
    id,
    base: revision,
    facts: { closesAt, graceMinutes: 0 },
    reason: 'họp Ban Tổ chức',
  });
  await expect(submitEntry(acting(late.leader, closesAt), { id: late.id })).rejects.toThrow('lateNoted');
  await extend(asOrganiserOpen(), {
    contestId: id,
    unitId: late.home.id,
    until: at('2020-08-01T17:00:01'),
    reason: 'đường truyền',
  });
  expect(await submitEntry(acting(late.leader, closesAt), { id: late.id })).toMatchObject({ number: 2 });
  expect(await db().entry.count({ where: { contestId: id, status: 'submitted' } })).toBe(2);
});

test('the end of judging is moved: a submitted sheet stands, an open one follows the new second', async () => {
  const s = await stage(2);
  const [first, second] = s.entries.map(({ id }) => id);
  await marks(s.first, { entryId: first ?? '' });
  const judgingUntil = at('2020-08-25T12:00:00');
  const { revision } = await row(s.contestId);
  await setUp(acting(s.organiser, judged.judging), {
    id: s.contestId,
    base: revision,
    facts: { judgingUntil },
    reason: 'rút ngắn',
  });
  const { id } = await openSheet(second ?? '', {
    part: 'ho-so',
    personId: s.first.personId,
    now: judged.judging,
  });
  const last = new Date(judgingUntil.getTime() - 1_000);
  await db().conflict.create({
    data: { entryId: second ?? '', personId: s.first.personId, answer: 'none', at: judged.judging },
  });
  expect(await saveSheet(acting(s.first, last), { id, base: 0, text: { comment: 'giây cuối' } })).toEqual({
    revision: 1,
  });
  await expect(
    saveSheet(acting(s.first, judgingUntil), { id, base: 1, text: { comment: 'muộn' } }),
  ).rejects.toThrow('notJudging');
  await setUp(acting(s.organiser, last), {
    id: s.contestId,
    base: revision + 1,
    facts: { judgingUntil: judged.deciding },
    reason: 'kéo dài',
  });
  expect(await saveSheet(acting(s.first, judgingUntil), { id, base: 1, text: { comment: 'kịp' } })).toEqual({
    revision: 2,
  });
  expect(await db().scoreSheet.count({ where: { entryId: first ?? '', status: 'submitted' } })).toBe(1);
}, 60_000);
