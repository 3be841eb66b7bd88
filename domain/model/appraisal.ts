/** Self-score and appraised score stand side by side; the difference needs a reason. */

export const ratings = ['excellent', 'good', 'fair', 'average', 'notRatable'] as const;
export type Rating = (typeof ratings)[number];

/** Full marks, in hundredths of a point. */
export const FULL = 10_000;

/**
 * The rating that a score earns: 90 xuất sắc, 80 tốt, 65 khá, 50 trung bình, below that not ratable.
 * Provinces differ; 80 for "tốt" is attested, the rest is our default.
 */
export function ratingOf(score: number): Rating {
  if (score >= 9_000) return 'excellent';
  if (score >= 8_000) return 'good';
  if (score >= 6_500) return 'fair';
  if (score >= 5_000) return 'average';
  return 'notRatable';
}

/** Points as typed ("87,5" or "87.5") to hundredths; null when it is no score from 0 to 100. */
export function scoreOf(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/u.exec(typed.trim());
  if (!match) return null;
  const score = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return score <= FULL ? score : null;
}

export type Appraisal = { score: number | null; rating: Rating; reason: string };

/** What the organiser found: a score earns its rating; without a score the model is not ratable. */
export const appraisalOf = (score: number | null, reason: string): Appraisal => ({
  score,
  rating: score === null ? 'notRatable' : ratingOf(score),
  reason: reason.trim(),
});

/** A score that differs from the unit's own, and "không đủ điều kiện xếp loại", are never given without a reason. */
export const needsGrounds = (selfScore: number | null, appraisal: Omit<Appraisal, 'reason'>): boolean =>
  appraisal.rating === 'notRatable' || appraisal.score !== selfScore;
