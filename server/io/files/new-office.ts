import { type Attributes, walkXml } from '../spreadsheet/xml';
import type { FileRefusal } from '@/domain/registry/papers/file';
import { type ZipEntry, zipEntriesOf, unpackedParts } from './zip';

type Told = { mime: string } | { refusal: FileRefusal };

const wholes: Record<string, string> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const active = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/iu;
const activeType = /macroEnabled|vbaProject|vbaData|macrosheet|activeX/iu;
const wanted = (name: string): boolean =>
  /\.rels$|^\[Content_Types\]\.xml$|\.bin$|^word\/[^/]*\.xml$|^xl\/externalLinks\/[^/]*\.xml$/iu.test(name);

export async function officeType(path: string): Promise<Told> {
  const entries = await zipEntriesOf(path);
  if (typeof entries === 'string') return { refusal: entries };
  const parts = await unpackedParts(path, entries, wanted);
  if (typeof parts === 'string') return { refusal: parts };
  try {
    return toldBy(entries, parts);
  } catch {
    return { refusal: 'damaged' };
  }
}

function toldBy(entries: readonly ZipEntry[], parts: ReadonlyMap<string, Buffer>): Told {
  const types = parts.get('[Content_Types].xml');
  if (!types) return { refusal: 'wrongType' };
  const { ofPart, all } = typesIn(types.toString('utf8'));
  if (entries.some(({ name }) => active.test(name)) || all.some((type) => activeType.test(type)))
    return { refusal: 'macros' };
  const links = [...parts].flatMap(([name, bytes]) => (/\.rels$/iu.test(name) ? linksIn(name, bytes) : []));
  const main = links.find(({ of, type }) => of === '' && type === 'officeDocument');
  const path = main ? main.target.replace(/^\//u, '') : '';
  const mime = wholes[ofPart(path) ?? ''];
  if (!mime || !entries.some(({ name }) => name.toLowerCase() === path.toLowerCase()))
    return { refusal: 'wrongType' };
  const refusal = harmIn(links, parts);
  return refusal ? { refusal } : { mime };
}

function typesIn(xml: string) {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  walkXml(xml, {
    open: (name, attribute) => {
      const type = attribute('ContentType') ?? '';
      if (name === 'Override')
        overrides.set((attribute('PartName') ?? '').replace(/^\//u, '').toLowerCase(), type);
      if (name === 'Default') defaults.set((attribute('Extension') ?? '').toLowerCase(), type);
    },
  });
  const ofPart = (path: string) =>
    overrides.get(path.toLowerCase()) ?? defaults.get(path.split('.').at(-1)?.toLowerCase() ?? '');
  return { ofPart, all: [...overrides.values(), ...defaults.values()] };
}

type Link = { of: string; type: string; target: string; outside: boolean };

function linksIn(rels: string, bytes: Buffer): Link[] {
  const of = rels.replace(/(?:^|\/)_rels\/(?<own>[^/]*)\.rels$/iu, '/$<own>').replace(/^\//u, '');
  const links: Link[] = [];
  const link = (attribute: Attributes) => ({
    of,
    type: attribute('Type')?.split('/').at(-1) ?? '',
    target: attribute('Target') ?? '',
    outside: /^external$/iu.test(attribute('TargetMode') ?? ''),
  });
  walkXml(bytes.toString('utf8'), {
    open: (name, attribute) => {
      if (name === 'Relationship') links.push(link(attribute));
    },
  });
  return links;
}

/** A template on the author's own disk is harmless. */
const isFar = (target: string): boolean =>
  /^(?:https?|ftp|mhtml|ldap|ms-[\w-]+):|^(?:file:)?[/\\]{2}(?![/\\])(?![a-z]:)|^file:\/{4,5}\w/iu.test(
    target,
  );

/** Relationships that Office loads on opening, unlike links or pictures. */
const fetched = new Set(['attachedTemplate', 'oleObject', 'frame', 'subDocument', 'package', 'aFChunk']);

function harmIn(links: readonly Link[], parts: ReadonlyMap<string, Buffer>): FileRefusal | null {
  if (links.some(({ outside, type, target }) => outside && fetched.has(type) && isFar(target)))
    return 'fetches';
  for (const [name, bytes] of parts) {
    if (/\.bin$/iu.test(name) && bytes.includes(PACKED) && !bytes.includes(PAINTED)) return 'packaged';
    if (/\.bin$/iu.test(name) && bytes.includes(PROJECT)) return 'macros';
    if (/\.xml$/iu.test(name) && runsOthers(bytes)) return 'script';
  }
  return null;
}

const PACKED = Buffer.from('\u0001Ole10Native', 'utf16le');
const PROJECT = Buffer.from('_VBA_PROJECT', 'utf16le');
/** Paint drawings use the same wrapper as packed files. */
const PAINTED = Buffer.from('0A00030000000000C000000000000046', 'hex');

/** DDE fields or links start programs; a field's letters may be split over several runs. */
function runsOthers(bytes: Buffer): boolean {
  if (!/instrText|fldSimple|ddeLink/u.test(bytes.toString('latin1'))) return false;
  let [orders, inside, found] = ['', false, false];
  walkXml(bytes.toString('utf8'), {
    open: (name, attribute) => {
      inside = name === 'instrText';
      if (name === 'ddeLink') found = true;
      if (name === 'fldSimple') orders += `\n${attribute('instr') ?? ''}`;
      if (name === 'fldChar' && attribute('fldCharType') === 'begin') orders += '\n';
    },
    text: (text) => {
      if (inside) orders += text;
    },
    close: (name) => {
      if (name === 'instrText') inside = false;
    },
  });
  return found || /^\s*"?DDE(?:AUTO)?\b/imu.test(orders);
}
