import { publicPage } from '@/domain/addresses';
import { type Field, fields, type Tag, tags } from '../registry/model/form';
import { type How, hows } from '../text/search-words';
import { line } from '../text/text';
import { type UnitKind, unitKinds } from '../unit/unit';

/** A search lives entirely in the address, so that it can be sent to others. */
export type Ask = {
  q: string;
  year: number | null;
  field: Field | null;
  district: string | null;
  /** Where there are no districts. */
  group: string | null;
  kind: UnitKind | null;
  tag: Tag | null;
  from: Cursor | null;
};

/** Keyset position: results after (or before) this rank, date and id. */
export type Cursor = { way: 'after' | 'before'; rank: number; at: Date; id: string; how: How };

export const noAsk: Ask = {
  q: '',
  year: null,
  field: null,
  district: null,
  group: null,
  kind: null,
  tag: null,
  from: null,
};

export const filters = ['year', 'field', 'district', 'group', 'kind', 'tag'] as const;
export type Filter = (typeof filters)[number];

export const parameters: Record<'q' | Filter | 'after' | 'before', string> = {
  q: 'q',
  year: 'nam',
  field: 'linh-vuc',
  district: 'huyen',
  group: 'cum',
  kind: 'khoi',
  tag: 'chu-de',
  after: 'sau',
  before: 'truoc',
};

export const fieldAddress: Record<Field, string> = {
  economy: 'kinh-te',
  cultureSociety: 'van-hoa-xa-hoi',
  defenceSecurity: 'quoc-phong-an-ninh',
  politicalSystem: 'he-thong-chinh-tri',
};

export const kindAddress: Record<UnitKind, string> = {
  province: 'tinh',
  department: 'so-ban-nganh',
  publicServiceUnit: 'don-vi-su-nghiep',
  district: 'cap-huyen',
  commune: 'cap-xa',
};

export const tagAddress: Record<Tag, string> = {
  newRural: 'nong-thon-moi',
  ethnicMinorityArea: 'dan-toc-thieu-so',
  adminReform: 'cai-cach-hanh-chinh',
  digitalTransformation: 'chuyen-doi-so',
  environment: 'moi-truong',
  povertyReduction: 'giam-ngheo',
};

type Query = Record<string, string | string[] | undefined>;

/** Ignores parameters it does not understand, so old links still show a list. */
export function askIn(query: Query): Ask {
  const get = (name: string) => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const year = get(parameters.year);
  const [district, group] = [get(parameters.district), get(parameters.group)];
  return {
    q: line(get(parameters.q).replace(/\0/gu, '')).slice(0, 200),
    year: /^(19|20)\d\d$/u.test(year) ? Number(year) : null,
    field: fields.find((field) => fieldAddress[field] === get(parameters.field)) ?? null,
    district: isSlug(district) ? district : null,
    group: isSlug(group) ? group : null,
    kind: unitKinds.find((kind) => kindAddress[kind] === get(parameters.kind)) ?? null,
    tag: tags.find((tag) => tagAddress[tag] === get(parameters.tag)) ?? null,
    from: cursorIn('after', get(parameters.after)) ?? cursorIn('before', get(parameters.before)),
  };
}

export function hrefOf(ask: Ask, change: Partial<Ask> = {}): string {
  const { q, year, field, district, group, kind, tag, from } = { ...ask, from: null, ...change };
  const pairs: [string, string | null][] = [
    [parameters.q, q],
    [parameters.year, year === null ? null : String(year)],
    [parameters.field, field && fieldAddress[field]],
    [parameters.district, district],
    [parameters.group, group],
    [parameters.kind, kind && kindAddress[kind]],
    [parameters.tag, tag && tagAddress[tag]],
    [from ? parameters[from.way] : '', from && textOf(from)],
  ];
  const query = new URLSearchParams(pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${publicPage.models}?${query.toString()}` : publicPage.models;
}

export const keptBy = (ask: Ask): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(hrefOf({ ...ask, q: '' }).split('?')[1] ?? ''));

const letters: Record<How, string> = { phrase: 'p', parts: 't', words: 'w' };

const textOf = ({ at, id, how, rank }: Cursor): string =>
  `${at.getTime().toString(36)}.${id}.${letters[how]}${rank > 0 ? rank : ''}`;

function cursorIn(way: Cursor['way'], text: string): Cursor | null {
  const match = /^([0-9a-z]{1,9})\.([\w-]{1,40})\.([ptw])(\d{0,3})$/u.exec(text);
  if (!match) return null;
  const [, at = '', id = '', letter, rank] = match;
  const how = hows.find((known) => letters[known] === letter) ?? 'words';
  return { way, rank: Number(rank), at: new Date(Number.parseInt(at, 36)), id, how };
}

export const isSlug = (text: string): boolean =>
  text.length <= 120 && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/u.test(text);

/** The year and part of the id keep models of one name apart. */
export const isModelSlug = (text: string): boolean => isSlug(text) && /-\d{4}-[0-9a-f]{12}$/u.test(text);
