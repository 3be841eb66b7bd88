import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextField } from './form/text-field';

const drawn = (value: string) =>
  renderToStaticMarkup(<TextField name="title" label="Tên bài dự thi" printed value={value} readOnly />);

test('a title says which of its letters a paper cannot print, and nothing of the others', () => {
  expect(drawn('Hội thi ก ở bản Ⅲ')).toContain('Chữ “ก” không có trong phông chữ in');
  expect(drawn('Hội thi ở bản Ⅲ')).not.toContain('phông chữ in');
  expect(drawn('Hội thi ก')).not.toContain('aria-invalid');
});
