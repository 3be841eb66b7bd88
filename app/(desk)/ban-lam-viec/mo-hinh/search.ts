import { type ModelStatus, statuses } from '@/domain/model/lifecycle';
import type { Wanted } from '@/server/my-models';

/** The state of the list as it stands in the URL. */
export type Query = Partial<Record<'nam' | 'trang-thai' | 'q' | 'trang', string>>;

export function wantedOf(query: Record<string, string | string[] | undefined>): Wanted {
  const one = (name: keyof Query) => [query[name]].flat()[0]?.trim() ?? '';
  const year = /^\d{4}$/u.test(one('nam')) ? Number(one('nam')) : null;
  const status = statuses.find((known): known is ModelStatus => known === one('trang-thai')) ?? null;
  const page = /^\d{1,4}$/u.test(one('trang')) ? Math.max(1, Number(one('trang'))) : 1;
  return { year, status, words: one('q').slice(0, 200), page };
}

/** The same list as a spreadsheet. */
export const sheetHref = (wanted: Partial<Wanted>): string =>
  hrefOf({ ...wanted, page: 1 }, '/ban-lam-viec/mo-hinh/xuat');

export function hrefOf(wanted: Partial<Wanted>, path = '/ban-lam-viec/mo-hinh'): string {
  const query = new URLSearchParams();
  if (wanted.year) query.set('nam', String(wanted.year));
  if (wanted.status) query.set('trang-thai', wanted.status);
  if (wanted.words) query.set('q', wanted.words);
  if (wanted.page && wanted.page > 1) query.set('trang', String(wanted.page));
  return query.size ? `${path}?${query}` : path;
}
