import { request as open } from 'node:http';
import { packed } from './bytes.mjs';
import { pages, state } from './state.mjs';

// Makes what is not kept: asks this very server once, as nobody in particular, however many wait for the answer. It is kept only
// if nothing that the public may notice was committed meanwhile.

/** Of an answer that is larger nothing is held in memory: it goes through as it is made. */
const MOST_ANSWER = 8 * 1024 * 1024;
/** In case nothing expires a page earlier. */
const LONGEST_MS = 600_000;

/** Found to be too large, under which count. @type {Map<string, number | undefined>} */
const large = new Map();

/** @type {Map<string, Promise<Made>>} */
const making = new Map();

/**
 * @typedef {{ at: string, port: number, host: string, mark: string }} Own where this server is asked, and by what it knows itself
 * @typedef {{ page?: import('./bytes.mjs').Page, kept: boolean }} Made without a page: too large, or not to be had this way
 * @param {string} address @param {Own} own
 * @returns {Promise<import('./bytes.mjs').Page | undefined>}
 */
export async function pageOf(address, own) {
  if (large.has(address) && large.get(address) === state.generation) return undefined;
  const begun = making.get(address);
  // What was begun before this visitor came is good enough only if nothing has changed since.
  if (begun && (await begun).kept) {
    const page = pages.get(address);
    if (page) return page;
  }
  // What is begun from now on is good enough whatever is committed meanwhile, and one for all who wait.
  return (await (making.get(address) ?? begin(address, own))).page;
}

function begin(address, own) {
  const made = make(address, own).finally(() => {
    if (making.get(address) === made) making.delete(address);
  });
  making.set(address, made);
  return made;
}

/** @returns {Promise<Made>} */
async function make(address, own) {
  const asked = Date.now();
  const before = await state.begin?.().catch(() => undefined);
  const drawn = await drawWhole(address, { ...own, words: { 'x-kept': own.mark } }).catch(() => undefined);
  if (!drawn) return { kept: false };
  const page = await packed(drawn, { isForAll: isForAll(drawn) });
  const after = before && (await state.count?.().catch(() => undefined));
  const same = before !== undefined && before.generation === after && state.generation === after;
  const kept = same && isForAll(drawn);
  if (kept) pages.put(address, page, asked + Math.min(before.lasts, LONGEST_MS));
  return { page, kept };
}

/** A page for everybody that is drawn for one request: a question, an address that is not there. */
export async function pageForOne(address, own) {
  const drawn = await drawWhole(address, { ...own, words: { 'x-plain': own.mark } }).catch(() => undefined);
  return drawn && !setsCookie(drawn)
    ? packed(drawn, { isForAll: drawn.status === 200, once: true })
    : undefined;
}

/** Of what is missing Next sends an empty page that its script is to fill; the whole one stands under every unknown address. */
async function drawWhole(address, asking) {
  const drawn = await draw(address, asking);
  if (drawn.status !== 404 || !drawn.body.includes('<html id="__next_error__"')) return drawn;
  return draw('/khong-co-trang-nay', asking);
}

const setsCookie = ({ headers }) => headers.some(([key]) => key.toLowerCase() === 'set-cookie');

/** @param {import('./bytes.mjs').Drawn} drawn */
const isForAll = (drawn) => drawn.status === 200 && !setsCookie(drawn) && !drawn.body.includes(notKept);

/** Said by a page that answers whatever it is asked, as for a certificate that nobody was given (app/(public)/not-kept.tsx). */
const notKept = '<meta name="portal-kept" content="no"/>';

/** @returns {Promise<import('./bytes.mjs').Drawn>} */
function draw(address, { at, port, host, mark, words }) {
  return new Promise((resolve, reject) => {
    // To who has no name Next sends title and description after the page, for a script to put in its place.
    const headers = { host, 'x-turn': mark, accept: '*/*', 'user-agent': 'portal', ...words };
    const asking = open({ host: at, port, path: address, headers, agent: false }, (answer) => {
      const pieces = [];
      let length = 0;
      answer.on('data', (piece) => {
        pieces.push(piece);
        length += piece.length;
        if (length <= MOST_ANSWER) return;
        large.set(address, state.generation);
        asking.destroy(new Error('too large to keep'));
      });
      answer.on('error', reject);
      answer.on('end', () => {
        const status = answer.statusCode ?? 500;
        resolve({ status, headers: pairsOf(answer.rawHeaders), body: Buffer.concat(pieces) });
      });
    });
    asking.on('error', reject);
    asking.end();
  });
}

/** @returns {[string, string][]} */
const pairsOf = (raw) => raw.flatMap((key, at) => (at % 2 === 0 ? [[key, raw[at + 1]]] : []));
