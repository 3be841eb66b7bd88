import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FigureFault, type Figures, figureFaultsOf, figureOf, lackedFigures } from './figures';
import { canKeepFigures, contradicts } from './figures';
import { formFor, type IndicatorKind, indicatorsOfAll, periodOfReport, reportForms } from './form';
import { figureText, figureTyped } from './typed-figure';

const form = formFor('R6') ?? expect.fail();
const year = formFor('R7') ?? expect.fail();
const said = (values: Record<string, number | boolean | string>): Figures =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
const faults = (figures: Figures, known = {}) =>
  figureFaultsOf({ form, figures, known }).map(({ key, fault }) => `${key}.${fault}`);

const refused: [IndicatorKind, string, FigureFault][] = [
  ['percent', '101', 'overHundred'],
  ['percent', '100,01', 'overHundred'],
  ['percent', '87,255', 'notWhole'],
  ['percent', '1.234', 'ambiguous'],
  ['count', '1.234', 'ambiguous'],
  ['count', '1,234', 'notWhole'],
  ['count', '12,5', 'notWhole'],
  ['count', '-3', 'negative'],
  ['count', '−3', 'negative'],
  ['percent', '-3', 'negative'],
  ['count', 'ba cuộc', 'notANumber'],
  ['count', '3 cuộc', 'notANumber'],
  ['count', '1e3', 'notANumber'],
  ['count', '10000000', 'tooLarge'],
  ['money', '1.234', 'ambiguous'],
  ['money', '1000000000000', 'tooLarge'],
  ['money', '99999999999999999999', 'tooLarge'],
  ['text', '12,5', 'figureInText'],
];
test.each(refused)('%s “%s” is refused: %s', (kind, text, fault) => {
  expect(figureTyped({ kind }, text)).toEqual({ fault });
});

const taken: [IndicatorKind, string, number | boolean | string | null][] = [
  ['count', '', null],
  ['count', '\u200b', null],
  ['count', '1234', 1_234],
  ['count', '1 234', 1_234],
  ['count', '1.234.567', 1_234_567],
  ['count', '12,0', 12],
  ['percent', '100%', 10_000],
  ['percent', '87,5', 8_750],
  ['percent', '87.5', 8_750],
  ['money', '999999999999', 999_999_999_999],
  ['money', '999.999.999.999', 999_999_999_999],
  ['yesNo', 'co', true],
  ['text', ' Họp bản buổi tối ', 'Họp bản buổi tối'],
];
test.each(taken)('%s “%s” is %s', (kind, text, value) => {
  expect(figureTyped({ kind }, text)).toEqual({ value });
});

test('what stands in a field is read again as the same figure', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<IndicatorKind>('count', 'money', 'percent'),
      fc.integer({ min: 0, max: 10_000 }),
      (kind, value) => {
        expect(figureTyped({ kind }, figureText({ kind }, value))).toEqual({ value });
      },
    ),
  );
});

test('no part is more than its whole', () => {
  const base = { petitionsReceived: 5, petitionsInTime: 4, petitionsOverdue: 1 };
  expect(faults(said(base))).toEqual([]);
  expect(faults(said({ ...base, petitionsInTime: 5 }))).toEqual(['petitionsInTime.solvedMore']);
  expect(faults(said({ ...base, petitionsInTime: 5 }), { petitionsCarried: 1 })).toEqual([]);
  expect(faults(said({ staffConcerned: 3, staffTrained: 4 }))).toEqual(['staffTrained.trainedMore']);
  expect(faults(said({ modelsNew: 2 }), { models: 1 })).toEqual(['modelsNew.partsMore']);
  // Whoever says fewer models than the registry counts is asked why, not told to change its parts.
  expect(faults(said({ models: 0 }), { models: 1, modelsNew: 1 })).toEqual([]);
});

test('whatever numbers are typed, what is kept has no part above its whole', () => {
  const some = fc.nat(20);
  fc.assert(
    fc.property(some, some, some, some, (received, inTime, overdue, carried) => {
      const figures = said({
        petitionsReceived: received,
        petitionsInTime: inTime,
        petitionsOverdue: overdue,
      });
      const answers = { form, figures, known: { petitionsCarried: carried } };
      expect(canKeepFigures(answers).ok).toBe(inTime + overdue <= received + carried);
      expect(figureOf(answers, 'petitionsPending')).toBe(received + carried - inTime - overdue);
    }),
  );
});

test('a known figure fills the form, and another one asks why', () => {
  const known = { models: 2 };
  expect(figureOf({ form, figures: {}, known }, 'models')).toBe(2);
  expect(contradicts({ key: 'models' }, { figures: said({ models: 2 }), known })).toBe(false);
  const other = { models: { value: 3 } };
  expect(contradicts({ key: 'models' }, { figures: other, known })).toBe(true);
  expect(lackedFigures({ form, figures: other, known })).toContain('why.models');
  const told = { models: { value: 3, why: 'Một mô hình chưa đăng ký' } };
  expect(lackedFigures({ form, figures: told, known })).not.toContain('why.models');
});

test('what is missing is named: every required figure, and nothing else', () => {
  const required = indicatorsOfAll.filter((one) => one.required).map(({ key }) => `figures.${key}`);
  expect(lackedFigures({ form, figures: {}, known: {} })).toEqual(required);
  expect(required).toHaveLength(9);
});

test('nothing is kept that the form does not ask for, and no estimate in a half-year', () => {
  const kept = (figures: Figures, of = form) => canKeepFigures({ form: of, figures, known: {} }).ok;
  expect(kept(said({ satisfaction: 9_000 }))).toBe(false);
  expect(kept(said({ satisfaction: 9_000 }), year)).toBe(true);
  expect(kept(said({ petitionsShare: 1 }))).toBe(false);
  expect(kept(said({ unheardOf: 1 }))).toBe(false);
  const estimate: Figures = { dialogues: { value: 1, estimated: true } };
  expect([kept(estimate), kept(estimate, year)]).toEqual([false, true]);
});

test('formulas and limits name indicators of the form', () => {
  for (const { indicators } of reportForms) {
    const keys = indicators.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { source } of indicators) {
      if (typeof source === 'string') continue;
      const { formula } = source;
      const parts = formula.kind === 'share' ? [formula.of, ...formula.in] : [...formula.of, ...formula.less];
      expect(keys).toEqual(expect.arrayContaining([...parts]));
    }
  }
});

test('the half-year is counted to the day before it falls due', () => {
  expect(periodOfReport(form, 2022)).toEqual({ from: new Date('2021-12-15'), to: new Date('2022-06-14') });
  expect(periodOfReport(year, 2022).to).toEqual(new Date('2022-12-14'));
});
