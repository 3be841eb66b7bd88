import type { APIRequestContext } from 'playwright/test';

/** Every address that the site map, the feeds and the menu name. */
export async function addressesOf(request: APIRequestContext): Promise<string[]> {
  const text = async (path: string) => (await request.get(path)).text();
  const located = (xml: string) =>
    [...xml.matchAll(/<loc>[^<]*?:\/\/[^/]+(?<path>\/[^<]*)<\/loc>/gu)].map(
      ({ groups }) => groups?.path ?? '',
    );
  const maps = located(await text('/sitemap.xml'));
  const listed = await Promise.all(maps.map(async (map) => located(await text(map))));
  const contest = listed.flat().find((path) => path.endsWith('/ket-qua')) ?? '';
  const results = await text(contest);
  const certificate = /\/xac-minh\/[0-9A-Z-]{14}/u.exec(results)?.[0] ?? '';
  const bundle = contest.replace('/ket-qua', '/goi-ket-qua.json');
  const others = ['/xac-minh', '/robots.txt', '/sitemap.xml', '/mo-hinh/atom.xml', '/hoi-thi/atom.xml'];
  const data = ['mo-hinh.csv', 'mo-hinh.csv?excel=1', 'mo-hinh.json', 'hoi-thi.csv', 'hoi-thi.json?nam=2020'];
  const more = [contest, `${contest}?ban=1`, bundle, certificate];
  const of = (pattern: RegExp) =>
    listed
      .flat()
      .filter((path) => pattern.test(path))
      .slice(0, 3);
  const each = [/^\/mo-hinh\//u, /^\/don-vi\//u, /bai-du-thi\//u, /^\/hoi-thi\/[^/]+$/u].flatMap(of);
  const plain = listed.flat().filter((path) => path.split('/').length === 2);
  return [...plain, ...maps, ...each, ...more, ...others, ...data.map((name) => `/du-lieu-mo/v1/${name}`)];
}
