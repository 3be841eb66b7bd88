import { publicPage } from '@/domain/addresses';
import { notFound } from 'next/navigation';
import { mapOfContests } from '@/server/public/contest/feed';
import { env } from '@/server/io/env';
import { now } from '@/server/request/moment';
import { mapOfUnits, mapOfYear } from '@/server/public/showcase/feed';
import { xml, xmlAnswer } from '../../xml';

export const dynamic = 'force-dynamic';

type Place = { path: string; changed?: Date };

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ page: string }> },
): Promise<Response> {
  const places = await placesOn((await params).page);
  if (places.length === 0) notFound();
  const urls = places.map(
    ({ path, changed }) =>
      `<url><loc>${xml(env().PUBLIC_URL + path)}</loc>${changed ? `<lastmod>${changed.toISOString()}</lastmod>` : ''}</url>`,
  );
  return xmlAnswer(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
}

async function placesOn(page: string): Promise<Place[]> {
  if (page === 'trang.xml') {
    const units = await mapOfUnits();
    return [...plain, ...units.map(({ slug }) => publicPage.unit(slug))].map((path) => ({ path }));
  }
  if (page === 'hoi-thi.xml') return (await mapOfContests(now())).map((path) => ({ path }));
  const [, year, number] = /^mo-hinh-(\d{4})-([1-9]\d{0,3})\.xml$/u.exec(page) ?? [];
  if (!year || !number) return [];
  const models = await mapOfYear(Number(year), Number(number));
  return models.map(({ slug, updatedAt }) => ({ path: publicPage.model(slug), changed: updatedAt }));
}

const plain = ['/', publicPage.models, '/don-vi', '/gioi-thieu', '/du-lieu-mo'];
