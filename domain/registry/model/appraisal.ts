export const ratings = ['excellent', 'good', 'fair', 'average', 'notRatable'] as const;
export type Rating = (typeof ratings)[number];

export const FULL = 10_000;

/** 90 xuất sắc, 80 tốt, 65 khá, 50 trung bình, else not ratable. Only 80 for "tốt" is attested;
 * provinces differ, the rest is our default. */
export function ratingOf(score: number): Rating {
  if (score >= 9_000) return 'excellent';
  if (score >= 8_000) return 'good';
  if (score >= 6_500) return 'fair';
  if (score >= 5_000) return 'average';
  return 'notRatable';
}

/** "87,5" or "87.5" → 8750; null if it is not a score from 0 to 100. */
export function scoreOf(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/u.exec(typed.trim());
  if (!match) return null;
  const score = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return score <= FULL ? score : null;
}

export type Appraisal = { score: number | null; rating: Rating; reason: string };

export const appraisalOf = (score: number | null, reason: string): Appraisal => ({
  score,
  rating: score === null ? 'notRatable' : ratingOf(score),
  reason: reason.trim(),
});

export const needsGrounds = (selfScore: number | null, appraisal: Omit<Appraisal, 'reason'>): boolean =>
  appraisal.rating === 'notRatable' || appraisal.score !== selfScore;
