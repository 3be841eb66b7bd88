import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { appraisalOf } from '@/domain/registry/model/appraisal';
import * as make from '@/prisma/factories';
import { rate, toAppraise, underAppraisal } from './appraisals';
import { db } from '../../io/db';
import { advance } from '../models/models';
import { testDatabase } from '../../testing/database';
import { Absent } from '../../write';

const year = 2003;
const now = new Date('2003-12-20T02:00:00Z');
const later = new Date('2003-12-21T02:00:00Z');
let cast: make.Cast;
let unitId: string;
let colleague: Actor;
let stranger: Actor;

beforeAll(async () => {
  await make.season(year);
  unitId = (await make.unit()).id;
  cast = { leader: await make.seated('unitLeader', unitId), organiser: await make.seated('organiser') };
  colleague = await make.seated('organiser');
  stranger = await make.seated('unitLeader', (await make.unit()).id);
});

const model = (upTo: make.Stop = 'beginAppraisal') => make.modelAt({ unitId, year, cast, now, upTo });
const row = (id: string) => db().model.findUniqueOrThrow({ where: { id } });

test('the appraised score stands beside the own one, with its rating, reason and history', async () => {
  const id = await model();
  await rate(
    { by: cast.organiser, now },
    { id, base: null, appraisal: appraisalOf(8_000, 'Thiếu minh chứng ngày công.') },
  );
  expect(await row(id)).toMatchObject({
    selfScore: 8_500,
    appraisedScore: 8_000,
    rating: 'good',
    appraisedAt: now,
  });
  const [past] = await db().history.findMany({ where: { subjectId: id }, orderBy: { id: 'desc' }, take: 1 });
  expect(past).toMatchObject({ event: 'rate', detail: { selfScore: 8_500, score: 8_000, rating: 'good' } });
});

test('a difference needs a reason, the same score does not', async () => {
  const id = await model();
  const given = (score: number | null) =>
    rate({ by: cast.organiser, now }, { id, base: null, appraisal: appraisalOf(score, ' ') });
  await expect(given(8_499)).rejects.toMatchObject({ refusal: { reason: 'reasonMissing' } });
  await expect(given(null)).rejects.toMatchObject({ refusal: { reason: 'reasonMissing' } });
  await given(8_500);
  expect((await row(id)).rating).toBe('good');
});

test('a low score cannot be rated and can still be read', async () => {
  const id = await model();
  await rate(
    { by: cast.organiser, now },
    { id, base: null, appraisal: appraisalOf(4_999, 'Chưa có kết quả.') },
  );
  expect(await row(id)).toMatchObject({ appraisedScore: 4_999, rating: 'notRatable' });
});

test('the second of two appraisers does not write over what he has not seen', async () => {
  const id = await model();
  const outcomes = await Promise.allSettled([
    rate({ by: cast.organiser, now }, { id, base: null, appraisal: appraisalOf(9_000, 'A') }),
    rate({ by: colleague, now: later }, { id, base: null, appraisal: appraisalOf(7_000, 'B') }),
  ]);
  expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toMatchObject([
    { reason: { refusal: { reason: 'changedMeanwhile' } } },
  ]);
  const { appraisedAt } = await row(id);
  await rate(
    { by: colleague, now: later },
    { id, base: appraisedAt, appraisal: appraisalOf(7_500, 'Sau khi trao đổi.') },
  );
  expect((await row(id)).appraisedScore).toBe(7_500);
});

test('only the organiser, only while it is appraised', async () => {
  const [id, early] = [await model(), await model('propose')];
  const given = appraisalOf(8_500, '');
  await expect(
    rate({ by: cast.organiser, now }, { id: early, base: null, appraisal: given }),
  ).rejects.toMatchObject({
    refusal: { reason: 'wrongStatus' },
  });
  await expect(rate({ by: cast.leader, now }, { id, base: null, appraisal: given })).rejects.toMatchObject({
    refusal: { reason: 'needsOrganiser' },
  });
  await expect(rate({ by: stranger, now }, { id, base: null, appraisal: given })).rejects.toBeInstanceOf(
    Absent,
  );
  await expect(rate({ by: PUBLIC, now }, { id, base: null, appraisal: given })).rejects.toBeInstanceOf(
    Absent,
  );
});

test('a proposal that comes back is appraised from nothing', async () => {
  const id = await model('rate');
  await advance({ by: cast.organiser, now }, { id, event: 'returnProposal', reason: 'Thiếu ảnh.' });
  await advance({ by: cast.leader, now }, { id, event: 'propose' });
  await advance({ by: cast.organiser, now }, { id, event: 'beginAppraisal' });
  expect(await row(id)).toMatchObject({ rating: null, appraisedScore: null, appraisedAt: null });
});

test('the list parts what is proposed, unrated and rated; a stranger sees none of it', async () => {
  const ids = [await model('propose'), await model('beginAppraisal'), await model('rate')];
  for (const [index, stage] of (['proposed', 'unrated', 'rated'] as const).entries()) {
    const { rows, counts } = await underAppraisal(cast.organiser, stage, 1);
    const seen = rows.map((one) => one.id);
    expect(ids.filter((id) => seen.includes(id))).toEqual([ids[index]]);
    expect(counts[stage]).toBe(rows.length);
    expect((await underAppraisal(stranger, stage, 1)).rows).toEqual([]);
  }
  expect(await toAppraise(stranger, ids[0] ?? '')).toBeNull();
});

test('the database refuses a score without its reason', async () => {
  const id = await model('rate');
  await expect(
    testDatabase().sql(`UPDATE "Model" SET "appraisalReason" = '' WHERE id = $1`, [id]),
  ).rejects.toThrow(/Model_difference_has_a_reason/);
});
