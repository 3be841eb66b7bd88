// How a kept answer goes out: compressed as the visitor reads it, only its head to who asks for that, and nothing to who has it.

/**
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {import('./bytes.mjs').Page} page
 */
export function send({ method, headers }, response, page) {
  if (page.status === 200 && page.etag && isHeld(headers['if-none-match'], page.etag)) {
    response.writeHead(304, headsOf(page).held);
    response.end();
    return;
  }
  const coding = codingFor(headers['accept-encoding'], page);
  response.writeHead(page.status, headsOf(page)[coding]);
  response.end(method === 'HEAD' ? undefined : page[coding]);
}

/** @type {WeakMap<object, Record<'plain' | 'gzip' | 'br' | 'held', string[]>>} */
const heads = new WeakMap();

function headsOf(page) {
  const known = heads.get(page);
  if (known) return known;
  const withLength = (coding) => [
    ...page.headers.flat(),
    ...(coding === 'plain' ? [] : ['Content-Encoding', coding]),
    'Content-Length',
    String((page[coding] ?? page.plain).length),
  ];
  const held = page.headers.filter(([key]) => !/^content-(?:type|disposition)$/iu.test(key)).flat();
  const made = { plain: withLength('plain'), gzip: withLength('gzip'), br: withLength('br'), held };
  heads.set(page, made);
  return made;
}

/** @param {string | undefined} told @param {string} etag */
const isHeld = (told, etag) =>
  told !== undefined &&
  (told.trim() === '*' || told.split(',').some((one) => bare(one.trim()) === bare(etag)));

const bare = (etag) => etag.replace(/^W\//u, '');

/**
 * @param {string | string[] | undefined} told @param {{ gzip?: Buffer, br?: Buffer }} page
 * @returns {'plain' | 'gzip' | 'br'}
 */
export function codingFor(told, page) {
  if (typeof told !== 'string' || told === '') return 'plain';
  const wanted = weightsIn(told);
  const weightOf = (coding) =>
    wanted.find(({ name }) => name === coding)?.weight ??
    wanted.find(({ name }) => name === '*')?.weight ??
    0;
  const best = ['br', 'gzip']
    .filter((coding) => page[coding] && weightOf(coding) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))[0];
  return best ?? 'plain';
}

/** Browsers say it in a handful of ways. @type {Map<string, { name: string, weight: number }[]>} */
const read = new Map();
const MOST_READ = 100;

function weightsIn(told) {
  const known = read.get(told);
  if (known) return known;
  const wanted = told.toLowerCase().split(',').map(weighed);
  if (read.size >= MOST_READ) read.clear();
  if (told.length < 200) read.set(told, wanted);
  return wanted;
}

function weighed(one) {
  const [name = '', ...words] = one.split(';').map((word) => word.trim());
  const told = words.find((word) => word.startsWith('q='))?.slice(2);
  const weight = told === undefined ? 1 : Number(told);
  return { name, weight: Number.isFinite(weight) ? weight : 0 };
}
