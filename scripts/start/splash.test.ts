import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { findChromium } from './chromium.mjs';
import { freePort } from './ports.mjs';
import { showSplash } from './splash.mjs';

type Step = { title: string; state: 'running' | 'done' };

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of undo.splice(0).toReversed()) await end();
});

async function starting(steps: Step[]) {
  const port = await freePort();
  const splash = await showSplash({ port, host: '127.0.0.1', steps });
  undo.push(splash.close);
  const ask = (path: string, accept = 'text/html', method = 'GET') =>
    fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { accept } });
  return { port, splash, ask };
}

test('a browser reads the steps, a program reads when to come back, and nobody is told that all is well', async () => {
  const steps: Step[] = [{ title: 'Dựng <giao diện>', state: 'running' }];
  const { ask } = await starting(steps);
  const page = await ask('/mo-hinh?q=1');
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await page.text()).toContain('Dựng &#60;giao diện&#62;');
  steps.push({ title: 'Nạp dữ liệu', state: 'running' });
  expect(await (await ask('/')).text()).toContain('Nạp dữ liệu');
  const health = await ask('/api/health', '*/*');
  expect([health.status, await health.json()]).toEqual([503, { portal: 'starting', steps }]);
  for (const [accept, method] of [
    ['application/json', 'GET'],
    ['text/html', 'POST'],
  ] as const) {
    const other = await ask('/', accept, method);
    expect([other.status, other.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await other.text()).not.toContain('<');
  }
  expect(await (await ask('/', 'text/html', 'HEAD')).text()).toBe('');
});

test('the port is free for the portal as soon as the splash gives it back, whoever still holds a line', async () => {
  const { port, splash, ask } = await starting([]);
  await ask('/');
  await splash.close();
  const portal = createServer((_, response) => response.end('portal'));
  await new Promise<void>((resolve, reject) => {
    portal.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  undo.push(() => portal.close());
  expect(await (await ask('/')).text()).toBe('portal');
});

test('an open page follows the steps and leads on by itself when the portal answers', async () => {
  const steps: Step[] = [{ title: 'Dựng giao diện', state: 'running' }];
  const { port, splash } = await starting(steps);
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
  undo.push(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/mo-hinh`);
  await page.getByText('đang làm').waitFor();
  Object.assign(steps[0] ?? {}, { state: 'done' });
  await page.getByText('xong', { exact: true }).waitFor();
  await splash.close();
  const portal = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<h1>Cổng ở ${request.url}</h1>`);
  });
  portal.listen(port, '127.0.0.1');
  undo.push(() => (portal.closeAllConnections(), portal.close()));
  await page.getByRole('heading', { name: 'Cổng ở /mo-hinh' }).waitFor();
  expect(page.url()).toContain('/mo-hinh');
});
