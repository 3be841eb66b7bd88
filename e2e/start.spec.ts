import { expect, test } from './support';

test('the watchman hears that every part works, and nothing more', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  const report = await answer.json();
  expect(Object.keys(report).toSorted()).toEqual([
    'database',
    'heads',
    'jobs',
    'letters',
    'storage',
    'version',
  ]);
  expect(report).toMatchObject({ database: 'ok', heads: 'continues', jobs: 'ok', storage: 'ok' });
});

test('an address that nobody made is a true 404 in Vietnamese', async ({ page }) => {
  const answer = await page.goto('/khong-co-trang-nay');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
