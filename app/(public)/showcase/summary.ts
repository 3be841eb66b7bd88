type Told = { results: string; objectives: string; rationale: string; unit: { name: string }; year: number };

/** For search engines and feeds: what came of it, or else what it is for. */
export function summaryOf({ results, objectives, rationale, unit, year }: Told): string {
  return firstWords(`${unit.name}, năm ${year}. ${results || objectives || rationale}`, 180);
}

/** The beginning of a text in one line, in whole words. */
export function firstWords(text: string, most: number): string {
  const whole = text.replace(/\s+/gu, ' ').trim();
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}
