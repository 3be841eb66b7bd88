/** RFC 8785, the text that every hash is taken over (UTF-8). Keys with undefined are left out.
 * @throws TypeError for values without a JSON form: not finite, lone surrogate, Date, Map */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') return numberOf(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new TypeError('No JSON value');
  const pairs = Object.entries(value as object)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${textOf(key)}:${canonical(inner)}`);
  return `{${pairs.join(',')}}`;
}

/** JSON.stringify writes null for NaN, so two values would share one text. */
function numberOf(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError('A number that is not finite');
  return JSON.stringify(value);
}

/** With the flag u, \p{Surrogate} matches only unpaired halves. */
function textOf(value: string): string {
  if (/[\uD800-\uDFFF]/u.test(value)) throw new TypeError('A lone surrogate');
  return JSON.stringify(value);
}
