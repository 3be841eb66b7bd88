import { createHash } from 'node:crypto';
import { canonical } from '@/domain/proof/canonical';
import type { ContestRules } from '@/domain/contest/setup/rules';
import type { Gain } from '@/domain/contest/tally/rules-effect';
import { db } from '../../io/db';

export type RulesRevision = {
  at: Date;
  person: string;
  reason: string;
  hash: string;
  effect: Gain[];
};

type Detail = { rules?: ContestRules; after?: ContestRules; effect?: Gain[] };

/** Effects on ranks stay closed until publication, since they would reveal the ranking. */
export async function rulesHistory(contest: {
  id: string;
  publishedAt: Date | null;
}): Promise<RulesRevision[]> {
  const rows = await db().history.findMany({
    where: { noun: 'contest', subjectId: contest.id, event: { in: ['announce', 'setRules'] } },
    select: { at: true, person: true, event: true, reason: true, detail: true },
    orderBy: { id: 'asc' },
  });
  const since = rows.findIndex(({ event }) => event === 'announce');
  if (since < 0) return [];
  return rows.slice(since).flatMap(({ at, person, reason, detail }) => {
    const { rules, after, effect = [] } = detail as Detail;
    const text = rules ?? after;
    if (!text) return [];
    const hash = createHash('sha256').update(canonical(text)).digest('hex');
    return [{ at, person, reason, hash, effect: contest.publishedAt ? effect : [] }];
  });
}
