import type { Bundle } from '@/domain/contest/results/bundle';

export function prizeName({ rules }: Pick<Bundle, 'rules'>, key: string): string {
  const prize = rules.prizes.find((one) => one.key === key);
  if (!prize) return key;
  const place = prize.kind === 'main' ? rules.blocks.find((b) => b.key === prize.block)?.name : null;
  return place ? `${prize.name} – ${place}` : prize.name;
}
