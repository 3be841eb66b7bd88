import { isIP } from 'node:net';

// Where a visitor comes from: the one answer for turns, limits and the journal of sign-ins. Behind n proxies of ours it is what the
// farthest of them wrote into X-Forwarded-For, the n-th from the right; everything before that is the visitor's own word.

const known = new WeakMap();

/** @param {import('node:http').IncomingMessage} request */
export function visitorOf(request) {
  const place = known.get(request) ?? visitor(request, hops());
  known.set(request, place);
  return place;
}

/** How many proxies of ours stand in front. */
export const hops = () => Number(process.env.TRUST_PROXY || 0);

/**
 * Whoever did not come through all the proxies is where the socket says.
 * @param {{ headers: Record<string, any>, socket: { remoteAddress?: string } }} request
 * @param {number} proxies
 * @returns {string}
 */
export function visitor({ headers, socket }, proxies) {
  const told = proxies > 0 ? String(headers['x-forwarded-for'] ?? '').split(',') : [];
  return placeOf(told.at(-proxies) ?? '') ?? placeOf(socket.remoteAddress ?? '') ?? 'unknown';
}

/**
 * An address as it is counted: one of IPv4 in its plain form, of IPv6 the 64 bits that one household has.
 * @param {string} text as written by a proxy: with a port, in brackets, with a zone, in any spelling
 * @returns {string | undefined}
 */
export function placeOf(text) {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/u, '$1')
    .replace(/^([\d.]+):\d+$/u, '$1')
    .replace(/%.*$/u, '');
  const version = isIP(bare);
  if (version === 4) return bare;
  return version === 6 ? ofSix(groupsOf(bare)) : undefined;
}

/** The eight groups in the one spelling that the address of a page has too. */
function groupsOf(address) {
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean));
  const missing = 8 - first.length - last.length;
  return [...first, ...Array.from({ length: missing }, () => '0'), ...last];
}

function ofSix(groups) {
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return `${groups.slice(0, 4).join(':')}::/64`;
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.');
}
