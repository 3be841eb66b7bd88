import { defineConfig } from 'playwright/test';

// Run by `npm test -- e2e [file]`, which builds, starts a portal for each worker on a demonstration of its own, and names
// the browser. Playwright reads this file in every worker: there the settings are those of its own portal.
const portals = JSON.parse(process.env.PORTALS ?? '[{}]') as Record<string, string>[];
Object.assign(process.env, portals[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

export default defineConfig({
  testDir: 'e2e',
  // A run has one moment: that of 2022, or that of the units of 2026.
  ...(process.env.WALK === 'newUnits'
    ? { testMatch: 'nam-2026.spec.ts' }
    : { testIgnore: 'nam-2026.spec.ts' }),
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  // Each wait has its own end below; how many of them a journey has says nothing.
  timeout: 600_000,
  // Two browsers and two portals on two processors: a screen may take its time.
  expect: { timeout: 20_000 },
  // What fails is tried once more, so that one hiccup of a machine does not hide what the other journeys say; the run names
  // it as unsteady, which is a fault to be mended.
  retries: process.env.TRACE ? 0 : 1,
  workers: portals.length,
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.PUBLIC_URL,
    // What is not there by then does not come: the failure should not wait for the end of a long journey.
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    viewport: { width: 1280, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // A trace costs a third of the browser's time, so it is kept only when asked for: TRACE=1 npm test -- e2e file
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    // What a worker fetches passes by page.route(), with which journeys cut lines; mat-mang.spec.ts lets it work.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH },
  },
});
