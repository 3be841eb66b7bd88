import type { Acting, Actor } from '@/domain/actor';
import { canDrop, canSecond, type LateAct } from '@/domain/contest/results/late-act';
import { must } from '@/domain/verdict';

import { prepareThird } from '../assignments/assignments';
import { prepareChange } from '../prizes/awards';
import { prepareClearing } from '../jury/clearing';
import { type ContestRow, holdContest } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { prepareScreening, prepareWithdrawal } from '../entries/submission';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { prepareRuling } from '../prizes/rulings';
import { self } from '../../account/session';
import { found, transact } from '../../write';
import { mayStillBeDone } from '../second-hand/basis';
import { prepareFew } from './few-sheets';
import type { Ready } from '../second-hand/late';
import { notApart, personNow } from '../second-hand/people';
import { entriesOfAct, type LateRow, lateOf } from '../late-act-rows';

/** Asks the proposer's verdicts again. @throws Denied, Absent */
async function prepare(tx: Tx, { by, now }: Acting, row: LateRow): Promise<Ready> {
  const { contestId, reason, wish } = row;
  const id = row.entryId ?? '';
  const { prize = null, block = '', order = [], part = '', judge = '' } = wish;
  const ready: Record<LateAct, () => Promise<Ready>> = {
    accept: () => prepareScreening(tx, { by, now }, { id, event: 'accept', reason }),
    refuse: () => prepareScreening(tx, { by, now }, { id, event: 'refuse', reason }),
    disqualify: () => prepareScreening(tx, { by, now }, { id, event: 'disqualify', reason }),
    reconsider: () => prepareScreening(tx, { by, now }, { id, event: 'reconsider', reason }),
    withdraw: async () => (await prepareWithdrawal(tx, { by, now }, { id, reason })).ready,
    changePrize: () => prepareChange(tx, { by, now }, { contestId, entryId: id, prize, reason }),
    rule: () => prepareRuling(tx, { by, now }, { contestId, block, order, reason }),
    askThird: () => prepareThird(tx, by, { contestId, asked: { entry: id, part, judge } }),
    rankFew: () => prepareFew(tx, { by, now }, { contestId, entryId: id, came: wish.came, reason }),
    clearConflict: () => prepareClearing(tx, by, { entryId: id, judge, reason }),
  };
  return ready[row.act]();
}

/** @throws Denied secondPerson, seatedProposer, proposalOver */
export const second = ({ by, now }: Acting, id: string): Promise<void> =>
  transact(async (tx) => {
    const { row, contest, decider } = await hold(tx, by, id);
    const proposer = await personNow(tx, row.proposedById, now);
    const apart = await notApart(tx, contest.id, { first: proposer, second: by });
    const allowed = must(canSecond(decider, row, { contest, behind: apart }));
    must(await mayStillBeDone(tx, contest, row));
    const ready = await prepare(tx, { by: proposer, now }, row);
    const data = { confirmedAt: now, confirmedById: self(by).personId };
    await tx.lateAct.update({ where: { id }, data });
    record(tx, allowed, { ...changeOf(row), event: 'confirmLate', reason: row.reason, by, now });
    await ready.carry({ by, now, detail: { lateAct: id, proposedById: row.proposedById } });
  });

export const giveUpLateAct = (
  { by, now }: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const { row, contest, decider } = await hold(tx, by, id);
    const allowed = must(canDrop(decider, row, { contest, reason }));
    const data = { droppedAt: now, droppedById: self(by).personId, droppedReason: reason.trim() };
    await tx.lateAct.update({ where: { id }, data });
    record(tx, allowed, { ...changeOf(row), event: 'dropLate', reason: reason.trim(), by, now });
  });

const changeOf = ({ id, contestId, act, entryId }: LateRow) => ({
  noun: 'result' as const,
  subjectId: id,
  detail: { contestId, act, entryId },
});

async function hold(tx: Tx, by: Actor, id: string) {
  self(by);
  const { contestId } = found(await tx.lateAct.findUnique({ where: { id } }));
  const contest: ContestRow = await holdContest(tx, by, contestId);
  const row = lateOf(found(await tx.lateAct.findUnique({ where: { id } })));
  const decider = await deciderOnEntries(tx, by, { contest, entries: await entriesOfAct(tx, row) });
  return { row, contest, decider };
}
