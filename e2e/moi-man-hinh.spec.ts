import { readdirSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, signIn, test } from './support';

// Every screen that a link leads to, once, as whoever comes to it first: it answers, axe finds nothing on it, it fits a
// phone and a desk, and the browser has nothing to complain about. A screen is a folder with a page; screens of other
// moments of a contest are looked at in their own journeys.

const people = [
  null,
  'sonoivu@sonla.example',
  'quantri@sonla.example',
  'ubnd@sonla.example',
  'chiengban.lanhdao@sonla.example',
  'maison.canbo@sonla.example',
  'giamkhao.truong@sonla.example',
  'giamkhao.1@sonla.example',
  'thuky@sonla.example',
  'kiemsoat@sonla.example',
];

type Screen = { route: string; shape: RegExp };

/** Most specific first: a fixed name before a bracket. */
const screens: Screen[] = (readdirSync('app', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((file) => /(^|\/)page\.tsx$/u.test(file))
  .map((file) => `/${file.replaceAll('\\', '/')}`.replace(/\/page\.tsx$/u, ''))
  .map((route) => ({ route, shape: shapeOf(route) }))
  .sort((a, b) => brackets(a.route) - brackets(b.route));

function shapeOf(route: string): RegExp {
  const address = route
    .replace(/\/\([^)]+\)/gu, '')
    .replace('/cong/[locale]', '')
    .replace(/\[\.\.\.[^\]]+\]/gu, '.+')
    .replace(/\[[^\]]+\]/gu, '[^/]+');
  return new RegExp(`^${address || '/'}$`, 'u');
}

function brackets(route: string): number {
  return route.split('[').length;
}

const routeOf = (path: string): string | undefined => screens.find(({ shape }) => shape.test(path))?.route;

const seen = new Set<string>();

for (const who of people) {
  test(`every screen that ${who ?? 'a visitor'} comes to`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    if (who) await signIn(page, who);
    const waiting = [who ? '/ban-lam-viec' : '/'];
    if (who) seen.delete(routeOf('/ban-lam-viec') ?? '');
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const route = routeOf(path.split('?')[0] ?? '');
      if (!route || seen.has(route)) continue;
      seen.add(route);
      await test.step(path, () => look(page, path));
      waiting.push(...(await linksOn(page)));
    }
    expect(complaints).toEqual([]);
  });
}

async function look(page: Page, path: string) {
  await page.setViewportSize(phone.viewport);
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** Addresses of this portal that lead to screens: not files, not ends of the session. */
const linksOn = (page: Page): Promise<string[]> =>
  page
    .locator('a[href^="/"]:not([download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('#')[0] ?? ''));
