/** Rounds down to the step, so that no level exceeds the criterion's points. */
export function scaledLevels<Level extends { from: number }>(
  levels: readonly Level[],
  { was, points, step }: { was: number; points: number; step: number },
): Level[] {
  if (was <= 0) return [...levels];
  const least = Math.max(1, step);
  return levels.map((level) => ({
    ...level,
    from: Math.min(points, Math.floor((level.from * points) / was / least) * least),
  }));
}
