import { defineConfig } from 'playwright/test';

// Run by `npm test -- e2e [file]`, which builds, starts a portal for each worker on a demonstration of its own, and names
// the browser. Playwright reads this file in every worker: there the settings are those of its own portal.
const portals = JSON.parse(process.env.PORTALS ?? '[{}]') as Record<string, string>[];
Object.assign(process.env, portals[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // Two browsers and two portals on two processors: a screen may take its time.
  expect: { timeout: 20_000 },
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
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH },
  },
});
