import { slugOf } from '@/domain/text/text';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from '../row';

export const contestAddressOf = ({ id, name, year }: { id: string; name: string; year: number }): string =>
  `${slugOf(name, 60)}-${year}-${id.slice(-6)}`;

export function unseenFacts(before: ContestRow, after: ContestRow) {
  const renamed = before.name !== after.name || before.year !== after.year;
  const { eligibility } = before.rules;
  // The rules asked for models of the contest's year, so the year follows.
  const follows = before.year !== after.year && eligibility.dutyYear === before.year;
  const rules = { ...before.rules, eligibility: { ...eligibility, dutyYear: after.year } };
  return {
    ...(renamed ? { slug: contestAddressOf(after) } : {}),
    ...(follows ? { rules: rules as unknown as Prisma.InputJsonValue } : {}),
  };
}
