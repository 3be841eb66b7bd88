import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { plain } from './plain.mjs';

// One answer as it is kept: its headers, and its bytes plain and compressed. Compressed by zlib's own threads: the one thread of
// the server goes on answering.

/**
 * @typedef {{ status: number, headers: [string, string][], plain: Buffer, gzip?: Buffer, br?: Buffer, etag?: string }} Page
 * @typedef {{ status: number, headers: [string, string][], body: Buffer }} Drawn
 */

const [zip, brotli] = [promisify(gzip), promisify(brotliCompress)];

const text = /^(?:text\/|application\/(?:json|xml|[\w.]+\+xml|javascript))/u;

/** Of the connection, of one visitor, or put anew with each answer. */
const notKept =
  /^(?:connection|keep-alive|transfer-encoding|content-length|date|set-cookie|etag|vary|x-nextjs-.*)$/iu;

/** More than this is not worth the better half of a second. */
const LARGE = 1024 * 1024;

/**
 * @param {Drawn} drawn
 * @param {{ isForAll: boolean, once?: boolean }} how `once`: it goes to one visitor, and nobody waits for the last byte to be saved
 * @returns {Promise<Page>}
 */
export async function packed({ status, headers, body: drawn }, { isForAll, once = false }) {
  const type = headerOf(headers, 'content-type') ?? '';
  const nonce = /'nonce-(?<nonce>[^']+)'/u.exec(headerOf(headers, 'content-security-policy') ?? '')?.groups
    ?.nonce;
  const body = type.startsWith('text/html') ? Buffer.from(plain(drawn.toString('utf8'), nonce)) : drawn;
  const varied = (headerOf(headers, 'vary') ?? '').split(',').map((name) => name.trim());
  const vary = [...new Set([...varied, 'Accept-Encoding'])].filter(Boolean).join(', ');
  // With a nonce its words belong to this one answer, and no other policy may stand beside them.
  const etag = nonce
    ? undefined
    : `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const own = headers
    .filter(([key]) => !notKept.test(key))
    .map((header) => policed(header, type, body))
    // The visitor may hold it as well, and asks each time whether it is still the same.
    .map(([key, value]) => (isForAll && /no-store/u.test(value) ? [key, 'no-cache'] : [key, value]));
  const marks = etag ? [['ETag', etag]] : [];
  const page = { status, headers: [...own, ['Vary', vary], ...marks], plain: body, etag };
  return text.test(type) && body.length > 0
    ? { ...page, ...(await (once ? quickly(body) : compressed(body))) }
    : page;
}

/** In the coding that every browser reads. */
const quickly = async (body) => ({ gzip: await zip(body, { level: 4 }) });

async function compressed(body) {
  const quality = body.length > LARGE ? 5 : 9;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [small, smaller] = await Promise.all([
    zip(body, { level: body.length > LARGE ? 6 : 9 }),
    brotli(body, { params }),
  ]);
  return { gzip: small, br: smaller };
}

/** @param {[string, string][]} headers @param {string} name */
export const headerOf = (headers, name) =>
  headers
    .filter(([key]) => key.toLowerCase() === name)
    .map(([, value]) => value)
    .join(', ') || undefined;

/**
 * A page that everybody shares cannot carry a nonce: its policy names each of its inline scripts by its hash. A script that
 * comes into the page later does not run; one that was drawn with it does, so what people typed has to be escaped.
 */
function policed([key, value], type, body) {
  if (key.toLowerCase() !== 'content-security-policy' || !type.startsWith('text/html')) return [key, value];
  const hashes = [...new Set(inlineScripts(body.toString('utf8')).map(hashOf))];
  return [
    key,
    value.replace(/(?<=script-src 'self') 'unsafe-inline'/u, hashes.map((hash) => ` ${hash}`).join('')),
  ];
}

const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Everything that the browser would run; data (JSON-LD) and scripts with an address are none. */
export const inlineScripts = (html) =>
  [...html.matchAll(/<script(?<words>[^>]*)>(?<script>[\s\S]*?)<\/script>/gu)]
    .map(({ groups }) => groups)
    .filter(({ words }) => !/\ssrc=|application\/(?:ld\+)?json/u.test(words))
    .map(({ script }) => script);
