/** Points as typed ("8,5" or "8.5") to hundredths; null when it is no number of points. */
export function pointsOf(typed: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/u.exec(typed.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** Hundredths as they are typed: 850 → "8,5". */
export const pointsTyped = (points: number | null | undefined): string =>
  points === null || points === undefined ? '' : String(points / 100).replace('.', ',');

/** One step up or down on the scale, as the arrow keys go; from nothing typed, to the end that is nearest. */
export function stepped(points: number | null, step: number, full: number, up: boolean): number {
  if (points === null) return up ? step : full;
  const next = up ? Math.floor(points / step) * step + step : Math.ceil(points / step) * step - step;
  return Math.min(full, Math.max(0, next));
}
