import type { Bundle } from '@/domain/contest/bundle';
import { db } from '../io/db';
import { bundleOf } from '../results';
import { entryName } from '@/domain/contest/entry-name';

/** Published versions only, newest first. What is frozen but not published does not exist here. */
const published = (contestId: string, now: Date) =>
  db().freeze.findMany({
    where: {
      contestId,
      publishedAt: { lte: now },
      contest: { publishedAt: { lte: now }, announcedAt: { not: null } },
    },
    select: { id: true, version: true, hash: true, reason: true, publishedAt: true },
    orderBy: { version: 'desc' },
  });

export type ShownResults = NonNullable<Awaited<ReturnType<typeof shownResults>>>;

/** A published version of the results: the newest, or the one asked for. */
export async function shownResults(contestId: string, now: Date, version?: number) {
  const all = await published(contestId, now);
  const row = version === undefined ? all[0] : all.find((one) => one.version === version);
  if (!row) return null;
  const stored = { algorithm: true, inputs: true, outcome: true } as const;
  return {
    version: row.version,
    hash: row.hash,
    reason: correctionOf(row, all),
    publishedAt: row.publishedAt as Date,
    bundle: bundleOf(await db().freeze.findUniqueOrThrow({ where: { id: row.id }, select: stored })),
    versions: all.map((one) => ({
      version: one.version,
      publishedAt: one.publishedAt,
      reason: correctionOf(one, all),
    })),
    names: await namesOf(contestId),
    codes: await codesOf(row.id),
  };
}

type Version = { version: number; reason: string };

/**
 * Why a version corrects the one published before it. Results that were given back before anybody saw them make a later
 * version the first: it corrects nothing, and the reason stays inside.
 */
export const correctionOf = (row: Version, published: readonly Version[]): string =>
  published.some(({ version }) => version < row.version) ? row.reason : '';

/**
 * Public number → the entry's title and unit, for drawing the ranking. A published version names everybody in it, also who
 * was disqualified since.
 */
async function namesOf(contestId: string) {
  const rows = await db().entry.findMany({
    where: { contestId, number: { not: null }, status: { in: ['accepted', 'withdrawn', 'disqualified'] } },
    select: {
      number: true,
      title: true,
      slug: true,
      status: true,
      unit: { select: { name: true, slug: true } },
    },
  });
  return new Map(rows.map((row) => [entryName(row.number), row]));
}

/** Public number and prize → the certificate's code. */
async function codesOf(freezeId: string) {
  const awards = await db().award.findMany({
    where: { freezeId, endedAt: null },
    include: { entry: { select: { number: true } } },
  });
  return new Map(awards.map(({ entry, prize, code }) => [`${entryName(entry.number)} ${prize}`, code ?? '']));
}

/** What `tinh-lai.mjs` reads. */
export type BundleFile = {
  contest: string;
  version: number;
  publishedAt: string;
  hash: string;
  bundle: Bundle;
};
