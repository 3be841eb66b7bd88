import type { Acting } from '@/domain/actor';
import { canDiscard } from '@/domain/contest/setup/may';
import { must } from '@/domain/verdict';
import { holdContest } from '../row';
import { deciderInContest } from '../../deciding/deciders';
import { record } from '../../history/history';
import { takeSeat } from '../jury/seating';
import { transact } from '../../write';

/** Only unannounced contests; history stays. @throws Denied contestAnnounced, reasonMissing */
export const discardUnannounced = ({ by, now }: Acting, { id, reason }: { id: string; reason: string }) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, id);
    const allowed = must(canDiscard(await deciderInContest(tx, by, contest), contest, reason));
    await tx.contest.update({ where: { id }, data: { discardedAt: now } });
    const seats = await tx.seat.findMany({ where: { contestId: id, endedAt: null } });
    for (const { personId } of seats)
      await takeSeat(tx, { allowed, by, now }, { contestId: id, personId, reason });
    const detail = { name: contest.name, year: contest.year };
    record(tx, allowed, { noun: 'contest', subjectId: id, event: 'discard', reason, detail, by, now });
  });
