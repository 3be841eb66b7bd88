import { expect, test } from 'vitest';
import { usualRules, localBlocksOn } from '@/domain/contest/setup/usual-rules';
import { day } from '@/domain/date/calendar';
import { boundKinds, boundKindsOn } from '@/domain/unit/unit';
import { kindOptions, kindsIn, kindWordsIn, kindWordsOn, localUnitsOn, placeWordsIn } from './kinds';

// Districts and towns ended on 01/07/2025: no word of theirs is said of a day or a year after it.

const gone = /huyện|thị trấn|thị xã/iu;
const said = (words: readonly string[]) => words.join('; ');

test.each([2018, 2022, 2025])('%s has districts and towns', (year) => {
  const words = said(boundKindsOn(day(year, 1, 1)).map((kind) => kindWordsIn(kind, year)));
  expect(words).toContain('Huyện, thành phố');
  expect(words).toContain('Xã, phường, thị trấn');
});

test.each([2026, 2030])('%s has neither', (year) => {
  const words = said(boundKindsOn(day(year, 1, 1)).map((kind) => kindWordsIn(kind, year)));
  expect(words).not.toMatch(gone);
  expect(words).toContain('Xã, phường');
});

test('the last day with towns is 30/06/2025', () => {
  expect(kindWordsOn('commune', day(2025, 6, 30))).toContain('thị trấn');
  expect(kindWordsOn('commune', day(2025, 7, 1))).toBe('Xã, phường');
});

test('all years together have every kind, by all its names', () => {
  expect(said(boundKinds.map((kind) => kindWordsIn(kind, [])))).toMatch(gone);
});

test('a new contest is set up for the level of its day', () => {
  const blocks = (on: Date) => usualRules(null, localBlocksOn(on, [])).blocks;
  expect(blocks(day(2022, 7, 1)).map(({ name }) => name)).toContain('Khối huyện, thành phố');
  const now = blocks(day(2026, 7, 1));
  expect(said(now.map(({ name }) => name))).not.toMatch(gone);
  expect(now.flatMap(({ kinds }) => kinds)).toEqual(['department', 'publicServiceUnit', 'commune']);
});

test('years are worded together: by all names where one of them had districts', () => {
  expect(kindWordsIn('commune', [2025, 2026])).toBe('Xã, phường, thị trấn');
  expect(kindWordsIn('commune', [2026, 2027])).toBe('Xã, phường');
  expect(kindsIn([2025, 2026])).toContain('district');
  expect(kindsIn([2026, 2030])).not.toContain('district');
  expect([placeWordsIn(2025), placeWordsIn(2026)]).toEqual(['Huyện, thành phố', 'Cụm, khối thi đua']);
});

test('who is asked for a unit, and who reads where units stand, is told the level of the day', () => {
  expect(said(kindOptions({ districts: false }).map(({ label }) => label))).not.toMatch(gone);
  expect(said(kindOptions({ districts: true }).map(({ label }) => label))).toMatch(gone);
  expect(localUnitsOn(day(2022, 6, 20))).toEqual(['huyện, thành phố', 'xã, phường, thị trấn']);
  expect(localUnitsOn(day(2026, 11, 20))).toEqual(['xã, phường']);
});
