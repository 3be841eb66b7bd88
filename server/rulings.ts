import type { Actor } from '@/domain/actor';
import { canRule } from '@/domain/contest/results';
import { Denied, must, no } from '@/domain/verdict';
import { holdContest } from './contests';
import { record } from './history';
import { officeOf } from './judging';
import { transact } from './write';

/** The chair's written decision on entries that stay equal, best first. */
export const rule = (
  contestId: string,
  block: string,
  order: string[],
  reason: string,
  by: Actor,
  now: Date,
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const entries = await tx.entry.findMany({
      where: { id: { in: order }, contestId, block, status: 'accepted' },
    });
    const office = await officeOf(tx, contestId, entries, by);
    const allowed = must(canRule(contest, office, by, reason, now));
    if (new Set(order).size !== order.length || order.length < 2) throw new Denied(no('nothingChosen'));
    if (entries.length !== order.length) throw new Denied(no('changedMeanwhile'));
    const facts = { contestId, block, order, reason: reason.trim(), at: now, personId: by.personId ?? '' };
    const { id } = await tx.ruling.create({ data: facts });
    const detail = { contestId, block, order };
    record(tx, allowed, { noun: 'result', subjectId: id, event: 'rule', reason, detail, by, now });
  });
