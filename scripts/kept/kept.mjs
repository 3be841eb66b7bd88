import { keptAddress } from './addresses.mjs';
import { pageForOne, pageOf } from './making.mjs';
import { send } from './sending.mjs';
import { pages, state } from './state.mjs';

// What is public and the same for everybody is drawn once, and then answered from memory before Next is asked
// (docs/decisions/023-kept-pages.md).

/** Asked by Next's own script, which wants something else under the same address. */
const ofNext = [
  'rsc',
  'next-action',
  'next-router-prefetch',
  'next-router-state-tree',
  'next-router-segment-prefetch',
];

/** A body to be read, this server itself, or the router. */
const sayMore = ['content-length', 'transfer-encoding', 'x-turn', ...ofNext];
/** Who takes nothing for this long has left. */
const NOTHING_READ_MS = 60_000;

/** For comparison: `npm run bench -- kept` asks the same server without it. */
const off = process.env.KEEP_PAGES === 'false';

/** @returns {string | undefined} under which address the answer is kept, if this one may be */
export function keptFor({ method, headers, url }) {
  if (off || !state.begin || (method !== 'GET' && method !== 'HEAD')) return undefined;
  if (ofNext.some((name) => headers[name] !== undefined)) return undefined;
  return keptAddress(url);
}

/**
 * What nearly every visitor wants: a page that lies ready, under exactly its own address, and nothing said with the question. Before everything
 * else that is asked of a request, for none of it would change these bytes.
 * @returns whether it was answered
 */
export function answerAtOnce(request, response) {
  if (request.method !== 'GET') return false;
  const page = pages.get(request.url);
  // Without a socket it waits for the answer before it.
  if (!page || response.socket === null || sayMore.some((name) => request.headers[name] !== undefined))
    return false;
  send(request, response, page);
  if (response.socket?.writableLength > 0) response.socket.setTimeout(NOTHING_READ_MS);
  return true;
}

/** @returns whether it was answered */
export function answerKept(request, response, address) {
  const page = pages.get(address);
  if (page) send(request, response, page);
  return page !== undefined;
}

/** Pages of the desk and its doors, which need Next's script; what is no page has a dot in its name or a folder of its own. */
const notPublic =
  /^\/(?:\/|(?:ban-lam-viec|dang-nhap|quen-mat-khau|dat-lai-mat-khau|loi-moi|he-thiet-ke|api|_next)(?![^/?]))|\.[a-z0-9]+(?:\?|$)/u;
const developing = process.env.NODE_ENV === 'development';

/** @returns whether everybody may read what stands there, so that it goes out without Next's scripts */
export const isPublicPage = ({ method, url }) =>
  !developing && (method === 'GET' || method === 'HEAD') && !notPublic.test(url);

/** The router of a desk wants a public page as data for its scripts. Told that there is none, it opens the page itself. */
export function answerRouter({ headers }, response) {
  if (headers.rsc === undefined) return false;
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
  response.end();
  return true;
}

/** Makes the page, or leaves the answer to Next where that cannot be. */
export async function answerMade(request, response, { address, own, otherwise }) {
  if (address && answerKept(request, response, address)) return undefined;
  const page = await (address ? pageOf(address, own) : pageForOne(request.url, own));
  if (!page) return Promise.all(otherwise());
  if (!response.destroyed) send(request, response, page);
  return undefined;
}
