import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fields, tags } from '../registry/model/form';
import { line } from '../text/text';
import { unitKinds } from '../unit/unit';
import { type Ask, askIn, hrefOf, isModelSlug, isSlug, keptBy, noAsk } from './ask';

const asks: fc.Arbitrary<Ask> = fc.record({
  q: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => line(text.replaceAll('\0', ''))),
  year: fc.option(fc.integer({ min: 1990, max: 2099 })),
  field: fc.option(fc.constantFrom(...fields)),
  district: fc.option(fc.constantFrom('huyen-mai-son', 'thanh-pho-son-la')),
  group: fc.option(fc.constantFrom('cum-thi-dua-so-1-0a1b2c', 'khoi-so-nganh-3d4e5f')),
  kind: fc.option(fc.constantFrom(...unitKinds)),
  tag: fc.option(fc.constantFrom(...tags)),
  from: fc.option(
    fc.record({
      way: fc.constantFrom('after' as const, 'before' as const),
      at: fc.date({ min: new Date('1990-01-01'), max: new Date('2099-01-01'), noInvalidDate: true }),
      id: fc.uuid(),
      how: fc.constantFrom('phrase' as const, 'parts' as const, 'words' as const),
      rank: fc.integer({ min: 0, max: 41 }),
    }),
  ),
});

const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://x').searchParams);

test('an address holds the whole ask', () => {
  fc.assert(
    fc.property(asks, (ask) => {
      expect(askIn(queryOf(hrefOf(ask, { from: ask.from })))).toEqual(ask);
    }),
  );
});

test('changing a filter begins at the first page and keeps the rest', () => {
  fc.assert(
    fc.property(asks, (ask) => {
      expect(askIn(queryOf(hrefOf(ask, { year: 2020 })))).toEqual({ ...ask, year: 2020, from: null });
    }),
  );
});

test('a new word keeps the filters and nothing else', () => {
  fc.assert(
    fc.property(asks, (ask) => {
      expect(askIn(keptBy(ask))).toEqual({ ...ask, q: '', from: null });
    }),
  );
});

test('what is not understood is left out', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('q', 'nam', 'linh-vuc', 'huyen', 'cum', 'khoi', 'chu-de', 'sau', 'truoc'),
        fc.string(),
      ),
      (query) => {
        const ask = askIn(query);
        expect(askIn(queryOf(hrefOf(ask, { from: ask.from })))).toEqual(ask);
      },
    ),
  );
  expect(askIn({ nam: '20', 'linh-vuc': 'x', huyen: "'; --", sau: '..', q: ['hai', 'ba'] })).toEqual({
    ...noAsk,
    q: 'hai',
  });
});

test('only addresses of the right shape reach the database', () => {
  expect(isModelSlug('xa-chieng-ban-2020-0123456789ab')).toBe(true);
  for (const wrong of [
    '',
    'xa',
    'xa-2020-0123456789AB',
    'xa-2020-0123456789a',
    '../x-2020-0123456789ab',
    `${'a'.repeat(120)}-2020-0123456789ab`,
  ])
    expect(isModelSlug(wrong)).toBe(false);
  for (const wrong of ['', '-a', 'a-', 'a b', 'Á', 'a/b', 'a.b']) expect(isSlug(wrong)).toBe(false);
});
