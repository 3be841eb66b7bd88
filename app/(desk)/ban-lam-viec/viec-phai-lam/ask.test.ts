import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundKinds } from '@/domain/unit/unit';
import { type AnswerAsk, answerAsk, askedAnswerStates, unitsAnswersHref } from './ask';

const now = new Date('2022-06-01T00:00:00Z');
const read = (href: string) =>
  answerAsk(Object.fromEntries(new URL(href, 'http://portal').searchParams), now);

const asks: fc.Arbitrary<AnswerAsk> = fc.record({
  year: fc.integer({ min: 2018, max: 2100 }),
  kind: fc.constantFrom(null, ...boundKinds),
  code: fc.constantFrom('', 'R6', 'B.IV-1', 'Đ 2'),
  state: fc.constantFrom(null, ...askedAnswerStates),
  q: fc.constantFrom('', 'Mường La', 'a&b=c#d', '100%'),
  page: fc.integer({ min: 1, max: 100_000 }),
});

test('every list that can be linked to is read back as it was asked for', () => {
  fc.assert(
    fc.property(asks, (ask) => {
      expect(read(unitsAnswersHref(ask))).toEqual(ask);
    }),
  );
});

test.each(askedAnswerStates)('the list of %s is read back', (state) => {
  expect(read(unitsAnswersHref({ year: 2022, state })).state).toBe(state);
});

test.each(['', 'xong', 'DA-XONG', '__proto__'])('an unknown state %j is left out', (state) => {
  expect(answerAsk({ tinhtrang: state }, now).state).toBeNull();
});
