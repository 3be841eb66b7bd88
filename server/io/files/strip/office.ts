import { readFile, writeFile } from 'node:fs/promises';
import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { type Stripped, Trace, type TraceKind } from './traces';
import { withoutSegments } from './jpeg';

/** Also removes private XML, session ids and archive times; visible content stays. */
export async function stripOffice(from: string, to: string): Promise<Stripped> {
  const parts = unzipSync(await readFile(from));
  const trace = new Trace();
  const kept: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    if (gone(name)) {
      trace.removed(goneAs(name));
      continue;
    }
    if (/(^|\/)(embeddings|externalLinks)\//iu.test(name)) trace.left('embedded');
    kept[name] = [cleaned(name, bytes, trace), { mtime: '1980-01-01T00:00:00', level: 6 }];
  }
  cutLoose(parts, kept);
  await writeFile(to, zipSync(kept));
  return trace.told();
}

const gone = (name: string): boolean =>
  /^docProps\/(?!core\.xml$|app\.xml$)/iu.test(name) ||
  /^customXml\//iu.test(name) ||
  /^(word\/people\.xml|xl\/persons\/|word\/printerSettings|xl\/printerSettings\/|xl\/revisions\/)/iu.test(
    name,
  );

const goneAs = (name: string): TraceKind =>
  name.startsWith('docProps/') ? 'properties' : /people|persons/iu.test(name) ? 'authors' : 'hidden';

function cleaned(name: string, bytes: Uint8Array, trace: Trace): Uint8Array {
  if (/^docProps\/core\.xml$/iu.test(name)) return blank(bytes, { empty: CORE, trace, kind: 'properties' });
  if (/^docProps\/app\.xml$/iu.test(name)) return blank(bytes, { empty: APP, trace, kind: 'properties' });
  if (/\.jpe?g$/iu.test(name)) {
    const { bytes: picture, found } = withoutSegments(bytes);
    if (found) trace.removed('photo');
    return picture;
  }
  if (!/\.(xml|rels)$/iu.test(name)) return bytes;
  const before = Buffer.from(bytes).toString('utf8');
  const without = rules.reduce((text, { kind, change }) => {
    const after = change(text);
    if (after !== text) trace.removed(kind);
    return after;
  }, before);
  return without === before ? bytes : Buffer.from(without, 'utf8');
}

function blank(
  bytes: Uint8Array,
  { empty, trace, kind }: { empty: string; trace: Trace; kind: TraceKind },
): Uint8Array {
  if (Buffer.from(bytes).toString('utf8') !== empty) trace.removed(kind);
  return Buffer.from(empty, 'utf8');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CORE = `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`;
const APP = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

type Rule = { kind: TraceKind; change: (text: string) => string };

const rules: Rule[] = [
  {
    kind: 'authors',
    change: (text) =>
      text
        .replace(/\s(?:w|w15|w16du):(?:author|initials|userId|providerId)="[^"]*"/gu, attribute)
        .replace(/(<(?:\w+:)?author>)[^<]*(<\/(?:\w+:)?author>)/gu, '$1$2')
        .replace(/(<(?:\w+:)?fileSharing\b[^>]*?)\suserName="[^"]*"/gu, '$1')
        .replace(/\s(?:displayName|userId|providerId)="[^"]*"(?=[^>]*\bpersonId=)/gu, ''),
  },
  {
    kind: 'sessions',
    change: (text) =>
      text
        .replace(/\sw:rsid(?:R|RDefault|RPr|P|Del|Sect|Tr)="[^"]*"/gu, '')
        .replace(/<w:rsids>.*?<\/w:rsids>/gsu, '')
        .replace(/<w(?:14|15):docId\b[^>]*\/>/gu, ''),
  },
  {
    kind: 'hidden',
    change: (text) =>
      text
        .replace(/<(?:\w+:)?absPath\b[^>]*\/>/gu, '')
        .replace(/<w:attachedTemplate\b[^>]*\/>/gu, '')
        .replace(
          /<mc:AlternateContent[^>]*>\s*<mc:Choice[^>]*>\s*<\/mc:Choice>\s*<\/mc:AlternateContent>/gu,
          '',
        ),
  },
];

/** The schema requires the attribute, so it is emptied. */
const attribute = (found: string): string =>
  / (?:w:author)=/u.test(found.replace(/\s/u, ' ')) ? ' w:author="-"' : '';

/** A relationship to a removed part makes Word call the file damaged. */
function cutLoose(parts: Unzipped, kept: Zippable): void {
  const lost = Object.keys(parts).filter((name) => !(name in kept));
  for (const [name, value] of Object.entries(kept)) {
    if (!Array.isArray(value) || !(name === '[Content_Types].xml' || name.endsWith('.rels'))) continue;
    const [bytes, options] = value as [Uint8Array, object];
    const text = Buffer.from(bytes).toString('utf8');
    const cut =
      name === '[Content_Types].xml'
        ? text.replace(/<Override\b[^>]*PartName="\/([^"]*)"[^>]*\/>/gu, (all, part: string) =>
            lost.includes(part) ? '' : all,
          )
        : text.replace(/<Relationship\b[^>]*\/>/gu, (all) => (pointsTo(name, all, lost) ? '' : all));
    kept[name] = [Buffer.from(cut, 'utf8'), options];
  }
}

function pointsTo(rels: string, relationship: string, lost: readonly string[]): boolean {
  if (/TargetMode="External"[^>]*|attachedTemplate"/u.test(relationship))
    return /attachedTemplate"/u.test(relationship);
  const target = /Target="([^"]*)"/u.exec(relationship)?.[1] ?? '';
  const folder = rels.replace(/_rels\/[^/]*$/u, '');
  const path = target.startsWith('/')
    ? target.slice(1)
    : new URL(target, `file:///${folder}`).pathname.slice(1);
  return lost.includes(decodeURIComponent(path));
}
