import { canonical } from '@/domain/proof/canonical';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { Denied, no } from '@/domain/verdict';
import type { ContestRow } from '../row';
import type { Tx } from '../../io/db';
import { sha256 } from '../../history/row-hash';

type Revision = FrozenText['revisions'][number];
type Detail = { revision?: number; rules?: ContestRules; before?: ContestRules; after?: ContestRules };

export const hashOfRules = (rules: ContestRules): string => sha256(canonical(rules));

/** Since the announcement, oldest first; old rows without a number are counted.
 * @throws Denied changedMeanwhile if the rules differ from the last ones in history */
export async function revisionsOf(tx: Tx, contest: ContestRow): Promise<Revision[]> {
  const rows = await tx.history.findMany({
    where: { noun: 'contest', subjectId: contest.id, event: { in: ['setRules', 'setUp', 'announce'] } },
    select: { at: true, event: true, reason: true, detail: true },
    orderBy: { id: 'asc' },
  });
  const steps = rows.map((row, at) => ({ ...row, detail: row.detail as Detail, at, when: row.at }));
  const numberAt = (at: number): number =>
    steps[at]?.detail.revision ?? steps.slice(0, at + 1).filter(({ event }) => event !== 'announce').length;
  const changes = steps.filter(({ event }) => event === 'setRules');
  const announced = steps.find(({ event }) => event === 'announce');
  const since = announced?.at ?? -1;
  const first =
    announced?.detail.rules ??
    changes.findLast(({ at }) => at < since)?.detail.after ??
    changes.find(({ at }) => at > since)?.detail.before ??
    contest.rules;
  const revisions: Revision[] = [
    {
      revision: numberAt(since),
      at: (announced?.when ?? contest.announcedAt ?? contest.createdAt).toISOString(),
      reason: '',
      hash: hashOfRules(first),
    },
    ...changes
      .filter(({ at }) => at > since)
      .map(({ at, when, reason, detail }) => ({
        revision: numberAt(at),
        at: when.toISOString(),
        reason,
        hash: detail.after ? hashOfRules(detail.after) : '',
      })),
  ];
  if (revisions.at(-1)?.hash !== hashOfRules(contest.rules)) throw new Denied(no('changedMeanwhile'));
  return revisions;
}
