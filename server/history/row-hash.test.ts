import { expect, test } from 'vitest';
import { type HashedRow, rowHashOf, legacyHashOf, rowHashes } from './row-hash';

const row: HashedRow = {
  previous: '',
  at: new Date('2026-11-20T01:00:00Z'),
  personId: 'p1',
  person: 'Người thử',
  noun: 'sheet',
  subjectId: 's1',
  event: 'submit',
  from: 'draft',
  to: 'submitted',
  reason: '',
  detail: { points: { 'sang-tao': 800 }, entryId: 'e1' },
};
const inPairs = [
  ['entryId', 'e1'],
  ['points', [['sang-tao', 800]]],
];
const old = { ...row, hash: 'dca828913e79f1a4cff31999094d6b0d2e354d44d93e85ffff83df308ac2d3c5' };
const fresh = { ...row, hash: rowHashOf(row) };
const walk = (...rows: (HashedRow & { hash: string })[]) => rows.map(rowHashes());

test('a row that was hashed before the canonical form keeps its hash', () => {
  expect(legacyHashOf(row)).toBe(old.hash);
  expect(walk(old, old, fresh, fresh)).toEqual([true, true, true, true]);
});

test('from the first row of the new form on, none of the old form is taken', () => {
  expect(walk(old, fresh, old)).toEqual([true, true, false]);
});

test('an object and the list of its pairs had one hash, and have two', () => {
  expect(legacyHashOf({ ...row, detail: inPairs })).toBe(old.hash);
  expect(walk({ ...fresh, detail: inPairs })).toEqual([false]);
});

test('states are hashed where there are some, and none can be given to a row of the old form', () => {
  const states = { Entry: { e1: 'a' } };
  expect(rowHashOf({ ...row, states: {} })).toBe(fresh.hash);
  expect(walk({ ...fresh, states })).toEqual([false]);
  expect(walk({ ...old, states })).toEqual([false]);
  expect(walk({ ...row, states, hash: rowHashOf({ ...row, states }) })).toEqual([true]);
});

test.each(Object.keys(row))('another %s is another hash', (field) => {
  const other = field === 'at' ? new Date(0) : field === 'detail' ? { points: {} } : 'khác';
  expect(rowHashOf({ ...row, [field]: other })).not.toBe(fresh.hash);
});
