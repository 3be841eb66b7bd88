import type { Part } from '@/domain/contest/setup/rules';
import { usualRules } from '@/domain/contest/setup/usual-rules';
import { random } from '../content/random';

export const dossier = usualRules(2020).parts[0] as Part;

/** An entry has its worth, a judge a hand that is lighter or heavier. @param number the entry's public number */
export function handOf(account: string, number: number) {
  const worth = 0.62 + random(`bài ${number}`).real() * 0.33;
  const hand =
    { 'giamkhao.truong': 0, 'giamkhao.pho': -0.02, 'giamkhao.1': 0.03, 'giamkhao.2': -0.06 }[account] ?? 0.01;
  const by = random(`${account} ${number}`);
  const points = Object.fromEntries(
    dossier.criteria.map((criterion) => {
      const share = Math.min(1, Math.max(0, worth + hand + (by.real() - 0.5) * 0.12));
      return [criterion.key, Math.round((criterion.points * share) / dossier.step) * dossier.step];
    }),
  );
  return { points, by };
}

export function quizOf(number: number): { points: number; seconds: number } {
  const by = random(`kiến thức ${number}`);
  return { points: by.whole(22, 39) * 100, seconds: by.whole(380, 895) };
}
