import { expect, test } from 'vitest';
import { namesakesIn } from './namesakes';

const team = (...names: string[]) => names.map((name) => ({ name }));
const board = (...names: string[]) => names.map((name) => ({ name, ofUnit: false }));

test('case, spaces and the way marks are typed do not hide a name', () => {
  const typed = ['lò thị hương', '  Lò  Thị   Hương ', 'Lò Thị Hương'.normalize('NFD')];
  for (const name of typed)
    expect(namesakesIn(team(name), board('Lò Thị Hương'))).toEqual([{ name, certain: false }]);
});

test('marks do count, and an empty row is nobody', () => {
  expect(namesakesIn(team('Lò Thị Hường', '', '  '), board('Lò Thị Hương', ''))).toEqual([]);
});

test('hòa is hoà, and a title is no part of a name', () => {
  const known = [{ name: 'Ông Lò Văn Hoà', ofUnit: true }];
  expect(namesakesIn(team('Lò Văn Hòa'), known)).toEqual([{ name: 'Lò Văn Hòa', certain: true }]);
});

test('y for i, and a name without any mark, are asked about', () => {
  const known = [{ name: 'Lý Thị Mỹ', ofUnit: true }];
  for (const name of ['Lí Thị Mĩ', 'Ly Thi My'])
    expect(namesakesIn(team(name), known)).toEqual([{ name, as: 'Lý Thị Mỹ', certain: false }]);
});

test('of one name and one unit is one person, whoever else has the name', () => {
  const known = [...board('Lò Thị Hương'), { name: 'Lò Thị Hương', ofUnit: true }];
  expect(namesakesIn(team('Lò Thị Hương'), known)).toEqual([{ name: 'Lò Thị Hương', certain: true }]);
});
