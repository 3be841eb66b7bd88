import { createHash } from 'node:crypto';
import { canonical } from '@/domain/proof/canonical';
import { entryName } from '@/domain/contest/entry/number';
import { no, type Verdict, yes } from '@/domain/verdict';
import type { ContestRow } from '../row';
import type { Tx } from '../../io/db';
import { provisionalResults } from '../tally/provisional';
import type { LateRow } from '../late-act-rows';

declare module '@/domain/verdict' {
  interface Reasons {
    proposalOutdated: true;
  }
}

type About = Pick<LateRow, 'act' | 'entryId' | 'wish'>;

/** Confirming must not hit another state than the one the proposal was made for. */
export async function basisOf(tx: Tx, contest: ContestRow, about: About): Promise<string> {
  const ids = about.entryId ? [about.entryId] : [...(about.wish.order ?? [])];
  const entries = await tx.entry.findMany({
    where: { contestId: contest.id, id: { in: ids } },
    select: { number: true, status: true, revision: true, submittedAt: true },
    orderBy: { id: 'asc' },
  });
  const stand = entries.map(({ submittedAt, ...one }) => ({
    ...one,
    submittedAt: submittedAt?.toISOString() ?? null,
  }));
  const ranked = about.act === 'changePrize' || about.act === 'rule';
  const codes = entries.map(({ number }) => entryName(number));
  const places = ranked ? await placesOf(tx, contest, { ids, codes }) : null;
  return createHash('sha256').update(canonical({ stand, places })).digest('hex');
}

export async function mayStillBeDone(tx: Tx, contest: ContestRow, row: About): Promise<Verdict> {
  const { basis } = row.wish;
  return basis === undefined || basis === (await basisOf(tx, contest, row)) ? yes : no('proposalOutdated');
}

async function placesOf(tx: Tx, contest: ContestRow, { ids, codes }: { ids: string[]; codes: string[] }) {
  const { outcome } = await provisionalResults(tx, contest);
  const lines = outcome.blocks.flatMap((block) => block.lines);
  const changed = await tx.award.findMany({
    where: { entryId: { in: ids }, endedAt: null, freezeId: null },
    select: { entryId: true, prize: true },
    orderBy: { id: 'asc' },
  });
  const places = codes.map((code) => {
    const line = lines.find(({ entry }) => entry === code);
    return { code, rank: line?.rank ?? null, total: line?.total ?? null, prize: line?.prize ?? null };
  });
  return { places, changed };
}
