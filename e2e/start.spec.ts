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

test('figures of operation are read with the token, and without it there is no such address', async ({
  request,
}) => {
  const ask = (authorization: string) => request.get('/api/metrics', { headers: { authorization } });
  for (const wrong of ['', 'Bearer so-lieu']) expect((await ask(wrong)).status()).toBe(404);
  const answer = await ask(`Bearer ${process.env.METRICS_TOKEN}`);
  expect(answer.status()).toBe(200);
  const text = await answer.text();
  expect(text).toContain('cong_request_seconds_count{route="api/metrics",method="read",status="4xx"} 2');
  expect(text).toMatch(/cong_turns_waiting \d/u);
  expect(text).toMatch(/cong_kept_pages \d/u);
  expect(text).toContain('cong_jobs{state="exhausted"} 0');
});

test('an address that nobody made is a true 404 in Vietnamese', async ({ page }) => {
  const answer = await page.goto('/khong-co-trang-nay');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
