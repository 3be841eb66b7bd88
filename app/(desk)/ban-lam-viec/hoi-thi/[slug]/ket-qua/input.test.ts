import { expect, test } from 'vitest';
import { ruleInput } from './input';

const paper = {
  contest: 'c',
  slug: 's',
  block: 'khoi-1',
  number: '05/QĐ-BGK',
  issuedOn: '2020-09-14',
  reason: 'Theo biên bản',
};

test('places come one by one without a script and together with one, and mean the same', () => {
  const order = ['b', 'a'];
  expect(ruleInput.parse({ ...paper, 'place.a': '2', 'place.b': '1' })).toMatchObject({ order });
  expect(ruleInput.parse({ ...paper, place: { a: '2', b: ' 1 ' } })).toMatchObject({
    order,
    reason: 'Văn bản số 05/QĐ-BGK ngày 14/09/2020: Theo biên bản',
  });
});

test.each([
  ['the same twice', { a: '1', b: '1' }, ['place.a', 'place.b']],
  ['none', { a: '', b: '1' }, ['place.a']],
  ['past the last', { a: '3', b: '1' }, ['place.a']],
])('%s is told at the place', (_, place, at) => {
  const { error } = ruleInput.safeParse({ ...paper, place });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(at);
});
