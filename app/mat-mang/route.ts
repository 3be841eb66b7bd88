import { lostLinePage } from './page-text';

export const dynamic = 'force-dynamic';

/** Shown by the worker (app/trong-nen.js) in the place of a page that cannot be reached. */
export const GET = (): Response =>
  new Response(lostLinePage, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  });
