import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PasswordField } from './password-field';

test('what is typed is covered until the button beside it is pressed, which sends nothing', () => {
  const html = renderToStaticMarkup(<PasswordField name="password" label="Mật khẩu" />);
  expect(html).toMatch(
    /<input[^>]*type="password"[^>]*id="password"|<input[^>]*id="password"[^>]*type="password"/u,
  );
  expect(html).toMatch(/<button[^>]*type="button"[^>]*aria-controls="password"/u);
  expect(html).toContain('Hiện<span class="sr-only"> mật khẩu</span>');
});
