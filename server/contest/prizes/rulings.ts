import type { Acting } from '@/domain/actor';
import { canBreakTie } from '@/domain/contest/results/freeze';
import { Denied, must, no } from '@/domain/verdict';
import { holdContest } from '../row';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { type Carrying, type LateActDone, nowOrByTwo, type Ready } from '../second-hand/late';
import { deciderOnEntries } from '../../deciding/deciders';
import { officeOf } from '../jury/chair';
import { transact } from '../../write';

export const rule = (
  { by, now }: Acting,
  { contestId, block, order, reason }: { contestId: string; block: string; order: string[]; reason: string },
): Promise<LateActDone> =>
  transact(async (tx) => {
    const ready = await prepareRuling(tx, { by, now }, { contestId, block, order, reason });
    const wish = { act: 'rule', entryId: null, reason, more: { block, order } } as const;
    return nowOrByTwo(tx, { ready, wish, by, now });
  });

type Ruling = { contestId: string; block: string; order: readonly string[]; reason: string };

export async function prepareRuling(tx: Tx, { by, now }: Acting, ruling: Ruling): Promise<Ready> {
  const { contestId, block, reason } = ruling;
  const order = [...ruling.order];
  const contest = await holdContest(tx, by, contestId);
  const entries = await tx.entry.findMany({
    where: { id: { in: order }, contestId, block, status: 'accepted' },
  });
  const office = await officeOf(tx, contest, { entries, act: 'rule' });
  const decider = await deciderOnEntries(tx, by, { contest, entries });
  const allowed = must(canBreakTie({ by: decider, now }, contest, { office, reason }));
  if (new Set(order).size !== order.length || order.length < 2) throw new Denied(no('nothingChosen'));
  if (entries.length !== order.length) throw new Denied(no('changedMeanwhile'));
  const carry = async (done: Carrying) => {
    const facts = { contestId, block, order, reason: reason.trim(), at: done.now };
    const { id } = await tx.ruling.create({ data: { ...facts, personId: by.personId ?? '' } });
    const detail = { contestId, block, order, ...done.detail };
    record(tx, allowed, { noun: 'result', subjectId: id, event: 'rule', reason, ...done, detail });
  };
  return { contest, entries, allowed, carry };
}
