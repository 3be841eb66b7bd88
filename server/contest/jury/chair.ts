import type { DecidingAct } from '@/domain/deciding/deciding';
import { mayDecide } from '@/domain/deciding/deciding';
import type { ChairOffice } from '@/domain/contest/jury/sheet';
import type { ContestRow } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import type { Tx } from '../../io/db';

/** The deputy opens the chair's own sheet. */
export async function officeFor(
  tx: Tx,
  contest: ContestRow,
  { personId, entry }: { personId: string; entry: Near },
): Promise<ChairOffice> {
  const office = await officeOf(tx, contest, { entries: [entry], act: 'reopen' });
  const chief = { contestId: contest.id, kind: 'chiefJudge', endedAt: null, personId } as const;
  const own = (await tx.seat.count({ where: chief })) > 0;
  return { ...office, chairFree: office.chairFree && !own };
}

type Near = { id: string; block: string };

export async function officeOf(
  tx: Tx,
  contest: ContestRow,
  { entries, act }: { entries: readonly Near[]; act: DecidingAct },
): Promise<ChairOffice> {
  const kind = 'chiefJudge' as const;
  const where = { contestId: contest.id, kind, endedAt: null };
  const chief = await tx.seat.findFirst({ where, include: { person: { select: { name: true } } } });
  const frozen = await isFrozen(tx, contest.id);
  if (!chief) return { chairFree: false, frozen };
  const { personId, person } = chief;
  const actor = { personId, name: person.name, seats: [{ kind, contestId: contest.id }] };
  const decider = await deciderOnEntries(tx, actor, { contest, entries });
  return { chairFree: mayDecide(act, decider).ok, frozen };
}
