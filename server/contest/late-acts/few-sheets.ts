import type { Acting } from '@/domain/actor';
import { entryName } from '@/domain/contest/entry/number';
import { canDeliberate } from '@/domain/contest/results/freeze';
import { Denied, must, no } from '@/domain/verdict';
import { holdContest } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { provisionalResults } from '../tally/provisional';
import { found, transact } from '../../write';
import { belowLeast } from '../decided-few';
import { type Carrying, type LateActDone, nowOrByTwo, type Ready } from '../second-hand/late';

declare module '@/domain/verdict' {
  interface Reasons {
    enoughSheets: true;
  }
}

export const rankFew = (
  { by, now }: Acting,
  { contestId, entryId, reason }: { contestId: string; entryId: string; reason: string },
): Promise<LateActDone> =>
  transact(async (tx) => {
    const ready = await prepareFew(tx, { by, now }, { contestId, entryId, reason });
    const wish = { act: 'rankFew', entryId, reason, more: { came: ready.came } } as const;
    return nowOrByTwo(tx, { ready, wish, by, now });
  });

type Asked = { contestId: string; entryId: string; reason: string; came?: number };

/** @throws Denied enoughSheets; proposalOutdated if the sheets changed */
export async function prepareFew(
  tx: Tx,
  { by, now }: Acting,
  { contestId, entryId, reason, came }: Asked,
): Promise<Ready & { came: number }> {
  const contest = await holdContest(tx, by, contestId);
  const entry = found(await tx.entry.findFirst({ where: { id: entryId, contestId, status: 'accepted' } }));
  const decider = await deciderOnEntries(tx, by, { contest, entries: [entry] });
  const allowed = must(
    canDeliberate({ by: decider, now }, contest, { frozen: await isFrozen(tx, contestId), reason }),
  );
  const { outcome } = await provisionalResults(tx, contest);
  const few = belowLeast(contest, outcome).filter((one) => one.entry === entryName(entry.number));
  if (few.length === 0) throw new Denied(no('enoughSheets'));
  const fewest = Math.min(...few.map((one) => one.came));
  if (came !== undefined && came !== fewest) throw new Denied(no('proposalOutdated'));
  const carry = async ({ by: who, now: at, detail }: Carrying) => {
    record(tx, allowed, {
      noun: 'result',
      subjectId: entryId,
      event: 'rankFew',
      reason,
      detail: { contestId, came: fewest, ...detail },
      by: who,
      now: at,
    });
  };
  return { contest, entries: [entry], allowed, carry, came: fewest };
}
