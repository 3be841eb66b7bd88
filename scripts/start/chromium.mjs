import { existsSync } from 'node:fs';
import { node, run } from './run.mjs';
import { Refusal, step } from './say.mjs';

/** Draws no window, which halves the processor's time for a page. */
const shell = '/usr/bin/chromium-headless-shell';

const usual = [
  shell,
  // Not Debian's wrapper /usr/bin/chromium, which asks for a graphics card and has one emulated.
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A real browser for the journeys: the one named, the lightest of the machine, or one fetched now. */
export async function findChromium() {
  const chromium = await chosen();
  if (chromium) return chromium;
  throw new Refusal('Không có trình duyệt Chromium để kiểm thử; hãy đặt CHROMIUM_PATH');
}

async function chosen() {
  const named = process.env.CHROMIUM_PATH;
  if (named && existsSync(named)) return named;
  if (!isDebian()) return (await found()) ?? (await fetched(fromPlaywright));
  if (existsSync(shell)) return shell;
  return (await fetched(fromDebian).catch(() => null)) ?? (await found());
}

async function found() {
  const { chromium } = await import('playwright');
  return [...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

async function fetched(from) {
  await step('Cài trình duyệt Chromium để kiểm thử', from);
  return found();
}

const isDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

async function fromDebian() {
  const sentence = 'Không cài được gói chromium-headless-shell của Debian';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'];
  await run('apt-get', ['update', '-qq'], { env, sentence });
  await run('apt-get', install, { env, sentence });
}

const fromPlaywright = () =>
  node(['node_modules/playwright/cli.js', 'install', 'chromium'], {
    sentence: 'Không tải được Chromium; hãy đặt CHROMIUM_PATH',
  });
