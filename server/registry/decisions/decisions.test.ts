import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import type { ProvinceDecision } from '@/domain/registry/model/decision';
import { appraisalOf } from '@/domain/registry/model/appraisal';
import * as make from '@/prisma/factories';
import { rate } from './appraisals';
import { correct, correctionsOf } from './corrections';
import { decidable, decide, decisionOf, decisionList } from './decisions';
import { db } from '../../io/db';
import { advance } from '../models/models';
import { testDatabase } from '../../testing/database';
import { Absent } from '../../write';
import { firstBroken } from '../../history/whole-history';

const now = new Date('2003-12-20T02:00:00Z');
const year = 2003;
let cast: make.Cast;
let unitId: string;
let other: Actor;
let colleague: Actor;

beforeAll(async () => {
  await make.season(year);
  await make.season(year + 1);
  unitId = (await make.unit()).id;
  cast = { leader: await make.seated('unitLeader', unitId), organiser: await make.seated('organiser') };
  other = await make.seated('unitLeader', (await make.unit()).id);
  colleague = await make.seated('organiser');
});

const model = (upTo: make.Stop, of = year, name?: string) =>
  make.modelAt({ unitId, year: of, cast, now, upTo, ...(name && { name }) });

let numbers = 0;
const ruling = (more: Partial<ProvinceDecision>): ProvinceDecision => ({
  year,
  number: `${++numbers}/QĐ-UBND`,
  issuedOn: day(2003, 12, 20),
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh',
  summary: '',
  recognise: [],
  decline: [],
  ...more,
});

const statusOf = async (id: string) => (await db().model.findUniqueOrThrow({ where: { id } })).status;
const enteredAs = (number: string) => db().decision.count({ where: { number } });

test('recognises some and declines others in one decision, each with its history', async () => {
  const [a, b, c] = [await model('rate'), await model('rate'), await model('rate')];
  const asked = ruling({ recognise: [a, b], decline: [{ id: c, reason: 'Trùng với mô hình năm trước.' }] });
  const done = await decide({ by: cast.organiser, now }, asked);
  expect(done).toEqual({ id: expect.any(String) });

  const rows = await db().model.findMany({ where: { id: { in: [a, b, c] } }, orderBy: { status: 'asc' } });
  expect(rows.map((row) => [row.status, row.decisionId, row.recognisedAt])).toEqual([
    ['recognised', 'id' in done && done.id, now],
    ['recognised', 'id' in done && done.id, now],
    ['notRecognised', 'id' in done && done.id, null],
  ]);
  const last = await db().history.findMany({ where: { subjectId: c }, orderBy: { id: 'desc' }, take: 1 });
  expect(last[0]).toMatchObject({ event: 'decline', reason: 'Trùng với mô hình năm trước.' });
  expect(await firstBroken()).toBeNull();
});

test('one that cannot be recognised stops all, and every obstacle is named', async () => {
  const good = await model('rate');
  const unrated = await model('beginAppraisal', year, 'Chưa chấm');
  const early = await model('propose', year, 'Mới đề nghị');
  const elsewhere = await model('rate', year + 1, 'Năm sau');
  const silent = await model('rate', year, 'Không lý do');
  const asked = ruling({
    recognise: [good, unrated, early, elsewhere],
    decline: [{ id: silent, reason: '  ' }],
  });
  const outcome = await decide({ by: cast.organiser, now }, asked);
  const obstacles = 'obstacles' in outcome ? outcome.obstacles : [];
  expect(new Map(obstacles.map((o) => [o.name, o.refusal.reason]))).toEqual(
    new Map([
      ['Chưa chấm', 'notRated'],
      ['Mới đề nghị', 'wrongStatus'],
      ['Năm sau', 'otherYear'],
      ['Không lý do', 'reasonMissing'],
    ]),
  );
  expect(await statusOf(good)).toBe('appraising');
  expect(await enteredAs(asked.number)).toBe(0);
});

test('a model that cannot be rated may be declined, never recognised', async () => {
  const id = await model('beginAppraisal');
  await rate(
    { by: cast.organiser, now },
    { id, base: null, appraisal: appraisalOf(null, 'Không có minh chứng.') },
  );
  expect(await decide({ by: cast.organiser, now }, ruling({ recognise: [id] }))).toMatchObject({
    obstacles: [{ id, refusal: { reason: 'notRatable' } }],
  });
  await decide(
    { by: cast.organiser, now },
    ruling({ decline: [{ id, reason: 'Không đủ điều kiện xếp loại.' }] }),
  );
  expect(await statusOf(id)).toBe('notRecognised');
});

test('only the organiser decides, on a day that has come, about something', async () => {
  const id = await model('rate');
  const viewer = await make.seated('viewer');
  const refused = async (asked: ProvinceDecision, by: Actor) =>
    expect(decide({ by, now }, asked)).rejects.toMatchObject({ refusal: { reason: expect.any(String) } });
  await refused(ruling({ recognise: [id] }), cast.leader);
  await refused(ruling({ recognise: [id] }), viewer);
  await refused(ruling({ recognise: [id] }), PUBLIC);
  await refused(ruling({ recognise: [id], issuedOn: day(2003, 12, 21) }), cast.organiser);
  await refused(ruling({}), cast.organiser);
  await expect(
    decide({ by: cast.organiser, now }, ruling({ recognise: ['không-có'] })),
  ).rejects.toBeInstanceOf(Absent);
  expect(await statusOf(id)).toBe('appraising');
});

test('a decision is not older than its year; what was proposed on paper first may be older than the proposal here', async () => {
  const id = await model('rate', year, 'Đề nghị ngày 20');
  const before = (issuedOn: Date) =>
    decide({ by: cast.organiser, now }, ruling({ recognise: [id], issuedOn }));
  await expect(before(day(2002, 12, 31))).rejects.toMatchObject({ refusal: { reason: 'dateBeforeYear' } });
  expect(await statusOf(id)).toBe('appraising');
  await before(day(2003, 12, 19));
  expect(await statusOf(id)).toBe('recognised');
});

test('a slip in a decision is corrected with a reason; the history keeps both texts', async () => {
  const done = await decide({ by: cast.organiser, now }, ruling({ recognise: [await model('rate')] }));
  const id = 'id' in done ? done.id : '';
  const other = ruling({ recognise: [await model('rate')] });
  await decide({ by: cast.organiser, now }, other);
  const facts = { number: '99/QĐ-UBND', issuedOn: day(2003, 12, 20), authority: 'Ủy ban', summary: 'Sửa' };
  const later = new Date('2003-12-22T02:00:00Z');
  const refused = (by: Actor, more: object, { reason, because }: { reason: string; because: string }) =>
    expect(correct({ by, now: later }, { id, facts: { ...facts, ...more }, reason })).rejects.toMatchObject({
      refusal: { reason: because },
    });
  await refused(cast.organiser, {}, { reason: ' ', because: 'reasonMissing' });
  await refused(cast.leader, {}, { reason: 'Nhầm số', because: 'needsOrganiser' });
  await refused(
    cast.organiser,
    { issuedOn: day(2003, 12, 23) },
    { reason: 'Nhầm ngày', because: 'dateInFuture' },
  );
  await refused(cast.organiser, { number: other.number }, { reason: 'Nhầm số', because: 'decisionEntered' });
  await correct({ by: cast.organiser, now: later }, { id, facts, reason: 'Nhập nhầm số' });
  expect(await decisionOf(cast.organiser, id)).toMatchObject(facts);
  expect(await correctionsOf(id)).toMatchObject([
    { reason: 'Nhập nhầm số', before: { issuedOn: '2003-12-20' }, after: { number: '99/QĐ-UBND' } },
  ]);
  expect(await firstBroken()).toBeNull();
});

test('two organisers deciding the same models at once: one decision stands, whole', async () => {
  const ids = [await model('rate'), await model('rate'), await model('rate')];
  const asked = [ruling({ recognise: ids }), ruling({ recognise: ids.toReversed() })];
  const outcomes = await Promise.all([
    decide({ by: cast.organiser, now }, asked[0] as ProvinceDecision),
    decide({ by: colleague, now }, asked[1] as ProvinceDecision),
  ]);
  expect(outcomes.filter((outcome) => 'id' in outcome)).toHaveLength(1);
  const lost = outcomes.flatMap((outcome) => ('obstacles' in outcome ? outcome.obstacles : []));
  expect(lost.map((obstacle) => obstacle.refusal.reason)).toEqual(ids.map(() => 'wrongStatus'));
  const rows = await db().model.findMany({ where: { id: { in: ids } } });
  expect(new Set(rows.map((row) => row.decisionId)).size).toBe(1);
});

test('a number and day are entered once, even by two at the same moment', async () => {
  const [a, b] = [await model('rate'), await model('rate')];
  const number = '77/QĐ-UBND';
  const outcomes = await Promise.allSettled([
    decide({ by: cast.organiser, now }, ruling({ number, recognise: [a] })),
    decide({ by: colleague, now }, ruling({ number, recognise: [b] })),
  ]);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused).toMatchObject([{ reason: { refusal: { reason: 'decisionEntered' } } }]);
  expect(await enteredAs(number)).toBe(1);
  expect(await db().model.count({ where: { id: { in: [a, b] }, status: 'recognised' } })).toBe(1);
});

test('a decision and a proposal sent back at the same moment: one of them happens', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = [await model('rate'), await model('rate')];
    const [decided, returned] = await Promise.allSettled([
      decide({ by: cast.organiser, now }, ruling({ recognise: [a, b] })),
      advance({ by: colleague, now }, { id: b, event: 'returnProposal', reason: 'Thiếu biên bản.' }),
    ]);
    const whole = decided.status === 'fulfilled' && 'id' in decided.value;
    expect(whole).toBe(returned.status === 'rejected');
    expect([await statusOf(a), await statusOf(b)]).toEqual(
      whole ? ['recognised', 'recognised'] : ['appraising', 'finalReviewed'],
    );
  }
});

test('the list to decide holds what is rated in that year, and nothing else', async () => {
  const fresh = year + 1;
  const rated = await model('rate', fresh, 'Đã chấm');
  await model('beginAppraisal', fresh, 'Chưa chấm');
  const ids = (await decidable(cast.organiser, fresh)).map((row) => row.id);
  expect(ids).toContain(rated);
  expect(await db().model.count({ where: { id: { in: ids }, rating: null } })).toBe(0);
  expect(await decidable(other, fresh)).toEqual([]);
});

test('a unit reads the decision on its own model, and not the names of the others', async () => {
  const otherUnit = (await make.unit()).id;
  const neighbour = { ...cast, leader: await make.seated('unitLeader', otherUnit) };
  const mine = await model('rate', year, 'Của đơn vị tôi');
  const theirs = await make.modelAt({
    unitId: otherUnit,
    year,
    cast: neighbour,
    now,
    upTo: 'rate',
    name: 'Bí mật của đơn vị khác',
  });
  const done = await decide(
    { by: cast.organiser, now },
    ruling({ recognise: [mine], decline: [{ id: theirs, reason: 'Lý do kín' }] }),
  );
  const id = 'id' in done ? done.id : '';
  expect((await decisionOf(cast.organiser, id))?.models).toHaveLength(2);
  const seen = JSON.stringify([await decisionOf(cast.leader, id), await decisionList(cast.leader)]);
  expect(seen).toContain('Của đơn vị tôi');
  expect(seen).not.toContain('Bí mật của đơn vị khác');
  expect(await decisionOf(other, id)).toBeNull();
  expect(await decisionOf(PUBLIC, id)).toBeNull();
  expect((await decisionList(other)).map((row) => row.id)).not.toContain(id);
});

test('the database keeps a recognised model without a decision out', async () => {
  const id = await model('rate');
  await expect(
    testDatabase().sql(`UPDATE "Model" SET status = 'recognised' WHERE id = $1`, [id]),
  ).rejects.toThrow(/Model_recognised_by_a_decision/);
});

test('a model without tags has none, rather than nothing, wherever it is counted', async () => {
  await model('rate');
  const counted = await db().model.groupBy({ by: ['tags'], _count: true });
  expect(counted.map((row) => row.tags)).not.toContain(null);
});
