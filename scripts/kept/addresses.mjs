// Which addresses have an answer that is the same for everybody, and the one spelling under which it is kept.

const name = '[a-z0-9-]{1,120}';

/** `?ban=`: which published version of the results. */
const version = (text) => (/^[1-9]\d{0,3}$/u.test(text) ? text : undefined);
const year = (text) => (/^(?:19|20)\d\d$/u.test(text) ? text : undefined);
const one = (text) => (text === '1' ? text : undefined);

/** What a list is asked; such an answer is made for each request. */
export const questions = {
  '/mo-hinh': ['q', 'nam', 'linh-vuc', 'huyen', 'cum', 'khoi', 'chu-de', 'sau', 'truoc'],
  '/don-vi': ['q'],
  '/xac-minh': ['ma'],
};

/** @type {[RegExp, Record<string, (text: string) => string | undefined>?][]} */
const kept = [
  [/^\/(?:mo-hinh|don-vi|gioi-thieu|du-lieu-mo|hoi-thi|xac-minh)?$/u],
  [/^\/mo-hinh\/[a-z0-9-]{1,200}-\d{4}-[0-9a-f]{12}$/u],
  [new RegExp(`^/don-vi/${name}$`, 'u')],
  [new RegExp(`^/hoi-thi/${name}(?:/bai-du-thi(?:/${name})?)?$`, 'u')],
  [new RegExp(`^/hoi-thi/${name}/(?:ket-qua|goi-ket-qua\\.json)$`, 'u'), { ban: version }],
  [/^\/(?:mo-hinh|hoi-thi)\/atom\.xml$/u],
  [/^\/sitemap(?:\/[a-z0-9-]{1,40})?\.xml$/u],
  [/^\/robots\.txt$/u],
  // Next would compress them anew for every first visit.
  [/^\/_next\/static\/chunks\/[\w~-]{1,80}\.css$/u],
  [/^\/tien-ich\/[0-9a-z]{6,12}\.js$/u],
  [/^\/du-lieu-mo\/v1\/(?:mo-hinh|hoi-thi)\.json$/u, { nam: year }],
  [/^\/du-lieu-mo\/v1\/(?:mo-hinh|hoi-thi)\.csv$/u, { nam: year, excel: one }],
];

/** A certificate with what a visitor typed of its paper is an answer to that visitor. */
const certificate = /^\/xac-minh\/[2-9A-HJKMNP-Z]{4}(?:-[2-9A-HJKMNP-Z]{4}){2}$/u;

/**
 * Parameters that no page reads (a campaign's, a network's) make no second copy.
 * @param {string} url @returns {string | undefined} nothing where the answer may not be kept
 */
export function keptAddress(url) {
  const at = url.indexOf('?');
  const path = at < 0 ? url : url.slice(0, at);
  const asked = at < 0 ? [] : [...new URLSearchParams(url.slice(at + 1))];
  if (certificate.test(path)) return asked.some(([key]) => key === 'ma') ? undefined : path;
  const row = kept.find(([pattern]) => pattern.test(path));
  if (!row) return undefined;
  const asks = questions[path] ?? [];
  if (asked.some(([key]) => asks.includes(key))) return undefined;
  const [, known = {}] = row;
  const read = asked.filter(([key]) => key in known);
  // Twice, or in a spelling that the page itself may read otherwise: let the page say.
  if (new Set(read.map(([key]) => key)).size < read.length) return undefined;
  if (read.some(([key, text]) => known[key](text) === undefined)) return undefined;
  read.sort(([a], [b]) => (a < b ? -1 : 1));
  return read.length === 0 ? path : `${path}?${new URLSearchParams(read)}`;
}
