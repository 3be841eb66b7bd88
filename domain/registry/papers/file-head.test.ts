import { expect, test } from 'vitest';
import type { PaperKind } from './paper';
import { refusedUnsent } from './file-head';

const reading = (text: string) => async (at: number, length: number) =>
  Uint8Array.from(text.slice(at, at + length), (letter) => letter.charCodeAt(0));
const film = (brand: string, ...fits: string[]) =>
  `\u0000\u0000\u0000${String.fromCharCode(16 + fits.length * 4)}ftyp${brand}\u0000\u0000\u0000\u0000${fits.join('')}`;

test.each<[string, PaperKind, string, string | null]>([
  ['a PDF', 'plan', '%PDF-1.7', null],
  ['a PDF after a mark', 'plan', '\u00EF\u00BB\u00BF%PDF-1.7', null],
  ['a PDF after a letterhead', 'plan', `From: a\r\n${'x'.repeat(900)}%PDF-1.7`, null],
  ['a PDF far behind other words', 'plan', `${'x'.repeat(1_100)}%PDF-1.7`, 'wrongType'],
  ['a film as a plan', 'plan', film('isom'), 'wrongType'],
  ['rich text', 'plan', '{\\rtf1', 'richText'],
  ['a web page', 'plan', '<!DOCTYPE html>%PDF-1', 'webPage'],
  ['a program', 'plan', 'MZ %PDF-1', 'wrongType'],
  ['nothing', 'plan', '', 'empty'],
  ['a document for a contest', 'dossier', 'PK\u0003\u0004', null],
  ['a scan for a contest', 'dossier', '\u00FF\u00D8\u00FF', 'wrongType'],
  ['a photo of a new iPhone', 'photo', film('heic', 'mif1'), 'heic'],
  ['a photo', 'photo', '\u00FF\u00D8\u00FF', null],
  ['a film of an iPhone of which nobody knows how it is packed', 'clip', film('qt  '), 'quickTime'],
  ['a film of an iPhone as a plan', 'plan', film('qt  '), 'wrongType'],
  ['a film of an older phone', 'clip', film('3gp4', 'isom', '3gp4'), null],
  ['a film by another name that plays', 'clip', film('CAEP', 'mp42'), null],
  ['a film of which nobody knows whether it plays', 'clip', film('CAEP'), 'wrongType'],
])('says before sending: %s as %s', async (_what, kind, head, refusal) => {
  expect(await refusedUnsent(head.length, reading(head), kind)).toBe(refusal);
});

test('says before sending that a file is too large, and what it is first', async () => {
  expect(await refusedUnsent(65 * 1024 * 1024, reading('%PDF-1.7'), 'plan')).toBe('tooLarge');
  expect(await refusedUnsent(900 * 1024 * 1024, reading(film('qt  ')), 'clip')).toBe('quickTime');
});
