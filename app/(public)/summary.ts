type Told = { results: string; objectives: string; rationale: string; unit: { name: string }; year: number };

/** For search engines and feeds: what came of it, or else what it is for. */
export function summaryOf({ results, objectives, rationale, unit, year }: Told): string {
  const text = (results || objectives || rationale).replace(/\s+/gu, ' ').trim();
  const whole = `${unit.name}, năm ${year}. ${text}`;
  return whole.length <= 180 ? whole : `${whole.slice(0, 179).replace(/\s+\S*$/u, '')}…`;
}
