import type { Acting, Actor } from '@/domain/actor';
import { canSetAside, type SetAsideAct, type SetAsideContext } from '@/domain/contest/jury/set-aside';
import { Denied, must, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { withRules } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { entriesRanked } from '../../visible/judging';
import { found, transact } from '../../write';
import { newestSetAside } from '../tally/counted';

const events: Record<SetAsideAct, string> = {
  propose: 'proposeSetAside',
  confirm: 'setAside',
  drop: 'dropSetAside',
  proposeRestore: 'proposeRestore',
  restore: 'restoreSheet',
  dropRestore: 'dropRestore',
};

export type SetAsideStep = { sheetId: string; act: SetAsideAct; reason: string; seen: string | null };

/** @throws Denied secondPerson, changedMeanwhile */
export const setAside = ({ by, now }: Acting, { sheetId, act, reason, seen }: SetAsideStep): Promise<void> =>
  transact(async (tx) => {
    const { sheet, context } = await holdForSetAside(tx, by, sheetId);
    const decider = await deciderOnEntries(tx, by, {
      contest: withRules(sheet.entry.contest),
      entries: [sheet.entry],
    });
    const allowed = must(canSetAside({ by: decider, now }, act, { context, reason }));
    const latest = sheet.setAsides[0] ?? null;
    const stands = act === 'confirm' || act === 'drop' ? latest?.reason : latest?.restoreReason;
    if (seen !== null && seen !== stands) throw new Denied(no('changedMeanwhile'));
    const personId = by.personId ?? '';
    if (act === 'propose') {
      const facts = { reason: reason.trim(), proposedAt: now, proposedById: personId };
      await tx.sheetSetAside.create({ data: { sheetId, ...facts } });
    } else {
      const data = factsOf(act, { reason: reason.trim(), personId, now });
      await tx.sheetSetAside.update({ where: { id: latest?.id ?? '' }, data });
    }
    const { part, entryId, personId: judge } = sheet;
    record(tx, allowed, {
      noun: 'sheet',
      subjectId: sheetId,
      event: events[act],
      reason: reason.trim() || (stands ?? ''),
      detail: { contestId: context.contest.id, entryId, part, judge },
      by,
      now,
    });
  });

function factsOf(
  act: Exclude<SetAsideAct, 'propose'>,
  { reason, personId, now }: { reason: string; personId: string; now: Date },
): Prisma.SheetSetAsideUncheckedUpdateInput {
  if (act === 'confirm') return { confirmedAt: now, confirmedById: personId };
  if (act === 'drop') return { droppedAt: now, droppedById: personId };
  if (act === 'proposeRestore')
    return { restoreReason: reason, restoreProposedAt: now, restoreProposedById: personId };
  if (act === 'restore') return { restoredAt: now, restoredById: personId };
  return { restoreReason: '', restoreProposedAt: null, restoreProposedById: null };
}

/** Locks the contest first, so that no step crosses a freeze. */
async function holdForSetAside(tx: Tx, by: Actor, id: string) {
  await tx.$queryRaw`
    SELECT c.id FROM "Contest" c JOIN "Entry" e ON e."contestId" = c.id
    JOIN "ScoreSheet" s ON s."entryId" = e.id WHERE s.id = ${id} FOR UPDATE OF c`;
  const sheet = found(await readForSetAside(tx, by, id));
  return { sheet, context: await setAsideContextOf(tx, sheet) };
}

/** Without points and comments, so that scores cannot motivate the decision. */
export const readForSetAside = (tx: Tx, by: Actor, id: string) =>
  tx.scoreSheet.findFirst({
    where: { id, entry: entriesRanked(by) },
    include: { entry: { include: { contest: true } }, person: { select: { name: true } }, ...newestSetAside },
    omit: { comment: true, privateNote: true },
  });
export type SheetForSetAside = NonNullable<Awaited<ReturnType<typeof readForSetAside>>>;

export async function setAsideContextOf(tx: Tx, sheet: SheetForSetAside): Promise<SetAsideContext> {
  const { entry, personId, status, reopenedAt, setAsides } = sheet;
  return {
    contest: withRules(entry.contest),
    // A reopened sheet was submitted before, so it too needs two persons.
    sheet: { personId, submitted: status === 'submitted' || reopenedAt !== null },
    latest: setAsides[0] ?? null,
    frozen: await isFrozen(tx, entry.contestId),
  };
}
