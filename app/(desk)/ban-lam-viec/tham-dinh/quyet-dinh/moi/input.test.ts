import { expect, test } from 'vitest';
import { decisionInput } from './input';

const facts = {
  year: '2022',
  number: '12/QĐ-UBND',
  issuedOn: '2022-06-19',
  authority: 'Chủ tịch UBND tỉnh',
  summary: '',
};
const choice = (verdict: string, reason = '') => ({ verdict, reason });

test('what is chosen for each model is who is recognised and who is not; the others are left', () => {
  const choices = { a: choice('recognise'), b: choice('decline', ' Thiếu minh chứng '), c: choice('') };
  expect(decisionInput.parse({ ...facts, choices })).toMatchObject({
    year: 2022,
    recognise: ['a'],
    decline: [{ id: 'b', reason: 'Thiếu minh chứng' }],
  });
});

test('a model that is declined without a reason is told at its own field, and nothing chosen at the list', () => {
  const errorsOf = (choices: object) =>
    decisionInput.safeParse({ ...facts, choices }).error?.issues.map(({ path }) => path.join('.'));
  expect(errorsOf({ a: choice('recognise'), b: choice('decline', ' ') })).toEqual(['choices.b.reason']);
  expect(errorsOf({ a: choice(''), b: choice('', 'chưa xét') })).toEqual(['models']);
});
