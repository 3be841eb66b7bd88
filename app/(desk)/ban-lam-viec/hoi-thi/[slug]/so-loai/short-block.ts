const ROOM = 24;

/** A block's name for a narrow column: without "Khối", and cut at a comma. The full name stands in the filter above. */
export function shortBlock(name: string): string {
  const bare = name.replace(/^Khối\s+/u, '');
  const kept = bare.length <= ROOM ? bare : (bare.slice(0, ROOM + 1).match(/^(.+),/u)?.[1] ?? bare);
  return kept.charAt(0).toUpperCase() + kept.slice(1);
}
