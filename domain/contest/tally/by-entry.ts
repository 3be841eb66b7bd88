/** Groups once, so that 10,000 entries cost 10,000 look-ups; rows keep their order. */
export function byEntry<Row extends { entry: string; part: string }>(rows: readonly Row[]) {
  const parts = new Map<string, Map<string, Row[]>>();
  let from = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    const [first, next] = [rows[from], rows[at]];
    if (!first || (next && next.entry === first.entry && next.part === first.part)) continue;
    const entries = parts.get(first.part) ?? new Map<string, Row[]>();
    const before = entries.get(first.entry);
    const run = rows.slice(from, at);
    if (before) for (const row of run) before.push(row);
    else entries.set(first.entry, run);
    parts.set(first.part, entries);
    from = at;
  }
  return (entry: string, part: string): readonly Row[] => parts.get(part)?.get(entry) ?? none;
}

const none: readonly never[] = [];
