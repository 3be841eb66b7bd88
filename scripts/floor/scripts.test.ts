import { expect, test } from 'vitest';
import { type BrowserFile, browserFiles } from './browser-files';
import { youngAttributes, youngInterfaces, youngMembers, youngStatics } from './young';

// Chrome 111, Firefox 111 and Safari 16.4 are what Next promises and so do we: what they lack is not called without a
// look at whether it is there.

/** Looked at: why the page goes on where it is missing. */
const allowed: Record<string, string> = {
  'AbortSignal.timeout': 'there from Chrome 103, only the name of its error came later',
  '.hidePopover': 'asked for first (ui/comforts/drawers.ts)',
  '.drop': 'a draft of ours',
  '.forget': 'a draft of ours',
  '.take': 'a choice of ours',
  '.union': 'of zod',
  '.check': 'of zod',
  popover: 'ui/comforts/drawers-without-popover.ts opens and closes it',
  popovertarget: 'ui/comforts/drawers-without-popover.ts opens and closes it',
  popovertargetaction: 'ui/comforts/drawers-without-popover.ts opens and closes it',
  inert: 'hidden stands beside it',
  '.share': 'asked for first (ui/comforts/handing-on.ts)',
  autocapitalize: 'a comfort of the keyboard',
};

function youngIn({ text }: BrowserFile): string[] {
  const found: string[] = [];
  for (const [, owner = '', name = ''] of text.matchAll(/\b([A-Za-z_$][\w$]*)?\??\.(\w+)/gu)) {
    if (youngStatics.has(`${owner}.${name}`)) found.push(`${owner}.${name}`);
  }
  for (const [, owner = '', name = ''] of text.matchAll(/([\w$]*)[)\]]?\??\.(\w+)(?=\()/gu))
    if (youngMembers.has(name) && !/^[A-Z]/u.test(owner)) found.push(`.${name}`);
  for (const [, made, used] of text.matchAll(/\bnew (\w+)|\b([A-Z]\w+)\./gu))
    if (youngInterfaces.has(made ?? used ?? '')) found.push(made ?? used ?? '');
  for (const [, name = ''] of text.matchAll(/\s([a-zA-Z]+)=[{"]/gu))
    if (/^[a-z]/u.test(name) && youngAttributes.has(name.toLowerCase())) found.push(name.toLowerCase());
  const withoutPaths = text.replace(/from '[^']*'/gu, '');
  for (const [flags] of withoutPaths.matchAll(/(?<=\/)[dgimsuy]*v[dgimsuy]*(?=[.,;)\s])/gu))
    found.push(`flag ${flags}`);
  return found;
}

test('nothing that a browser of the floor lacks is called', () => {
  const found = browserFiles().flatMap((file) =>
    youngIn(file)
      .filter((what) => !(what in allowed))
      .map((what) => `${file.path}: ${what}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['URL.parse(typed)', 'URL.parse'],
  ['const url = URL.canParse(typed)', 'URL.canParse'],
  ['const { promise } = Promise.withResolvers()', 'Promise.withResolvers'],
  ['await Array.fromAsync(rows)', 'Array.fromAsync'],
  ['Object.groupBy(rows, by)', 'Object.groupBy'],
  ['mine.isSubsetOf(theirs)', '.isSubsetOf'],
  ['mine.symmetricDifference(theirs)', '.symmetricDifference'],
  ['rows.toSorted(inOrder)', '.toSorted'],
  ['text.isWellFormed()', '.isWellFormed'],
  ['menu.showPopover()', '.showPopover'],
  ['element.checkVisibility()', '.checkVisibility'],
  ['new Intl.DurationFormat("vi")', 'Intl.DurationFormat'],
  ['AbortSignal.any([one, other])', 'AbortSignal.any'],
  ['<div popover="auto">', 'popover'],
  ['<button popoverTarget="menu">', 'popovertarget'],
  ['const look = /[\\p{L}--[a-z]]/v;', 'flag v'],
])('%s is seen', (text, what) => {
  expect(youngIn({ path: '', text })).toContain(what);
});

test.each([
  'rows.findLast(Boolean)',
  'text.replaceAll("a", "b")',
  'JSON.parse(text)',
  'rows.at(-1)',
  'CSS.escape(id)',
])('%s is old enough', (text) => expect(youngIn({ path: '', text })).toEqual([]));
