/** Every write names the person and build that its page was rendered for, as `<mark>.<build>`:
 * in a form or JSON field, a header (file bodies) or a query parameter (downloads). Only the
 * server can make a mark. */
export const DRAWN_FIELD = 'drawnFor';
export const DRAWN_HEADER = 'x-drawn-for';
export const DRAWN_QUERY = 'cua';

export const WHO_PATH = '/api/phien';

export type Drawn = { mark: string; build: string };

export const drawnValue = ({ mark, build }: Drawn): string => `${mark}.${build}`;

export function drawnFrom(told: unknown): Drawn | null {
  const [, mark = '', build = ''] =
    (typeof told === 'string' && /^([\w-]{22})\.([\w-]{1,40})$/u.exec(told)) || [];
  return mark ? { mark, build } : null;
}

export type WhoNow = { mark: string | null; name: string | null; build: string };
