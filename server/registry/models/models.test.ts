import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { day, lateFrom } from '@/domain/date/calendar';
import { carriedOver } from '@/domain/registry/model/form';
import type { Actor } from '@/domain/actor';
import * as make from '@/prisma/factories';
import { db } from '../../io/db';
import { advance, register, report, save } from './models';
import { testDatabase } from '../../testing/database';
import { eventsOf, type Ground, modelOf, now, outcomeOf, rowOf, unitAtWork, year } from '../../testing/model';
import { firstBroken } from '../../history/whole-history';

let ground: Ground;
let { unitId, leader, officer, organiser } = {} as Ground;

beforeAll(async () => {
  ground = await unitAtWork();
  ({ unitId, leader, officer, organiser } = ground);
});

const modelAt = (upTo: make.Stop) => modelOf(ground, upTo);

/** A draft that its leader could submit; its text is at revision 1. */
const complete = () => modelAt('register');

describe('registering', () => {
  test('a form posted twice, even at once, registers once', async () => {
    const id = randomUUID();
    await Promise.all([1, 2, 3].map(() => register({ by: officer, now }, { id, unitId, year })));
    await register({ by: officer, now }, { id, unitId, year });
    expect(await db().model.count({ where: { id } })).toBe(1);
    expect(await eventsOf(id)).toEqual(['register']);
  });

  test('an id that belongs to another unit is not found', async () => {
    const id = await complete();
    const elsewhere = (await make.unit()).id;
    const stranger = await make.seated('unitOfficer', elsewhere);
    expect(await outcomeOf(register({ by: stranger, now }, { id, unitId: elsewhere, year }))).toBe('absent');
    expect((await rowOf(id)).unitId).toBe(unitId);
  });

  test('is refused for another unit, for a unit that did not exist then, for a locked and an absent year', async () => {
    const [other, late] = [await make.unit(), await make.unit({ validFrom: day(year, 6, 1) })];
    const lateOfficer = await make.seated('unitOfficer', late.id);
    const locked = 1994;
    await make.season(locked);
    await db().season.update({ where: { year: locked }, data: { lockedAt: now, lockedReason: 'Hết năm' } });
    const asked = (more: object, by = officer) =>
      outcomeOf(register({ by, now }, { id: randomUUID(), unitId, year, ...more }));
    expect(await asked({ unitId: other.id })).toBe('notYourUnit');
    expect(await asked({ unitId: late.id }, lateOfficer)).toBe('unitNotBound');
    expect(await asked({ year: locked })).toBe('seasonLocked');
    expect(await asked({ year: 1901 })).toBe('seasonAbsent');
    expect(await asked({ unitId: randomUUID() })).toBe('absent');
  });

  test('continuing carries exactly the listed fields, and nothing that was earned', async () => {
    const former = await modelAt('rate');
    await db().model.update({
      where: { id: former },
      data: { tags: ['newRural'], contactPhone: '0212 385 0000' },
    });
    const id = randomUUID();
    await register({ by: officer, now }, { id, unitId, year: year + 1, continuedFromId: former });
    const [before, after] = [await rowOf(former), await rowOf(id)];
    for (const name of carriedOver) expect([name, after[name]]).toEqual([name, before[name]]);
    expect(after).toMatchObject({
      origin: 'continued',
      continuedFromId: former,
      status: 'draft',
      revision: 0,
      results: '',
      selfScore: null,
      appraisedScore: null,
      rating: null,
      appraisalReason: '',
      submittedAt: null,
      receivedAt: null,
      decisionId: null,
      late: false,
    });
    expect(before.results).not.toBe('');
    expect(await db().paper.count({ where: { modelId: id } })).toBe(0);
  });

  test('continuing is refused from a draft, from the same year, and from a subordinate unit', async () => {
    const district = await make.unit({ kind: 'district' });
    const chief = await make.seated('unitLeader', district.id);
    const below = await make.unit({ parentId: district.id });
    const belowCast = { leader: await make.seated('unitLeader', below.id), organiser };
    const theirs = await make.modelAt({ unitId: below.id, year, cast: belowCast, now, upTo: 'submit' });
    const go = (by: Actor, from: string, { unit, of = year + 1 }: { unit: string; of?: number }) =>
      outcomeOf(register({ by, now }, { id: randomUUID(), unitId: unit, year: of, continuedFromId: from }));
    expect(await go(officer, await complete(), { unit: unitId })).toBe('wrongStatus');
    expect(await go(officer, await modelAt('submit'), { unit: unitId, of: year })).toBe('otherYear');
    expect(await go(chief, theirs, { unit: district.id })).toBe('notYourUnit');
    expect(await go(officer, theirs, { unit: unitId })).toBe('absent');
  });
});

describe('submitting', () => {
  test('is late to the second at the boundary of the season, and once late or not stays so', async () => {
    const { registrationDue, dueDayCounts } = await db().season.findUniqueOrThrow({ where: { year } });
    const boundary = lateFrom(registrationDue, { dueDayCounts });
    expect(boundary).toEqual(new Date('2004-01-30T17:00:00Z'));
    const [before, after] = [await complete(), await complete()];
    await advance({ by: leader, now: new Date(boundary.getTime() - 1_000) }, { id: before, event: 'submit' });
    await advance({ by: leader, now: boundary }, { id: after, event: 'submit' });
    expect([(await rowOf(before)).late, (await rowOf(after)).late]).toEqual([false, true]);

    const weekLater = new Date(boundary.getTime() + 7 * 86_400_000);
    await advance(
      { by: organiser, now: weekLater },
      { id: before, event: 'return', reason: 'Bổ sung kinh phí' },
    );
    await advance({ by: leader, now: weekLater }, { id: before, event: 'submit' });
    expect(await rowOf(before)).toMatchObject({
      late: false,
      submittedAt: new Date(boundary.getTime() - 1_000),
    });
  });

  test('counts the due day where the season says so', async () => {
    const generous = 2006;
    await make.season(generous);
    await db().season.update({ where: { year: generous }, data: { dueDayCounts: true } });
    const [onDay, dayAfter] = [new Date('2006-01-31T16:59:59Z'), new Date('2006-01-31T17:00:00Z')];
    const lates = [];
    for (const at of [onDay, dayAfter]) {
      const id = await make.modelAt({ unitId, year: generous, cast: ground, now: at, upTo: 'submit' });
      lates.push((await rowOf(id)).late);
    }
    expect(lates).toEqual([false, true]);
  });

  test('keeps the text as it was submitted, each time', async () => {
    const id = await modelAt('submit');
    await advance({ by: organiser, now }, { id, event: 'return', reason: 'Bổ sung nguồn lực' });
    await save({ by: officer, now }, { id, base: 1, text: { resources: '40 triệu đồng' } });
    await advance({ by: leader, now }, { id, event: 'submit' });
    const rows = await db().history.findMany({
      where: { subjectId: id, event: 'submit' },
      orderBy: { id: 'asc' },
    });
    const texts = rows.map((row) => (row.detail as { text: Record<string, unknown> }).text);
    expect(texts.map((text) => text.resources)).toEqual([make.fullText.resources, '40 triệu đồng']);
    for (const text of texts) expect(Object.keys(text).sort()).toEqual([...carriedOver].sort());
    expect(await firstBroken()).toBeNull();
  });

  test('a locked season stops newcomers, not those who were sent back', async () => {
    const closing = 2008;
    await make.season(closing);
    const draft = await make.modelAt({ unitId, year: closing, cast: ground, now, upTo: 'register' });
    const back = await make.modelAt({ unitId, year: closing, cast: ground, now, upTo: 'submit' });
    await advance({ by: organiser, now }, { id: back, event: 'return', reason: 'Bổ sung' });
    await db().season.update({ where: { year: closing }, data: { lockedAt: now, lockedReason: 'Hết hạn' } });
    expect(await outcomeOf(advance({ by: leader, now }, { id: draft, event: 'submit' }))).toBe(
      'seasonLocked',
    );
    expect(await outcomeOf(advance({ by: leader, now }, { id: back, event: 'submit' }))).toBe('done');
  });
});

test('results: one save wins for each revision, and nobody writes once it is proposed', async () => {
  const id = await modelAt('run');
  expect(
    await report({ by: officer, now }, { id, base: 1, text: { results: 'Một', selfScore: 8_750 } }),
  ).toEqual({ revision: 2 });
  expect(await report({ by: leader, now }, { id, base: 1, text: { results: 'Hai' } })).toEqual({
    stale: { revision: 2, theirs: { results: 'Một', selfScore: 8_750 } },
  });
  const proposed = await modelAt('propose');
  expect(
    await outcomeOf(report({ by: officer, now }, { id: proposed, base: 2, text: { results: 'Muộn' } })),
  ).toBe('wrongStatus');
});

test('the database itself refuses a state without its facts', async () => {
  const id = await complete();
  const { sql } = testDatabase();
  const set = (words: string) =>
    sql(`UPDATE "Model" SET ${words} WHERE id = $1`, [id]).then(
      () => 'done',
      (error: { constraint?: string }) => error.constraint,
    );
  expect(await set(`status = 'submitted'`)).toBe('Model_submitted_by_somebody');
  expect(await set(`status = 'received', "submittedAt" = now(), "submittedById" = 'x'`)).toBe(
    'Model_received_when',
  );
  expect(await set(`status = 'paused', "submittedAt" = now(), "submittedById" = 'x'`)).toBe(
    'Model_paused_from_somewhere',
  );
  expect(await set(`"selfScore" = 10001`)).toBe('Model_scores_in_range');
  expect(await set(`origin = 'new', "continuedFromId" = id`)).toBe('Model_continues_only_if_it_says_so');
  expect((await rowOf(id)).status).toBe('draft');
});
