import { env } from '@/server/io/env';
import { mapPages } from '@/server/public/showcase/feed';
import { xml, xmlAnswer } from '../xml';

export const dynamic = 'force-dynamic';

/** The index: one file for the pages and units, one for contests, and as many as needed for the models of each year. */
export async function GET(): Promise<Response> {
  const names = [
    'trang',
    'hoi-thi',
    ...(await mapPages()).map(({ year, page }) => `mo-hinh-${year}-${page}`),
  ];
  const files = names.map(
    (name) => `<sitemap><loc>${xml(`${env().PUBLIC_URL}/sitemap/${name}.xml`)}</loc></sitemap>`,
  );
  return xmlAnswer(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join('\n')}\n</sitemapindex>\n`,
  );
}
