import { existsSync } from 'node:fs';
import { node, run } from './run.mjs';
import { step } from './say.mjs';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A real browser for the journeys: the one named, one of the machine, or one fetched now. */
export async function findChromium() {
  return (await found()) ?? (await fetchOne());
}

async function found() {
  const { chromium } = await import('playwright');
  return [process.env.CHROMIUM_PATH, ...usual, chromium.executablePath()].find(
    (path) => path && existsSync(path),
  );
}

async function fetchOne() {
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  await step('Cài trình duyệt Chromium để kiểm thử', () => (debian ? fromDebian() : fromPlaywright()));
  return found();
}

async function fromDebian() {
  const sentence = 'Không cài được gói chromium của Debian; hãy đặt CHROMIUM_PATH';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, sentence });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, sentence });
}

const fromPlaywright = () =>
  node(['node_modules/playwright/cli.js', 'install', 'chromium'], {
    sentence: 'Không tải được Chromium; hãy đặt CHROMIUM_PATH',
  });
