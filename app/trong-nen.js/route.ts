import { lostLinePath } from '../mat-mang/page-text';

export const dynamic = 'force-dynamic';

/**
 * The worker that stands between the pages and the line. It keeps one page, ours for a lost line, and nothing else: no
 * page of anybody, no answer, no file. Its text names the build, so that an upgrade replaces it and what it kept.
 */
export const GET = (): Response =>
  new Response(worker(process.env.PORTAL_BUILD ?? ''), {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });

const worker = (build: string): string => `const kept = 'mat-mang-${build}';
const page = '${lostLinePath}';

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(
    caches.open(kept).then(async (store) => store.put(page, await fetch(page, { cache: 'reload', credentials: 'omit' }))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
      await self.registration.navigationPreload?.enable();
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(answer(event));
});

async function answer({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    const own = await (await caches.open(kept)).match(page);
    if (!own) return Response.error();
    const text = await own.text();
    // What was pressed is not sent again by itself.
    const told = request.method === 'GET' ? text : text.replace('<body>', '<body data-posted>');
    return new Response(told, { status: 503, headers: own.headers });
  }
}
`;
