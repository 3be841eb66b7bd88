import { expect, test } from 'vitest';
import { resubmissionOf } from './resubmission';

const rows = (...events: string[]) => events.map((event, id) => ({ id, event }));

test('what was asked last, and what was done until the model came back', () => {
  const history = rows('submit', 'return', 'attach', 'submit');
  expect(resubmissionOf('submitted', history)).toMatchObject({
    asked: { id: 1 },
    again: { id: 3 },
    between: [{ event: 'attach' }],
    earlier: [{ id: 0 }],
  });
  expect(resubmissionOf('proposed', rows('submit', 'propose', 'returnProposal', 'propose'))).toMatchObject({
    asked: { id: 2 },
  });
});

test('a first submission, a returned model and one that went on are no resubmission', () => {
  expect(resubmissionOf('submitted', rows('register', 'submit'))).toBeNull();
  expect(resubmissionOf('returned', rows('submit', 'return'))).toBeNull();
  expect(resubmissionOf('received', rows('submit', 'return', 'submit', 'receive'))).toBeNull();
});
