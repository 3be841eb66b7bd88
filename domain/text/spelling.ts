export function isOneSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}

export type Vocabulary = ReadonlyMap<string, number>;

export function respelt(words: readonly string[], vocabulary: Vocabulary): string[] | null {
  const written = [...words];
  let changed = false;
  const size = words.length > 1 ? 2 : 1;
  for (let at = 0; at + size <= written.length; at++) {
    const typed = written.slice(at, at + size).join('_');
    if (vocabulary.has(typed)) continue;
    const near = nearestOf(typed, vocabulary);
    if (!near) continue;
    written.splice(at, size, ...near.split('_'));
    changed = true;
  }
  return changed ? written : null;
}

/** The most frequent word one slip away; words under five letters are near everything. */
function nearestOf(typed: string, vocabulary: Vocabulary): string | null {
  if (typed.length < 5) return null;
  const parts = typed.split('_').length;
  let best: { word: string; count: number } | null = null;
  for (const [word, count] of vocabulary)
    if ((!best || count > best.count) && isOneSlip(typed, word) && word.split('_').length === parts)
      best = { word, count };
  return best?.word ?? null;
}
