import { beforeAll, beforeEach, expect, test } from 'vitest';
import { addDays, dayOf } from '@/domain/date/calendar';
import { canonical } from '@/domain/proof/canonical';
import { type ClosedList, drawFrom } from '@/domain/contest/jury/draw';
import { assign, preview, reassign } from '../assignments/assignments';
import { juror, type Stage, stage, when } from '../../testing/contest';
import { withRules } from '../row';
import { screen } from '../entries/submission';
import { db } from '../../io/db';
import { unseat } from '../jury/seating';
import { cancelDraw, closeList, confirmNumber, nameDraw, reopenList, typeNumber } from './acts';
import { closed, later, named } from '../../testing/draw';
import { sha256 } from '../../history/row-hash';
import { drawsShown } from './queries';

let s: Stage;
const now = when.judging;
const onTheDay = later(now, 2);

beforeAll(async () => {
  s = await stage(3);
}, 120_000);

beforeEach(async () => {
  await db().assignmentDraw.deleteMany({ where: { contestId: s.contestId } });
});

const row = (id: string) => db().assignmentDraw.findUniqueOrThrow({ where: { id } });
const shown = async ({ published }: { published: boolean }) =>
  drawsShown(withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } })), { published });
const events = async (id: string) =>
  (
    await db().history.findMany({ where: { detail: { path: ['draw'], equals: id } }, orderBy: { id: 'asc' } })
  ).map(({ event }) => event);

test('the number falls on a list that was closed before, by two people, and assigns in the same moment', async () => {
  const more = [
    await juror(s.contestId, 'judge', s.organiser),
    await juror(s.contestId, 'judge', s.organiser),
  ];
  await db().assignment.deleteMany({ where: { entry: { contestId: s.contestId } } });
  const id = await closed(s, 2, now);
  const { list, listHash } = await row(id);
  const parsed = JSON.parse(list ?? '') as ClosedList;
  expect([canonical(parsed), sha256(list ?? '')]).toEqual([list, listHash]);
  expect([parsed.entries.length, parsed.judges.length]).toEqual([3, 4 + more.length]);
  await expect(typeNumber({ by: s.organiser, now: later(now) }, { id, number: '04711' })).rejects.toThrow(
    'drawDayAhead',
  );
  await typeNumber({ by: s.organiser, now: onTheDay }, { id, number: '4711' });
  await typeNumber({ by: s.organiser, now: onTheDay }, { id, number: '04711' });
  await expect(confirmNumber({ by: s.organiser, now: onTheDay }, { id, number: '04711' })).rejects.toThrow(
    'secondPerson',
  );
  await expect(confirmNumber({ by: s.signer, now: onTheDay }, { id, number: '4711' })).rejects.toThrow(
    'drawNumberDiffers',
  );
  expect(await db().assignment.count({ where: { entry: { contestId: s.contestId } } })).toBe(0);
  await confirmNumber({ by: s.signer, now: onTheDay }, { id, number: '04711' });
  const stands = await row(id);
  const seed = sha256(`${listHash}04711`);
  expect([stands.seed, stands.pairs]).toEqual([seed, drawFrom(parsed, seed, sha256)]);
  const assigned = await db().assignment.findMany({
    where: { entry: { contestId: s.contestId } },
    select: { personId: true, entry: { select: { number: true } } },
  });
  const pairs = assigned.map(
    ({ personId, entry }) => `${entry.number} ${sha256(`${parsed.salt}:${personId}`)}`,
  );
  const drawn = drawFrom(parsed, seed, sha256).map(({ entry, judge }) => `${entry} ${judge}`);
  expect(pairs.toSorted()).toEqual(drawn.toSorted());
  expect(drawn).toHaveLength(6);
  expect(await events(id)).toEqual(['nameDraw', 'closeDraw', 'typeDraw', 'typeDraw', 'draw']);
  await expect(confirmNumber({ by: s.second, now: onTheDay }, { id, number: '04711' })).rejects.toThrow(
    'changedMeanwhile',
  );
  await expect(cancelDraw({ by: s.second, now: onTheDay }, { id, reason: 'vì' })).rejects.toThrow(
    'changedMeanwhile',
  );
}, 60_000);

test('a source is named, and a list closed or opened again, before the day only', async () => {
  const asked = { contestId: s.contestId, block: null, each: 2, source: 'Xổ số', drawOn: dayOf(now) };
  await expect(nameDraw({ by: s.organiser, now }, asked)).rejects.toThrow('drawDayCome');
  const { id } = await named(s, { each: 2, now });
  await expect(
    nameDraw({ by: s.organiser, now }, { ...asked, block: 'huyen', drawOn: addDays(dayOf(now), 3) }),
  ).rejects.toThrow('drawOpen');
  await expect(closeList({ by: s.organiser, now: onTheDay }, id)).rejects.toThrow('drawDayCome');
  await closeList({ by: s.organiser, now }, id);
  const { listHash } = await row(id);
  await expect(reopenList({ by: s.organiser, now }, { id, reason: ' ' })).rejects.toThrow('reasonMissing');
  await expect(
    reopenList({ by: s.organiser, now: onTheDay }, { id, reason: 'đổi giám khảo' }),
  ).rejects.toThrow('drawDayCome');
  await reopenList({ by: s.organiser, now }, { id, reason: 'đổi giám khảo' });
  await closeList({ by: s.organiser, now }, id);
  expect((await row(id)).earlier).toMatchObject([{ listHash, reason: 'đổi giám khảo' }]);
});

test('from the closing to the draw nothing that the list stands for changes', async () => {
  const id = await closed(s, 2, now);
  const entry = s.entries[0]?.id ?? '';
  const closedActs: Record<string, () => Promise<unknown>> = {
    seat: () => juror(s.contestId, 'judge', s.organiser),
    unseat: () =>
      unseat({ by: s.organiser, now }, { contestId: s.contestId, personId: s.other.personId, reason: 'vì' }),
    screen: () => screen({ by: s.organiser, now }, { id: entry, event: 'disqualify', reason: 'vì' }),
    assign: () => assign({ by: s.organiser, now }, { contestId: s.contestId, block: null }),
    preview: () => preview({ by: s.organiser, now }, { contestId: s.contestId, block: 'huyen' }),
    reassign: () =>
      reassign(
        { by: s.organiser, now },
        { contestId: s.contestId, from: { entry, judge: s.first.personId }, to: null, reason: 'vì' },
      ),
  };
  const refused = await Promise.all(
    Object.entries(closedActs).map(async ([name, act]) => [
      name,
      await act().then(
        () => 'done',
        (error: Error) => error.message,
      ),
    ]),
  );
  expect(refused).toEqual(Object.keys(closedActs).map((name) => [name, 'drawListClosed']));
  await cancelDraw({ by: s.organiser, now }, { id, reason: 'thôi' });
  expect(await preview({ by: s.organiser, now }, { contestId: s.contestId, block: 'khac' })).toEqual([]);
}, 60_000);

test('once the number can be known one person does not give a closed list up', async () => {
  const id = await closed(s, 2, now);
  await expect(cancelDraw({ by: s.organiser, now: onTheDay }, { id, reason: '' })).rejects.toThrow(
    'reasonMissing',
  );
  await cancelDraw({ by: s.organiser, now: onTheDay }, { id, reason: 'không quay số' });
  expect((await row(id)).cancelledAt).toBeNull();
  await expect(cancelDraw({ by: s.organiser, now: onTheDay }, { id, reason: '' })).rejects.toThrow(
    'secondPerson',
  );
  await cancelDraw({ by: s.signer, now: onTheDay }, { id, reason: '' });
  expect(await row(id)).toMatchObject({ cancelledAt: onTheDay, cancelReason: 'không quay số' });
});

test('whoever became conflicted after the closing is drawn as the list says, and not assigned', async () => {
  await db().assignment.deleteMany({ where: { entry: { contestId: s.contestId } } });
  const id = await closed(s, 9, now);
  const { id: entryId, unitId } = s.entries[1] ?? expect.fail();
  await db().seat.create({
    data: { personId: s.deputy.personId, kind: 'unitOfficer', unitId, createdAt: now },
  });
  await typeNumber({ by: s.organiser, now: onTheDay }, { id, number: '1' });
  await confirmNumber({ by: s.signer, now: onTheDay }, { id, number: '1' });
  const { list, pairs } = await row(id);
  const { judges } = JSON.parse(list ?? '') as ClosedList;
  expect(pairs).toHaveLength(3 * judges.length);
  const given = await db().assignment.findMany({
    where: { entry: { contestId: s.contestId } },
    select: { personId: true, entryId: true },
  });
  expect(given).toHaveLength(3 * judges.length - 1);
  expect(given).not.toContainEqual({ entryId, personId: s.deputy.personId });
});

test('before the results the public reads source, day and hash, and nothing of the list', async () => {
  const id = await closed(s, 2, now);
  await db().assignmentDraw.update({ where: { id }, data: { cancelReason: 'CANARY' } });
  const { list, listHash } = await row(id);
  const [before] = await shown({ published: false });
  expect(before).toMatchObject({ listHash, number: null, opened: null });
  expect(JSON.stringify(before)).not.toMatch(/CANARY|salt/u);
  expect((await shown({ published: true }))[0]?.opened?.list).toBe(list);
});

test('the database itself refuses one hand, a list closed on the day, and a hash of another list', async () => {
  const id = await closed(s, 2, now);
  const change = (data: object) => db().assignmentDraw.update({ where: { id }, data });
  await expect(change({ closedAt: onTheDay })).rejects.toThrow('closed_before');
  await expect(change({ listHash: 'x' })).rejects.toThrow('closed_hash');
  const typed = { number: '1', typedAt: onTheDay, typedById: 'a' };
  const seed = sha256(`${(await row(id)).listHash}1`);
  await expect(change({ ...typed, drawnAt: onTheDay, drawnById: 'a', seed, pairs: [] })).rejects.toThrow(
    'drawn_by_two',
  );
  await expect(change({ ...typed, drawnAt: onTheDay, drawnById: 'b', seed: 'x', pairs: [] })).rejects.toThrow(
    'drawn_by_two',
  );
});
