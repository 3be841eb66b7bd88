import type { Bundle } from '@/domain/contest/results/bundle';
import { bindingsOf } from '../../contest/frozen-bindings';
import { namesIn } from '../../contest/freezes/names';
import { publicAnswers } from '../../contest/answers/queries';
import { bundleOf, frozenTextOf } from '../../contest/freezes/read';
import { db } from '../../io/db';

/** Frozen but unpublished versions do not exist here. */
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

export async function shownResults(contestId: string, now: Date, version?: number) {
  const all = await published(contestId, now);
  const row = version === undefined ? all[0] : all.find((one) => one.version === version);
  if (!row) return null;
  const frozen = await db().freeze.findUniqueOrThrow({ where: { id: row.id } });
  const text = frozenTextOf(frozen);
  const { entryIds, codes } = await bindingsOf(db(), row.id);
  return {
    version: row.version,
    hash: row.hash,
    reason: correctionOf(row, all),
    publishedAt: row.publishedAt as Date,
    bundle: bundleOf(frozen),
    text,
    bytes: frozen.text,
    answers: await publicAnswers(frozen, text),
    versions: all.map((one) => ({
      version: one.version,
      publishedAt: one.publishedAt,
      reason: correctionOf(one, all),
    })),
    names: await namesIn(db(), frozen, text),
    /** Public number and prize → code of the certificate. */
    codes: new Map(codes.map(({ entry, prize, code }) => [`${entry} ${prize}`, code])),
    /** Public number → the entry's page, if it is still in the contest. */
    pages: await pagesOf(entryIds),
  };
}

type Version = { version: number; reason: string };

/** Empty for the first published version, even if earlier ones were given back unseen. */
export const correctionOf = (row: Version, published: readonly Version[]): string =>
  published.some(({ version }) => version < row.version) ? row.reason : '';

async function pagesOf(entryIds: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const rows = await db().entry.findMany({
    where: { id: { in: [...entryIds.values()] }, status: 'accepted' },
    select: { id: true, slug: true },
  });
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  return new Map(
    [...entryIds].flatMap(([number, id]) => {
      const slug = slugs.get(id);
      return slug === undefined ? [] : [[number, slug] as const];
    }),
  );
}

export type BundleFile = {
  contest: string;
  version: number;
  publishedAt: string;
  hash: string;
  bundle: Bundle;
};
