import { unzipSync } from 'fflate';
import { knownFormats, shownAs } from '@/domain/spreadsheet/shown';
import type { Merge, SpreadsheetPage, SpreadsheetRow } from '@/domain/spreadsheet/table';
import { walkXml } from './xml';

const ROWS = 20_000;
const COLUMNS = 120;
const MERGED = 100_000;

type Parts = Record<string, Uint8Array>;

/** @throws for a malformed workbook */
export function sheetsIn(bytes: Uint8Array): SpreadsheetPage[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/iu.test(name) });
  const office = targetsOf(parts, '').find(({ type }) => type === 'officeDocument');
  const path = office?.path ?? 'xl/workbook.xml';
  const book = workbookOf(textOf(parts, path));
  const targets = targetsOf(parts, path);
  const byType = (type: string) => targets.find((target) => target.type === type)?.path;
  const strings = stringsOf(textIfAny(parts, byType('sharedStrings')));
  const formats = formatsOf(textIfAny(parts, byType('styles')));
  return book.pages.flatMap(({ name, hidden, id }) => {
    const own = targets.find((target) => target.id === id)?.path;
    if (!own || !(own in parts)) return [];
    const shown = (digits: string, style: number) =>
      shownAs(digits, { format: formats[style] ?? 'General', from1904: book.from1904 });
    return [{ name, hidden, ...pageOf(textOf(parts, own), { strings, shown }) }];
  });
}

const decoder = new TextDecoder();

function textOf(parts: Parts, path: string): string {
  const bytes = parts[path];
  if (!bytes) throw new Error('A part of the workbook is missing');
  return decoder.decode(bytes);
}

const textIfAny = (parts: Parts, path: string | undefined): string =>
  path !== undefined && path in parts ? textOf(parts, path) : '';

type Target = { id: string; type: string; path: string };

function targetsOf(parts: Parts, of: string): Target[] {
  const folder = of.slice(0, of.lastIndexOf('/') + 1);
  const targets: Target[] = [];
  const rels = `${folder}_rels/${of.slice(folder.length)}.rels`;
  walkXml(textIfAny(parts, rels), {
    open: (name, attribute) => {
      if (name !== 'Relationship') return;
      const path = new URL(attribute('Target') ?? '', `file:///${folder}`).pathname.slice(1);
      const type = attribute('Type')?.split('/').at(-1) ?? '';
      targets.push({ id: attribute('Id') ?? '', type, path: decodeURIComponent(path) });
    },
  });
  return targets;
}

function workbookOf(xml: string) {
  const pages: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/u.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const hidden = /^(h|veryH)idden$/u.test(attribute('state') ?? '');
      pages.push({ name: attribute('name') ?? '', hidden, id: attribute('id') ?? '' });
    },
  });
  return { pages, from1904 };
}

/** Phonetic guides are not part of the text. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let [inside, sound] = [false, 0];
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') sound += 1;
      inside = name === 't';
    },
    close: (name) => {
      if (name === 'rPh') sound -= 1;
      if (name === 't') inside = false;
    },
    text: (text) => {
      if (inside && sound === 0) strings[strings.length - 1] += text;
    },
  });
  return strings;
}

function formatsOf(xml: string): string[] {
  const codes = new Map<number, string>();
  const formats: string[] = [];
  let inCells = false;
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(codes.get(id) ?? knownFormats[id] ?? 'General');
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

type Read = { strings: readonly string[]; shown: (digits: string, style: number) => string };
type Cell = { at: number; type: string; style: number; value: string; formula: boolean };

function pageOf(xml: string, { strings, shown }: Read): { rows: SpreadsheetRow[]; merged: Merge[] } {
  const rows: { number: number; hidden: boolean; cells: string[] }[] = [];
  const merges: Merge[] = [];
  let cell: Cell | null = null;
  let inValue = false;
  let [row, last] = [rows[0], 0];
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        last = Number(attribute('r') ?? last + 1);
        row = { number: last, hidden: /^(1|true)$/u.test(attribute('hidden') ?? ''), cells: [] };
        if (rows.length < ROWS) rows.push(row);
      } else if (name === 'c') {
        const at = placeOf(attribute('r')) ?? row?.cells.length ?? 0;
        cell = {
          at,
          type: attribute('t') ?? 'n',
          style: Number(attribute('s') ?? 0),
          value: '',
          formula: false,
        };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'mergeCell') merges.push(...mergeOf(attribute('ref') ?? ''));
    },
    text: (text) => {
      if (inValue && cell) cell.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || !cell) return;
      if (row && cell.at < COLUMNS) row.cells[cell.at] = seen(cell, { strings, shown });
      cell = null;
    },
  });
  const filled = rows.map((one) => ({ ...one, cells: Array.from(one.cells, (text) => text ?? '') }));
  return { rows: filled, merged: bounded(merges, rows.at(-1)?.number ?? 0) };
}

/** A formula without a cached value counts as an error. */
function seen({ type, style, value, formula }: Cell, { strings, shown }: Read): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.replace(/^(\d{4})-(\d\d)-(\d\d)(?:T00:00:00.*)?$/u, '$3/$2/$1');
  if (type === 'n' && formula && value === '') return '#CALC!';
  return type === 'n' ? shown(value, style) : value;
}

function placeOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/iu.exec(address ?? '')?.[1];
  if (!letters) return undefined;
  return (
    Array.from(letters.toUpperCase()).reduce(
      (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 64) - 64,
      0,
    ) - 1
  );
}

function mergeOf(ref: string): Merge[] {
  const [first = '', last = ''] = ref.split(':');
  const [from, to] = [first, last].map((address) => Number(/\d+$/u.exec(address)?.[0]));
  const column = placeOf(first);
  return from && to && column !== undefined && to > from ? [{ from, to, column }] : [];
}

/** Merged ranges may claim millions of cells. */
function bounded(merges: readonly Merge[], last: number): Merge[] {
  let left = MERGED;
  return merges.flatMap((merge) => {
    const to = Math.min(merge.to, last);
    left -= Math.max(0, to - merge.from);
    return left >= 0 && to > merge.from ? [{ ...merge, to }] : [];
  });
}
