import { type Acting, type Actor, mayOrganise } from '@/domain/actor';
import { covers, everybody, type Pair } from '@/domain/contest/jury/assignment';
import { knowsPanels } from '@/domain/contest/jury/blind';
import { sitsIn } from '@/domain/contest/jury/conflict';
import { type Decider, type DecidingAct, mayDecide } from '@/domain/deciding/deciding';
import { canAskThird } from '@/domain/contest/jury/sheet';
import { canJustify } from '@/domain/text/reason';
import { all, Denied, must, no, type Verdict, yes } from '@/domain/verdict';
import { type AssignmentGround, groundIn, judgesOf, putPairs } from './ground';
import { settleConflict, conflictStatusesOf } from '../conflicts/conflicts';
import { type ContestRow, holdContest } from '../row';
import { decidersIn, deciderOnEntries } from '../../deciding/deciders';
import { refuseWhileClosed } from '../drawing';
import { isFrozen } from '../frozen';
import { tellAssigned } from '../sheets/letters';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { type Carrying, type LateActDone, nowOrByTwo, type Ready } from '../second-hand/late';
import { isJudgingSettled } from '../tally/ranking-lock';
import { provisionalResults } from '../tally/provisional';
import { entryName } from '@/domain/contest/entry/number';
import { found, transact } from '../../write';

declare module '@/domain/verdict' {
  interface Reasons {
    assignedByThen: true;
  }
}

type Openness = Pick<ContestRow, 'id' | 'publishedAt' | 'rules'>;

export const opennessOf = async (tx: Tx, contest: ContestRow, now: Date) => ({
  ...contest,
  settled: !(await isFrozen(tx, contest.id)) && (await isJudgingSettled(tx, contest, now)),
});

export const mayAssign = (
  actor: Decider,
  contest: Openness,
  act: Extract<DecidingAct, 'assign' | 'reassign' | 'askThird'> = 'assign',
): Verdict =>
  all(
    mayOrganise(actor).ok || sitsIn(actor, contest.id, 'secretary') ? yes : no('needsOrganiser'),
    // The pairs left out follow from related units, so a preview would reveal them.
    knowsPanels(actor, contest) ? yes : no('blindJudge'),
    mayDecide(act, actor),
  );

/** Once judging is settled, new assignments could change the result; removal and thirds remain. */
export const canAssign = (actor: Decider, contest: Openness & { settled: boolean }): Verdict =>
  all(
    contest.publishedAt ? no('contestPublished') : yes,
    mayAssign(actor, contest),
    contest.settled ? no('assignedByThen') : yes,
  );

/** Looking is recorded, since a preview could be repeated until it suits. */
export const preview = (
  { by, now }: Acting,
  { contestId, block }: { contestId: string; block: string | null },
): Promise<Pair[]> =>
  transact(async (tx) => {
    const { contest, allowed } = await allowAssigning(tx, { by, now }, { contestId, block });
    const pairs = planned(await groundIn(tx, contest, block));
    const detail = { block, count: pairs.length };
    record(tx, allowed, {
      noun: 'assignment',
      subjectId: contestId,
      event: 'previewAssign',
      detail,
      by,
      now,
    });
    return pairs;
  });

type Asked = { contestId: string; block: string | null };

async function allowAssigning(tx: Tx, { by, now }: Acting, { contestId, block }: Asked) {
  const contest = await holdContest(tx, by, contestId);
  const allowed = must(
    canAssign((await decidersIn(tx, by, contest)).ofBlock(block), await opennessOf(tx, contest, now)),
  );
  if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
  await refuseWhileClosed(tx, contestId, block);
  return { contest, allowed };
}

const planned = ({ entries, judges, barred, there }: AssignmentGround): Pair[] =>
  everybody(
    entries.map(({ id }) => id),
    judges,
    [...barred, ...there],
  );

/** A draw adds fewer (server/contest/draw). @returns number added */
export const assign = (
  { by, now }: Acting,
  { contestId, block }: { contestId: string; block: string | null },
): Promise<number> =>
  transact(async (tx) => {
    const { contest, allowed } = await allowAssigning(tx, { by, now }, { contestId, block });
    const count = await putPairs(
      tx,
      { by, now },
      { contest, pairs: planned(await groundIn(tx, contest, block)) },
    );
    const detail = { kind: 'everybody', block, count };
    record(tx, allowed, { noun: 'assignment', subjectId: contestId, event: 'assign', detail, by, now });
    return count;
  });

export const reassign = (
  { by, now }: Acting,
  { contestId, from, to, reason }: { contestId: string; from: Pair; to: string | null; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, contestId);
    const entry = found(await tx.entry.findFirst({ where: { id: from.entry, contestId } }));
    const decider = await deciderOnEntries(tx, by, { contest, entries: [entry] });
    const allowed = must(
      to ? canAssign(decider, await opennessOf(tx, contest, now)) : mayAssign(decider, contest, 'reassign'),
    );
    must(canJustify(reason));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    await refuseWhileClosed(tx, contestId, entry.block);
    const key = { entryId: from.entry, personId: from.judge, endedAt: null, entry: { contestId } };
    const { count } = await tx.assignment.updateMany({
      where: key,
      data: { endedAt: now, endReason: reason.trim() },
    });
    if (count === 0) throw new Denied(no('changedMeanwhile'));
    if (to) await give(tx, contest, { gift: { entry: from.entry, judge: to, part: null }, now });
    record(tx, allowed, {
      noun: 'assignment',
      subjectId: from.entry,
      event: 'reassign',
      from: from.judge,
      to: to ?? '',
      reason: reason.trim(),
      by,
      now,
    });
  });

type Third = { entry: string; part: string; judge: string };

/** A third marking counts alone, so once a ranking can be read two persons choose the judge. */
export const askThird = (
  { by, now }: Acting,
  { contestId, asked }: { contestId: string; asked: Third },
): Promise<LateActDone> =>
  transact(async (tx) => {
    const ready = await prepareThird(tx, by, { contestId, asked });
    const { entry: entryId, part, judge } = asked;
    const wish = { act: 'askThird', entryId, reason: '', more: { part, judge } } as const;
    return nowOrByTwo(tx, { ready, wish, by, now });
  });

export async function prepareThird(
  tx: Tx,
  by: Actor,
  { contestId, asked }: { contestId: string; asked: Third },
): Promise<Ready> {
  const contest = await holdContest(tx, by, contestId);
  const { entry: entryId, part, judge } = asked;
  const entry = found(await tx.entry.findFirst({ where: { id: entryId, contestId, status: 'accepted' } }));
  const { outcome } = await provisionalResults(tx, contest);
  const lines = outcome.blocks.flatMap((block) => block.lines);
  const line = lines.find((one) => one.entry === entryName(entry.number));
  const key = { entryId, part, personId: judge };
  const decider = await deciderOnEntries(tx, by, { contest, entries: [entry] });
  const facts = {
    needed: line?.parts.some((one) => one.part === part && one.thirdNeeded) ?? false,
    marked: await marksAlready(tx, key),
    judge: (await conflictStatusesOf(tx, contestId))(entryId, judge),
    sits: (await judgesOf(tx, contestId)).includes(judge),
    frozen: await isFrozen(tx, contestId),
  };
  const allowed = must(canAskThird(facts, mayAssign(decider, contest, 'askThird')));
  const carry = async (done: Carrying) => {
    await give(tx, contest, { gift: { entry: entryId, judge, part }, now: done.now });
    const times = { createdAt: done.now, updatedAt: done.now };
    await tx.scoreSheet.upsert({
      where: { entryId_part_personId: key },
      create: { ...key, third: true, ...times },
      update: { third: true, updatedAt: done.now },
    });
    const detail = { part, judge, ...done.detail };
    record(tx, allowed, { noun: 'assignment', subjectId: entryId, event: 'askThird', ...done, detail });
  };
  return { contest, entries: [entry], allowed, carry };
}

/** A judge with a sheet there would turn it into the third marking. */
async function marksAlready(tx: Tx, key: { entryId: string; part: string; personId: string }) {
  const { entryId, personId, part } = key;
  const open = await tx.assignment.findFirst({ where: { entryId, personId, endedAt: null } });
  if (open && covers(open, part)) return true;
  return (await tx.scoreSheet.count({ where: { ...key, status: 'submitted' } })) > 0;
}

type Gift = Pair & { part: string | null };

async function give(tx: Tx, contest: ContestRow, { gift, now }: { gift: Gift; now: Date }): Promise<void> {
  const { entry: entryId, judge: personId, part } = gift;
  const entry = found(await tx.entry.findFirst({ where: { id: entryId, contestId: contest.id } }));
  const conflictStatus = await settleConflict(tx, entry, { personId, now });
  if (conflictStatus.kind === 'conflicted') throw new Denied(no('conflicted'));
  if (!(await judgesOf(tx, contest.id)).includes(personId)) throw new Denied(no('notYourContest'));
  const key = { entryId_personId: { entryId, personId } };
  const there = await tx.assignment.findUnique({ where: key });
  if (there && !there.endedAt && covers(there, part ?? '')) return;
  const others = there && !there.endedAt ? there.onlyParts : [];
  const onlyParts = part === null ? [] : [...others, part];
  await tx.assignment.upsert({
    where: key,
    create: { entryId, personId, onlyParts, createdAt: now, conflictStatus },
    update: { endedAt: null, endReason: '', endedWithSeatId: null, onlyParts, conflictStatus },
  });
  await tellAssigned(tx, contest, { given: [{ entry: entry.number, judge: personId }], now });
}
