import { expect, test } from 'vitest';
import { unlikeNeighbours } from './unlike';

const card = (id: number, field: string, photo: string | null) => ({
  id,
  field,
  photo: photo === null ? null : { name: photo },
});
const order = (cards: ReturnType<typeof card>[], take = cards.length) =>
  unlikeNeighbours(cards, take).map(({ id }) => id);

test('three of one field with one picture do not stand side by side while there are others', () => {
  const cards = [
    card(1, 'economy', 'hop-ban-1.jpg'),
    card(2, 'economy', 'hop-ban-2.jpg'),
    card(3, 'economy', 'hop-ban-1.jpg'),
    card(4, 'cultureSociety', 'truong-hoc-1.jpg'),
    card(5, 'politicalSystem', 'mot-cua-1.jpg'),
    card(6, 'defenceSecurity', 'bien-may-1.jpg'),
  ];
  expect(order(cards)).toEqual([1, 4, 5, 2, 6, 3]);
});

test('nothing is left out, and where all are alike the order stays', () => {
  expect(order([card(1, 'economy', null), card(2, 'economy', null)])).toEqual([1, 2]);
});

test('the newest comes first, and no more than asked', () => {
  expect(
    order([card(1, 'economy', null), card(2, 'economy', null), card(3, 'politicalSystem', null)], 2),
  ).toEqual([1, 3]);
});
