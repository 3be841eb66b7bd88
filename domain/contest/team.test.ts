import { expect, test } from 'vitest';
import { namesakesIn } from './team';

const team = (...names: string[]) => names.map((name) => ({ name }));
const board = (...names: string[]) => names.map((name) => ({ name, ofUnit: false }));

test('case, spaces and the way marks are typed do not hide a name', () => {
  const typed = ['lò thị hương', '  Lò  Thị   Hương ', 'Lò Thị Hương'.normalize('NFD')];
  for (const name of typed)
    expect(namesakesIn(team(name), board('Lò Thị Hương'))).toEqual([{ name, certain: false }]);
});

test('marks do count, and an empty row is nobody', () => {
  expect(namesakesIn(team('Lò Thị Hường', 'Lo Thi Huong', '', '  '), board('Lò Thị Hương', ''))).toEqual([]);
});

test('of one name and one unit is one person, whoever else has the name', () => {
  const known = [...board('Lò Thị Hương'), { name: 'Lò Thị Hương', ofUnit: true }];
  expect(namesakesIn(team('Lò Thị Hương'), known)).toEqual([{ name: 'Lò Thị Hương', certain: true }]);
});
