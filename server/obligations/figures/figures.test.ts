import { beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { modelAt, season, seated, unit } from '@/prisma/factories';
import { db } from '../../io/db';
import { filingCommune, halfYearFigures, moments, plan, submitted, written } from '../../testing/obligations';
import { beginDelivery, ruleOnDelivery, submitDelivery, writeDelivery } from '../deliveries';
import { figuresIn, knownIn } from './delivery-text';
import { knownFor, knownNow } from './known';
import { noteOnPaper, typeFigures } from '../on-paper';
import { deliveryWith } from '../delivery-queries';

let organiser: Actor;
let district: { id: string };

beforeAll(async () => {
  ({ organiser } = await plan());
  district = await unit({ kind: 'district' });
  await season(2022);
});

const commune = () => filingCommune(district.id);
const words = { number: '12/BC-UBND', issuedOn: day(2022, 5, 30), narrative: '' };
const kept = async (by: Actor, id: string) => (await deliveryWith(by, id)) ?? expect.fail();

async function withModel() {
  const of = await commune();
  const cast = { leader: of.leader, organiser };
  await modelAt({
    unitId: of.unitId,
    year: 2022,
    cast,
    now: new Date('2022-01-20T02:00:00Z'),
    upTo: 'receive',
  });
  return of;
}

test('what the registry knows is filled in when it is sent, and nobody types it', async () => {
  const of = await withModel();
  const id = await submitted(of);
  const row = await kept(of.leader, id);
  expect(knownIn(row)).toMatchObject({ models: 1, modelsEconomy: 1, papersDue: 1, papersOnTime: 1 });
  expect(figuresIn(row)).not.toHaveProperty('models');
  expect(row.formRevision).toBe(1);
});

test('another figure than the registry’s is sent with its reason alone, and both are kept', async () => {
  const of = await withModel();
  const id = await written(of);
  const acting = { by: of.officer, now: of.now };
  const other = (why?: string) => ({
    ...halfYearFigures(),
    models: { value: 2, ...(why && { why }) },
  });
  await writeDelivery(acting, { id, base: 1, text: { ...words, figures: other() } });
  const send = () => submitDelivery({ by: of.leader, now: of.now }, { id });
  await expect(send()).rejects.toMatchObject({
    refusal: { reason: 'deliveryIncomplete', missing: ['why.models'] },
  });
  await writeDelivery(acting, { id, base: 2, text: { ...words, figures: other('Một chưa đăng ký') } });
  await send();
  const row = await kept(organiser, id);
  expect(figuresIn(row).models).toEqual({ value: 2, why: 'Một chưa đăng ký' });
  expect(knownIn(row).models).toBe(1);
});

test('a required figure that is missing is named, and the draft stays', async () => {
  const of = await commune();
  const id = await written(of);
  const { dialogues: _left, ...figures } = halfYearFigures();
  await writeDelivery({ by: of.officer, now: of.now }, { id, base: 1, text: { ...words, figures } });
  await expect(submitDelivery({ by: of.leader, now: of.now }, { id })).rejects.toMatchObject({
    refusal: { reason: 'deliveryIncomplete', missing: ['figures.dialogues'] },
  });
  expect(figuresIn(await kept(of.officer, id))).toEqual(figures);
});

test.each([
  ['satisfaction', { satisfaction: 9_000 }],
  ['percent', { petitionsShare: 10_100 }],
  ['solved', { petitionsInTime: 11 }],
  ['trained', { staffTrained: 21 }],
  ['negative', { dialogues: -1 }],
  ['half', { staffTrained: 12.5 }],
  ['money', { spent: 1_000_000_000_000 }],
  ['text in a figure', { dialogues: 'ba' }],
  ['figure in a text', { lessons: '12' }],
])('figures that cannot be are refused by the verb as well: %s', async (_, wrong) => {
  const of = await commune();
  const id = await written(of);
  const figures = halfYearFigures(wrong as Record<string, number | string>);
  await expect(
    writeDelivery({ by: of.officer, now: of.now }, { id, base: 1, text: { ...words, figures } }),
  ).rejects.toThrow('figuresWrong');
  expect(figuresIn(await kept(of.officer, id))).toEqual(halfYearFigures());
});

test('of two saves on one base the second is told both figures, and what is left out stays', async () => {
  const of = await commune();
  const id = await written(of);
  const acting = { by: of.officer, now: of.now };
  const save = (base: number, dialogues: number) =>
    writeDelivery(acting, { id, base, text: { ...words, figures: halfYearFigures({ dialogues }) } });
  expect(await save(1, 3)).toEqual({ revision: 2 });
  expect(await save(1, 4)).toMatchObject({
    stale: { revision: 2, theirs: { figures: halfYearFigures({ dialogues: 3 }) } },
  });
  await writeDelivery(acting, { id, base: 2, text: { ...words, narrative: 'x' } });
  expect(figuresIn(await kept(of.officer, id))).toEqual(halfYearFigures({ dialogues: 3 }));
});

test('what is no report takes no figures', async () => {
  const of = await commune();
  const acting = { by: of.officer, now: of.now };
  const { id } = await beginDelivery(acting, { code: 'R2', year: 2022, unitId: of.unitId });
  const save = (figures: ReturnType<typeof halfYearFigures>) =>
    writeDelivery(acting, { id, base: 0, text: { ...words, figures } });
  await expect(save(halfYearFigures())).rejects.toThrow('figuresWrong');
  await save({});
  expect((await kept(of.officer, id)).formRevision).toBeNull();
});

test('what the last year left open is carried over', async () => {
  const of = await commune();
  const about = { code: 'R7', year: 2021, unitIds: [of.unitId] };
  const figures = new Map([[of.unitId, halfYearFigures()]]);
  const paper = { ...about, receivedOn: day(2021, 11, 20), figures };
  await noteOnPaper({ by: organiser, now: new Date('2021-11-21T02:00:00Z') }, paper);
  const asked = { unitId: of.unitId, year: 2022, code: 'R6', now: moments.early };
  expect(await knownFor(db(), asked)).toMatchObject({ petitionsCarried: 2 });
});

test('of a paper that came by post the organiser types the figures, under the same laws', async () => {
  const of = await commune();
  const paper = { code: 'R6', year: 2022, unitIds: [of.unitId], receivedOn: day(2022, 6, 1) };
  const acting = { by: organiser, now: moments.late };
  await noteOnPaper(acting, paper);
  const { id } = await db().delivery.findFirstOrThrow({ where: { unitId: of.unitId } });
  const figures = { dialogues: { value: 3 } };
  expect(await typeFigures(acting, { id, base: 0, figures })).toEqual({ revision: 1 });
  expect(await typeFigures(acting, { id, base: 0, figures: {} })).toMatchObject({ stale: { revision: 1 } });
  await expect(typeFigures(acting, { id, base: 1, figures: { dialogues: { value: -1 } } })).rejects.toThrow(
    'figuresWrong',
  );
  await expect(typeFigures(acting, { id, base: 1, figures: { models: { value: 5 } } })).rejects.toThrow(
    'deliveryIncomplete',
  );
  await expect(typeFigures({ by: of.leader, now: moments.late }, { id, base: 1, figures })).rejects.toThrow(
    'needsOrganiser',
  );
  const told = await db().history.findMany({ where: { subjectId: id, event: 'typeFigures' } });
  expect(told).toHaveLength(1);
});

test('the figures of a unit’s own report are its own: the organiser returns it and types nothing', async () => {
  const of = await commune();
  const id = await submitted(of);
  const acting = { by: organiser, now: moments.late };
  await expect(typeFigures(acting, { id, base: 1, figures: {} })).rejects.toThrow('wrongStatus');
  await ruleOnDelivery(acting, { id, event: 'accept' });
  await expect(typeFigures(acting, { id, base: 1, figures: {} })).rejects.toThrow('wrongStatus');
});

test('figures are read by the unit, after they were sent by its district and the overseers, by nobody else', async () => {
  const [of, other] = [await commune(), await commune()];
  const [mayor, viewer] = [await seated('unitLeader', district.id), await seated('viewer')];
  const readers = [of.officer, of.leader, mayor, organiser, viewer, other.leader, PUBLIC];
  const id = await written(of);
  const seen = () =>
    Promise.all(
      readers.map(async (by) => {
        const row = await deliveryWith(by, id);
        const known = await knownNow({ by, now: of.now }, id);
        return row !== null && 'models' in known;
      }),
    );
  expect(await seen()).toEqual([true, true, false, false, false, false, false]);
  await submitDelivery({ by: of.leader, now: of.now }, { id });
  expect(await seen()).toEqual([true, true, true, true, true, false, false]);
});
