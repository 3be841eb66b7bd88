import { expect, test } from 'vitest';
import { draftOf, keptOf, step, withoutAllRecovered, withoutRecovered } from './draft';

test.each([
  ['nothing typed since', 'Trước', 'Khôi phục', 'Khôi phục', 'Trước'],
  ['typed after it', '', 'Khôi phục.', 'Khôi phục. Câu mới.', 'Câu mới.'],
  ['typed before it', '', 'Khôi phục.', 'Câu mới. Khôi phục.', 'Câu mới.'],
  ['typed on both sides', 'Trước.', 'Khôi phục.', 'Đầu. Khôi phục. Cuối.', 'Đầu. Trước. Cuối.'],
  ['it continued what was there', 'Trước.', 'Trước. Thêm.', 'Trước. Thêm. Câu mới.', 'Trước. Câu mới.'],
  ['replaced by the writer', 'Trước', 'Khôi phục', 'Hoàn toàn mới', 'Hoàn toàn mới'],
  ['what came back was an emptied field', 'Trước', '', 'Câu mới', 'Câu mới'],
])('%s', (_, before, recovered, now, left) => {
  expect(withoutRecovered({ before, recovered, now })).toBe(left);
});

test('fields that did not come back stay, lists go back only when nobody changed them since', () => {
  const before = { title: '', story: 'a', team: ['x'], open: true };
  const recovered = { title: 'Khôi phục', story: 'a', team: ['y'], open: true };
  expect(withoutAllRecovered(before, recovered, { ...recovered, story: 'ab' })).toEqual({
    title: '',
    story: 'ab',
    team: ['x'],
    open: true,
  });
  expect(withoutAllRecovered(before, recovered, { ...recovered, team: ['y', 'z'] })).toMatchObject({
    team: ['y', 'z'],
  });
});

test('a save that the closed page sent and that arrives after the next page was drawn is no other hand', () => {
  const typed = step(draftOf({ name: '' }, 0), { kind: 'typed', text: { name: 'R' } });
  const kept = keptOf(step(typed, { kind: 'send' }));
  const next = step(draftOf({ name: '' }, 0), { kind: 'restored', kept: kept ?? expect.fail() });
  const on = step(next, { kind: 'typed', text: { name: 'R và mới' } });
  const after = step(step(on, { kind: 'send' }), { kind: 'stale', revision: 1, theirs: { name: 'R' } });
  expect(after).toMatchObject({ text: { name: 'R và mới' }, conflicts: {}, revision: 1 });
});
