import type { Bundle } from '@/domain/contest/bundle';
import { db } from '../io/db';
import { bundleOf } from '../results';
import { entryName } from '@/domain/contest/entry-name';

/** The shape of a code: three groups of four signs, as printed. */
export const isCode = (text: string): boolean => /^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/.test(text);

/** Codes are typed from paper: lower case, spaces and missing hyphens are understood. */
export const codeOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/(.{4})(?=.)/g, '$1-');

export type Certificate = NonNullable<Awaited<ReturnType<typeof certificateOf>>>;

/** What a certificate certifies; also when it has been taken back by a correction. Null: no such code. */
export async function certificateOf(code: string, now: Date) {
  if (!isCode(code)) return null;
  const award = await db().award.findFirst({
    where: { code, freeze: { publishedAt: { lte: now } } },
    include: {
      entry: {
        select: {
          title: true,
          slug: true,
          number: true,
          unit: { select: { name: true, bodyName: true, slug: true } },
        },
      },
      freeze: { include: { contest: { select: { name: true, year: true, slug: true, organiser: true } } } },
    },
  });
  if (!award?.freeze) return null;
  const { entry, freeze, endedAt } = award;
  const bundle = bundleOf(freeze);
  const number = entryName(entry.number);
  return {
    code,
    entry,
    contest: freeze.contest,
    prize: prizeName(bundle, award.prize),
    /** The certificate says what the published bundle says; anything else was written past the portal. */
    matches: bundle.awards.some((one) => one.entry === number && one.prize === award.prize),
    version: freeze.version,
    hash: freeze.hash,
    publishedAt: freeze.publishedAt as Date,
    endedAt,
  };
}

/** The prize's name with its block or part, in the words of the rules that were frozen. */
export function prizeName({ rules }: Pick<Bundle, 'rules'>, key: string): string {
  const prize = rules.prizes.find((one) => one.key === key);
  if (!prize) return key;
  const place = prize.kind === 'main' ? rules.blocks.find((b) => b.key === prize.block)?.name : null;
  return place ? `${prize.name} – ${place}` : prize.name;
}
