import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { totalsOf } from '@/domain/report/consolidated';
import { formFor } from '@/domain/report/form';
import { emptySections } from '@/domain/report/frozen';
import { seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { ruleOnDelivery, submitDelivery, writeDelivery } from '../obligations/deliveries';
import { filingCommune, halfYearFigures, moments, plan, submitted, written } from '../testing/obligations';
import { reportColumn, rowsIn } from './columns';
import { consolidatedAnswers, frozenReport, reportBench } from './queries';
import { freezeReport, writeReport } from './reports';

const about = { year: 2022, code: 'R10' };
const form = formFor('R6') ?? expect.fail();
const words = { ...emptySections, situation: 'Đã triển khai.', results: 'Kết quả tốt.' };

let organiser: Actor;
let viewer: Actor;
let district: { id: string };
let home: Actor;

beforeAll(async () => {
  ({ organiser } = await plan());
  viewer = await seated('viewer');
  district = await unit({ kind: 'district' });
  const { id } = await db().unit.findFirstOrThrow({ where: { slug: 'so-noi-vu' } });
  home = await seated('unitLeader', id);
});

const late = () => ({ by: organiser, now: moments.late });
const commune = () => filingCommune(district.id);
const dialoguesNow = async () => {
  const column = (await reportColumn(late(), { year: 2022, code: 'R6' })) ?? expect.fail();
  return totalsOf(form, rowsIn(column)).dialogues;
};

async function frozenNow(reason = '') {
  const bench = (await reportBench(late(), about)) ?? expect.fail();
  return freezeReport(late(), { ...about, reason, seen: bench.report?.revision ?? 0 });
}

test('what counts is what was sent and stands: no draft, and nothing that was returned', async () => {
  const before = (await dialoguesNow())?.value ?? 0;
  const of = await commune();
  const id = await written(of);
  expect((await dialoguesNow())?.value ?? 0).toBe(before);
  await submitDelivery({ by: of.leader, now: of.now }, { id });
  expect((await dialoguesNow())?.value).toBe(before + 2);
  await ruleOnDelivery(late(), { id, event: 'return', reason: 'Thiếu' });
  expect((await dialoguesNow())?.value ?? 0).toBe(before);
  await submitDelivery({ by: of.leader, now: moments.late }, { id });
  await ruleOnDelivery(late(), { id, event: 'accept' });
  expect((await dialoguesNow())?.value).toBe(before + 2);
});

test('the bench is for who oversees; its words are the organiser’s', async () => {
  await submitted(await commune());
  const leader = (await commune()).leader;
  for (const by of [PUBLIC, leader, home])
    expect(await reportBench({ by, now: moments.late }, about)).toBeNull();
  for (const by of [organiser, viewer])
    expect(await reportBench({ by, now: moments.late }, about)).toMatchObject({ year: 2022 });
  for (const by of [PUBLIC, leader, home, viewer]) {
    const acting = { by, now: moments.late };
    await expect(writeReport(acting, { ...about, base: 0, sections: words })).rejects.toThrow(
      by === PUBLIC ? 'notSignedIn' : 'needsOrganiser',
    );
    await expect(freezeReport(acting, { ...about, reason: '', seen: 0 })).rejects.toThrow(
      by === PUBLIC ? 'notSignedIn' : 'needsOrganiser',
    );
  }
});

test('of two saves of the words the second is told', async () => {
  const year = { year: 2021, code: 'R10' };
  const save = (base: number, situation: string) =>
    writeReport(late(), { ...year, base, sections: { ...words, situation } });
  expect(await save(0, 'một')).toEqual({ revision: 1 });
  expect(await save(0, 'hai')).toMatchObject({ stale: { revision: 1, theirs: { situation: 'một' } } });
  expect(await save(0, 'một')).toEqual({ revision: 1 });
});

test('a frozen report never changes; what a unit corrects stands in the next version, which says why', async () => {
  const of = await commune();
  const id = await submitted(of);
  await expect(frozenNow()).rejects.toThrow('sectionsMissing');
  const bench = await reportBench(late(), about);
  await writeReport(late(), { ...about, base: bench?.report?.revision ?? 0, sections: words });
  await expect(freezeReport(late(), { ...about, reason: '', seen: 0 })).rejects.toThrow('changedMeanwhile');
  const { hash } = await frozenNow();
  const row = await db().reportFreeze.findFirstOrThrow({ where: { version: 1 } });
  expect(createHash('sha256').update(row.text).digest('hex')).toBe(hash);
  await expect(frozenNow('không có gì mới')).rejects.toThrow('frozenAlready');

  await ruleOnDelivery(late(), { id, event: 'return', reason: 'Đính chính' });
  const revision = 1;
  const figures = halfYearFigures({ dialogues: 9 });
  const text = { number: '12/BC-UBND', issuedOn: null, narrative: '', figures };
  await writeDelivery({ by: of.officer, now: moments.late }, { id, base: revision, text });
  const dated = { ...text, issuedOn: new Date('2022-06-18') };
  await writeDelivery({ by: of.officer, now: moments.late }, { id, base: revision + 1, text: dated });
  await submitDelivery({ by: of.leader, now: moments.late }, { id });
  const first = await frozenReport(organiser, { ...about, version: 1 });
  expect(first).toMatchObject({ hash, newest: true });
  await expect(frozenNow(' ')).rejects.toThrow('reasonMissing');
  await frozenNow('Một xã đính chính số cuộc đối thoại');
  const second = await frozenReport(organiser, { ...about, version: 2 });
  const dialogues = (freeze: typeof first) => freeze?.report.columns[0]?.totals.dialogues?.value ?? 0;
  expect(dialogues(second) - dialogues(first)).toBe(7);
  expect(second?.report).toMatchObject({ previous: hash, reason: 'Một xã đính chính số cuộc đối thoại' });
  expect(await frozenReport(organiser, { ...about, version: 1 })).toMatchObject({ hash, newest: false });
  const told = await db().history.findMany({ where: { noun: 'report', event: 'freezeReport' } });
  expect(told.map(({ reason }) => reason)).toEqual(['', 'Một xã đính chính số cuộc đối thoại']);
});

test('the database itself lets nobody touch a frozen report', async () => {
  const { id } = await db().reportFreeze.findFirstOrThrow();
  const data = { reason: 'khác' };
  await expect(db().reportFreeze.update({ where: { id }, data })).rejects.toThrow(
    /never changed|permission denied/u,
  );
  await expect(db().reportFreeze.delete({ where: { id } })).rejects.toThrow(
    /never changed|permission denied/u,
  );
  const { reportId, frozenAt, frozenById } = await db().reportFreeze.findFirstOrThrow();
  const forged = { reportId, version: 9, reason: 'x', text: '{}', hash: 'x', frozenAt, frozenById };
  await expect(db().reportFreeze.create({ data: forged })).rejects.toThrow(/hash_of_text/u);
});

test('frozen, it answers what Sở Nội vụ owes: its own people see the moment, others see nothing', async () => {
  const stands = async (by: Actor) =>
    (await consolidatedAnswers({ by, now: moments.late }, 2022)).map(
      ({ obligation, state, frozenAt }) => `${obligation.code} ${state} ${frozenAt?.toISOString() ?? ''}`,
    );
  const answered = `R10 onTime ${moments.late.toISOString()}`;
  expect(await stands(home)).toEqual(expect.arrayContaining([answered, 'R11 due ', 'A6b due ']));
  expect(await stands(viewer)).toContain(answered);
  expect(await stands((await commune()).leader)).toEqual([]);
  expect(await stands(PUBLIC)).toEqual([]);
  const version = { ...about, version: 1 };
  expect(await frozenReport(home, version)).not.toBeNull();
  expect(await frozenReport((await commune()).leader, version)).toBeNull();
  expect(await frozenReport(PUBLIC, version)).toBeNull();
});

test('a review takes the same road with a column for each year', async () => {
  const review = { year: 2022, code: 'A6b' };
  const bench = (await reportBench(late(), review)) ?? expect.fail();
  expect(bench.columns.map(({ year, code }) => `${year} ${code}`)).toHaveLength(5);
  await writeReport(late(), { ...review, base: 0, sections: words });
  await freezeReport(late(), { ...review, reason: '', seen: 1 });
  const frozen = await frozenReport(organiser, { ...review, version: 1 });
  expect(frozen?.report.columns.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022]);
  expect(await reportBench(late(), { year: 2021, code: 'A6b' })).toBeNull();
  expect(await reportBench(late(), { year: 2022, code: 'R6' })).toBeNull();
});
