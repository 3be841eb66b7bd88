import { notFound } from 'next/navigation';
import type { Actor } from '@/domain/actor';
import { frozenReport, type FrozenVersion } from '@/server/reports/queries';

export type FrozenParams = { year: string; code: string; version: string };

export async function frozenHere(
  by: Actor,
  { year, code, version }: FrozenParams,
): Promise<{ about: { year: number; code: string; version: number }; freeze: FrozenVersion }> {
  if (!/^\d{4}$/u.test(year) || !/^\d{1,4}$/u.test(version)) notFound();
  const about = { year: Number(year), code: decodeURIComponent(code), version: Number(version) };
  return { about, freeze: (await frozenReport(by, about)) ?? notFound() };
}
