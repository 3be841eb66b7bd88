import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { comfortsText } from './comforts';

// Public pages carry the text of these functions and nothing else of ours.

/** A document in which nothing is found, and a note of everything that failed. */
function run() {
  const failed: unknown[] = [];
  const heard: string[] = [];
  const listen = (name: string) => void heard.push(name);
  const asked: string[] = [];
  const context = createContext({
    HTMLElement: class {
      popover = '';
    },
    document: {
      documentElement: { dataset: {} },
      cookie: '',
      querySelectorAll: (selector: string) => (asked.push(selector), []),
      addEventListener: listen,
    },
    window: { addEventListener: listen, location: { pathname: '/' } },
    navigator: {},
    sessionStorage: { getItem: () => null, removeItem: () => undefined },
    reportError: (error: unknown) => failed.push(error),
  });
  runInContext(comfortsText(), context);
  const once = heard.length;
  runInContext(comfortsText(), context);
  return { failed, heard, asked, again: heard.length - once };
}

test('each of them stands alone: it names nothing that the page does not have', () => {
  const { failed, heard, asked } = run();
  expect(failed).toEqual([]);
  expect(heard).toContain('click');
  expect(asked).toContain('[data-account]');
});

test('they begin once for each page', () => {
  expect(run().again).toBe(0);
});

test('all of them together are small, even before the build makes them smaller', () => {
  expect(gzipSync(comfortsText()).length).toBeLessThan(4_096);
});
