/** "8,5" or "8.5" → 850; null if it is not a number of points. */
export function pointsOf(typed: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/u.exec(typed.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

export const pointsTyped = (points: number | null | undefined): string =>
  points === null || points === undefined ? '' : String(points / 100).replace('.', ',');

/** One arrow key: a step up or down; an empty field starts at the nearer end. */
export function stepped(
  points: number | null,
  { step, full, up }: { step: number; full: number; up: boolean },
): number {
  if (points === null) return up ? step : full;
  const next = up ? Math.floor(points / step) * step + step : Math.ceil(points / step) * step - step;
  return Math.min(full, Math.max(0, next));
}
