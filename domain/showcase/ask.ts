import { type Field, fields, type Tag, tags } from '../model/form';
import { line } from '../text';
import { type UnitKind, unitKinds } from '../unit';

/** What a visitor asks of the showcase. The whole of it stands in the address, so a page can be sent to somebody. */
export type Ask = {
  q: string;
  year: number | null;
  field: Field | null;
  /** The district's slug. */
  district: string | null;
  kind: UnitKind | null;
  tag: Tag | null;
  from: Cursor | null;
};

/** How words are looked for: side by side in this order, or anywhere in the model. */
export type How = 'phrase' | 'words';

/** A place in the list: after it are the older models, before it the newer ones. */
export type Cursor = { way: 'after' | 'before'; at: Date; id: string; how: How };

export const noAsk: Ask = {
  q: '',
  year: null,
  field: null,
  district: null,
  kind: null,
  tag: null,
  from: null,
};

export const filters = ['year', 'field', 'district', 'kind', 'tag'] as const;
export type Filter = (typeof filters)[number];

/** The names of the parameters, in the order in which an address holds them. */
export const parameters: Record<'q' | Filter | 'after' | 'before', string> = {
  q: 'q',
  year: 'nam',
  field: 'linh-vuc',
  district: 'huyen',
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

/** Reads an address. What it does not understand it leaves out: an old link still shows a list. */
export function askIn(query: Query): Ask {
  const get = (name: string) => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value) ?? '';
  };
  const year = get(parameters.year);
  const district = get(parameters.district);
  return {
    q: line(get(parameters.q).replace(/\0/gu, '')).slice(0, 200),
    year: /^(19|20)\d\d$/u.test(year) ? Number(year) : null,
    field: fields.find((field) => fieldAddress[field] === get(parameters.field)) ?? null,
    district: isSlug(district) ? district : null,
    kind: unitKinds.find((kind) => kindAddress[kind] === get(parameters.kind)) ?? null,
    tag: tags.find((tag) => tagAddress[tag] === get(parameters.tag)) ?? null,
    from: cursorIn('after', get(parameters.after)) ?? cursorIn('before', get(parameters.before)),
  };
}

/** The address of a list; changing a filter begins at its first page again. */
export function hrefOf(ask: Ask, change: Partial<Ask> = {}): string {
  const { q, year, field, district, kind, tag, from } = { ...ask, from: null, ...change };
  const pairs: [string, string | null][] = [
    [parameters.q, q],
    [parameters.year, year === null ? null : String(year)],
    [parameters.field, field && fieldAddress[field]],
    [parameters.district, district],
    [parameters.kind, kind && kindAddress[kind]],
    [parameters.tag, tag && tagAddress[tag]],
    [from ? parameters[from.way] : '', from && textOf(from)],
  ];
  const query = new URLSearchParams(pairs.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `/mo-hinh?${query.toString()}` : '/mo-hinh';
}

/** What a form must carry along so that a new word keeps the filters. */
export const keptBy = (ask: Ask): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(hrefOf({ ...ask, q: '' }).split('?')[1] ?? ''));

const textOf = ({ at, id, how }: Cursor): string => `${at.getTime().toString(36)}.${id}.${how[0]}`;

function cursorIn(way: Cursor['way'], text: string): Cursor | null {
  const match = /^([0-9a-z]{1,9})\.([\w-]{1,40})\.([pw])$/u.exec(text);
  if (!match) return null;
  const [, at = '', id = '', how] = match;
  return { way, at: new Date(Number.parseInt(at, 36)), id, how: how === 'p' ? 'phrase' : 'words' };
}

/** The shape of an address, asked before the database is. */
export const isSlug = (text: string): boolean =>
  text.length <= 120 && /^[a-z0-9]+(?:-+[a-z0-9]+)*$/u.test(text);

/** A model's address ends in its year and a part of its id, so that two of one name never share one. */
export const isModelSlug = (text: string): boolean => isSlug(text) && /-\d{4}-[0-9a-f]{12}$/u.test(text);
