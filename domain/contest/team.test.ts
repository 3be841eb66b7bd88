import { expect, test } from 'vitest';
import { barredNames } from './team';

const team = (...names: string[]) => names.map((name) => ({ name }));

test('case, spaces and the way marks are typed do not hide a name', () => {
  const board = ['Lò Thị Hương'];
  const typed = ['lò thị hương', '  Lò  Thị   Hương ', 'Lò Thị Hương'.normalize('NFD')];
  for (const name of typed) expect(barredNames(team(name), board)).toEqual([name]);
});

test('marks do count, and an empty row is nobody', () => {
  expect(barredNames(team('Lò Thị Hường', 'Lo Thi Huong', '', '  '), ['Lò Thị Hương', ''])).toEqual([]);
});
