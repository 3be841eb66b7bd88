import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { errorOf, type FormState, Outcome, typedOf } from './outcome';

const shown = (state: FormState | null) => renderToStaticMarkup(<Outcome state={state} />);

test('nothing before the first post', () => {
  expect(shown(null)).toBe('');
});

test('a refusal says why and what is missing', () => {
  const html = shown({
    kind: 'denied',
    refusal: { ok: false, reason: 'incomplete', missing: ['paper.plan'] },
  });
  expect(html).toContain('role="alert"');
  expect(html).toContain('Thiếu tài liệu: Kế hoạch thực hiện');
});

test('an incident says its number', () => {
  expect(shown({ kind: 'broken', number: 'ab12' })).toContain('ab12');
});

test('an invalid form gives back its errors and what was typed', () => {
  const state: FormState = { kind: 'invalid', errors: { score: 'Chưa nhập điểm' }, typed: { score: 'tám' } };
  expect(errorOf(state, 'score')).toBe('Chưa nhập điểm');
  expect(typedOf(state, 'score', '0')).toBe('tám');
  expect(typedOf(state, 'reason', 'cũ')).toBe('cũ');
});
