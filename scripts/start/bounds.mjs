// What a request may be before any work is spent on it: the length and the letters of its address, the bytes of its body.

const KB = 1024;

/** The longest address of a form of ours has about 3,000 signs. */
const ADDRESS = 8 * KB;
const MOST_PARAMETERS = 100;
const LONGEST_PARAMETER = 2_000;

/** Bytes of a body by address, the first that fits; what streams is counted by its own route against its signed size. */
/** @type {[RegExp, number][]} */
const bodies = [
  [/^\/api\/tep\/nhan\/[^/]+$/u, Number.POSITIVE_INFINITY],
  [/^\/api\/auth\//u, 16 * KB],
  [/^\/api\/uploadthing$/u, 64 * KB],
  [/^\/api\//u, 0],
  [/\/luu$/u, 512 * KB],
  [/\/doc$/u, 5_000 * KB],
  // Server actions; Next itself takes no more than this. A form with a spreadsheet is the largest.
  [/^\//u, KB * KB],
];

/** The most bytes that a request to this path may bring. @returns {number} */
export const bytesFor = (method, path) => {
  if (method === 'GET' || method === 'HEAD') return 0;
  const [, most] = bodies.find(([address]) => address.test(path)) ?? [];
  return most ?? 0;
};

/** Parameters that a list of ours really repeats. */
const repeated = new Set(['mo-hinh', 'bai', 'don-vi']);

// oxlint-disable-next-line no-control-regex -- control codes are what is looked for
const control = /[\u0000-\u001f\u007f]/gu;

/**
 * The address as the pages may read it: no control codes, no parameter twice, none that is longer than any field.
 * @returns the address, or the status with which it is refused: 400 unreadable, 404 leads nowhere, 414 too long
 */
export function addressOf(raw) {
  if (raw.length > ADDRESS) return 414;
  const at = raw.indexOf('?');
  const path = at < 0 ? raw : raw.slice(0, at);
  const refused = refusedPath(path);
  if (refused) return refused;
  return at < 0 ? raw : `${path}${cleanedQuery(raw.slice(at + 1))}`;
}

function refusedPath(path) {
  let read;
  try {
    read = decodeURIComponent(path);
  } catch {
    return 400;
  }
  const odd = !path.startsWith('/') || read.search(control) >= 0 || read.includes('\\');
  // A path with dots is another one for the rules that look at it than for the page that answers.
  return odd || read.split('/').some((name) => name === '.' || name === '..') ? 404 : 0;
}

function cleanedQuery(query) {
  const kept = new URLSearchParams();
  let changed = false;
  for (const [name, value] of new URLSearchParams(query)) {
    const clean = value.replace(control, '').slice(0, LONGEST_PARAMETER);
    const known = name !== '__proto__' && name.length <= 100 && name.search(control) < 0;
    if (known && kept.size < MOST_PARAMETERS && (repeated.has(name) || !kept.has(name)))
      kept.append(name, clean);
    else changed = true;
    changed ||= clean !== value;
  }
  if (!changed) return `?${query}`;
  return kept.size === 0 ? '' : `?${kept}`;
}
