import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { day } from '@/domain/date/calendar';
import { seated, unit } from '@/prisma/factories';
import { db } from '../io/db';
import { moments, plan, reportText, schemeText } from '../testing/obligations';
import { askedOfYear } from './asked';
import { noteOnPaper } from './on-paper';
import { answersOf } from './queries';
import { schemeById } from './scheme-queries';
import { addObligation, describeObligation, describeScheme, endObligation, makeScheme } from './schemes';

let organiser: Actor;
let schemeId: string;
let reportId: string;
const now = moments.late;
const acting = () => ({ by: organiser, now });

beforeAll(async () => {
  ({ organiser, schemeId, reportId } = await plan());
});

const codesIn = async (year: number) =>
  (await askedOfYear(db(), year)).asked.map(({ obligation }) => obligation.code);

const next = {
  ...schemeText,
  number: '15/KH-UBND',
  issuedOn: day(2026, 1, 5),
  firstYear: 2026,
  lastYear: 2030,
};

test('the plan that follows is a copy with its own years, and a year between has none', async () => {
  await expect(makeScheme(acting(), { text: schemeText, copyOf: schemeId })).rejects.toThrow('periodTaken');
  const { id } = await makeScheme(acting(), { text: next, copyOf: schemeId });
  expect(await codesIn(2026)).toEqual(await codesIn(2018));
  expect(await codesIn(2024)).toEqual([]);
  const copy = await schemeById(id);
  const dueOf = (code: string) => copy?.obligations.find((one) => one.code === code)?.due;
  expect(copy?.obligations).toHaveLength(44);
  expect([dueOf('R1'), dueOf('A5'), dueOf('T5')]).toEqual([
    { kind: 'beforeDay', on: '2026-01-15' },
    { kind: 'quarter', year: 2028, quarter: 3 },
    { kind: 'by', on: '2030-12-31' },
  ]);
  const { scheme } = await answersOf(acting(), { year: 2024 });
  expect(scheme).toBeNull();
});

test('an obligation is added, worded, ended; what was answered stays as it was asked', async () => {
  const { id: unitId } = await unit();
  const text = { ...reportText, code: 'B3', words: 'Báo cáo chuyên đề' };
  const flawed = (more: object) =>
    expect(addObligation(acting(), { schemeId, text: { ...text, ...more } })).rejects.toMatchObject({
      refusal: { reason: 'obligationFlawed' },
    });
  await flawed({ code: 'R6' });
  await flawed({ kinds: [] });
  const added = await addObligation(acting(), { schemeId, text });
  expect(await codesIn(2021)).toContain('B3');
  await noteOnPaper(acting(), { code: 'B3', year: 2021, unitIds: [unitId], receivedOn: day(2021, 6, 1) });
  const { code: _code, firstYear: _first, lastYear: _last, ...words } = text;
  const { id } = added;
  await expect(describeObligation(acting(), { id, text: { ...words, nature: 'figure' } })).rejects.toThrow(
    'yearsAnswered',
  );
  await describeObligation(acting(), { id, text: { ...words, words: 'Báo cáo theo chuyên đề' } });
  const end = (lastYear: number, reason = 'Theo kế hoạch mới') =>
    endObligation(acting(), { id, lastYear, reason });
  await expect(end(2020)).rejects.toThrow('yearsAnswered');
  await expect(end(2030)).rejects.toThrow('yearsOutside');
  await expect(end(2021, '')).rejects.toThrow('reasonMissing');
  await end(2021);
  expect([(await codesIn(2021)).includes('B3'), (await codesIn(2022)).includes('B3')]).toEqual([true, false]);
});

test('a plan keeps the years in which somebody answered, and its obligations stay inside it', async () => {
  const { id: unitId } = await unit();
  await noteOnPaper(acting(), { code: 'R6', year: 2022, unitIds: [unitId], receivedOn: day(2022, 6, 1) });
  const describe = (firstYear: number, lastYear: number) =>
    describeScheme(acting(), { id: schemeId, text: { ...schemeText, firstYear, lastYear } });
  await expect(describe(2018, 2021)).rejects.toThrow('yearsAnswered');
  await expect(describe(2022, 2018)).rejects.toThrow('periodWrong');
  await describe(2018, 2023);
  expect(await codesIn(2023)).toContain('R6');
  await describe(2018, 2022);
  expect((await schemeById(schemeId))?.obligations.every(({ lastYear }) => lastYear <= 2022)).toBe(true);
});

test('only the organiser keeps plans', async () => {
  for (const by of [await seated('viewer'), await seated('administrator')]) {
    const other = { by, now };
    await expect(makeScheme(other, { text: next })).rejects.toThrow('needsOrganiser');
    await expect(describeScheme(other, { id: schemeId, text: schemeText })).rejects.toThrow('needsOrganiser');
    await expect(addObligation(other, { schemeId, text: reportText })).rejects.toThrow('needsOrganiser');
    await expect(endObligation(other, { id: reportId, lastYear: 2022, reason: 'vì' })).rejects.toThrow(
      'needsOrganiser',
    );
  }
});
