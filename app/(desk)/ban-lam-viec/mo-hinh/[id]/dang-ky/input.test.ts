import { expect, test } from 'vitest';
import { items, type ModelText } from '@/domain/registry/model/form';
import { tasksOf } from '../needs';
import { barWords, draftInput, flawsIn, saveInput, sound } from './input';

const text: ModelText = {
  ...(Object.fromEntries(items.map((item) => [item, 'Đủ'])) as Record<(typeof items)[number], string>),
  field: 'economy',
  holder: 'collective',
  tags: [],
  leadPerson: 'Lò Thị Hương',
  contactPerson: 'Cầm Văn Dũng',
  contactPhone: '0212 3852 000',
};
const long = { ...text, rationale: 'x'.repeat(20_001) };

test('one field that is too long is named and left out, the others are saved', () => {
  expect(flawsIn(text)).toEqual({});
  expect(flawsIn(long)).toEqual({ rationale: 'Quá dài: nhiều nhất 20.000 ký tự' });
  const sent = draftInput.parse({ id: 'a', base: 3, ...sound(long) });
  expect('rationale' in sent).toBe(false);
  expect(sent.objectives).toBe('Đủ');
  expect(barWords('rationale')).toBe('mục 2');
});

test('the button without a script asks for every field', () => {
  expect(saveInput.safeParse({ id: 'a', base: 3, ...sound(long) }).success).toBe(false);
});

test('what cannot be saved is not called there', () => {
  const readable = { ...long, results: '', selfScore: null };
  const task = tasksOf('a', { text: readable, papers: ['plan'], event: 'submit', flaws: flawsIn(long) }).find(
    ({ wrong }) => wrong,
  );
  expect(task).toMatchObject({ done: false, note: 'Quá dài: nhiều nhất 20.000 ký tự' });
});

test('a phone number is digits', () => {
  expect(flawsIn({ ...text, contactPhone: 'abc' })).toEqual({
    contactPhone: 'Số điện thoại gồm 9 đến 11 chữ số, ví dụ 0912 345 678',
  });
  expect(flawsIn({ ...text, contactPhone: '' })).toEqual({});
});
