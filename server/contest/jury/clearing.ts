import { type Acting, type Actor, mayOrganise } from '@/domain/actor';
import { knowsPanels } from '@/domain/contest/jury/blind';
import { mayClear } from '@/domain/contest/jury/conflict';
import { canJustify } from '@/domain/text/reason';
import { mayDecide } from '@/domain/deciding/deciding';
import { mayChair } from '@/domain/contest/jury/sheet';
import { all, must, type Verdict } from '@/domain/verdict';
import { relationOf } from '../conflicts/conflicts';
import { withRules } from '../row';
import { deciderOnEntries } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { type Carrying, type LateActDone, nowOrByTwo, type Ready } from '../second-hand/late';
import { officeOf } from './chair';
import { entriesRanked } from '../../visible/judging';
import { found, transact } from '../../write';

export async function declaredConflict(by: Actor, entryId: string, personId: string) {
  const seen = await db().entry.findFirst({
    where: { AND: [entriesRanked(by), { id: entryId }] },
    include: { contest: true },
  });
  const key = { entryId_personId: { entryId, personId } };
  const conflict =
    seen &&
    knowsPanels(by, withRules(seen.contest)) &&
    (await db().conflict.findUnique({ where: key, include: { person: true, entry: true } }));
  if (!conflict) return null;
  return {
    ...conflict,
    verdict: await mayClearConflict(db(), by, { entry: conflict.entry, personId }),
  };
}

/** Once a ranking can be read two persons act: the judge would know which points are needed. */
export const clear = (
  { by, now }: Acting,
  { entryId, personId, reason }: { entryId: string; personId: string; reason: string },
): Promise<LateActDone> =>
  transact(async (tx) => {
    const ready = await prepareClearing(tx, by, { entryId, judge: personId, reason });
    const wish = { act: 'clearConflict', entryId, reason, more: { judge: personId } } as const;
    return nowOrByTwo(tx, { ready, wish, by, now });
  });

type Clearing = { entryId: string; judge: string; reason: string };

export async function prepareClearing(tx: Tx, by: Actor, asked: Clearing): Promise<Ready> {
  const { entryId, judge: personId, reason } = asked;
  const entry = found(
    await tx.entry.findFirst({
      where: { AND: [entriesRanked(by), { id: entryId }] },
      include: { contest: true },
    }),
  );
  // The kind of answer alone would reveal a conflict.
  const contest = withRules(entry.contest);
  found(knowsPanels(by, contest) || null);
  await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${entry.contestId} FOR UPDATE`;
  const allowed = must(all(await mayClearConflict(tx, by, { entry, personId }), canJustify(reason)));
  const carry = async (done: Carrying) => {
    const declared = await tx.conflict.delete({ where: { entryId_personId: { entryId, personId } } });
    record(tx, allowed, {
      noun: 'conflict',
      subjectId: entryId,
      event: 'clear',
      from: declared.answer,
      reason: reason.trim(),
      ...done,
      detail: { judge: personId, declared: declared.reason, ...done.detail },
    });
  };
  return { contest, entries: [entry], allowed, carry };
}

type Row = { id: string; block: string; unitId: string; contestId: string };

async function mayClearConflict(
  tx: Tx,
  by: Actor,
  { entry, personId }: { entry: Row; personId: string },
): Promise<Verdict> {
  const key = { entryId_personId: { entryId: entry.id, personId } };
  const before = await tx.conflict.findUnique({ where: key });
  const contest = withRules(found(await tx.contest.findUnique({ where: { id: entry.contestId } })));
  const office = await officeOf(tx, contest, { entries: [entry], act: 'clearConflict' });
  const decider = await deciderOnEntries(tx, by, { contest, entries: [entry] });
  const may = mayOrganise(by).ok
    ? all(mayOrganise(by), mayDecide('clearConflict', decider))
    : mayChair(decider, entry.contestId, { ...office, act: 'clearConflict' });
  const asked = {
    settled: await isFrozen(tx, entry.contestId),
    own: personId === by.personId,
    may,
  };
  return mayClear(before?.answer ?? null, {
    ...asked,
    relation: await relationOf(tx, entry.unitId, personId),
  });
}
