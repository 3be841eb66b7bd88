import type { Acting, Actor } from '@/domain/actor';
import { all, no, yes } from '@/domain/verdict';
import { assignmentsIn } from '../assignments/queries';
import type { ContestRow } from '../row';
import { decidersIn } from '../../deciding/deciders';
import { db } from '../../io/db';
import { declarationsSeen, declarationsToConfirm } from './declarations';
import { canType } from '../sheets/part-results';

export async function declarationsAtDesk(
  { by, now }: Acting,
  { contest, judgeId }: { contest: ContestRow; judgeId: string },
) {
  const entries = (await assignmentsIn(by, contest)).flatMap((entry) => {
    const judge = entry.judges.find(({ id }) => id === judgeId);
    return judge ? [{ ...entry, judge }] : [];
  });
  const [first] = entries;
  if (!first) return null;
  const typed = await db().conflict.findMany({
    where: {
      personId: judgeId,
      typedById: { not: null },
      confirmedById: null,
      entry: { contestId: contest.id },
    },
  });
  const people = await db().person.findMany({
    where: { id: { in: typed.flatMap(({ typedById }) => typedById ?? []) } },
    select: { id: true, name: true },
  });
  const toConfirm = await declarationsToConfirm(db(), by, { contest, judgeId });
  const decider = (await decidersIn(db(), by, contest)).ofEntries([]);
  const shown = ({ id, code, title, unit }: (typeof entries)[number]) => ({ id, code, title, unit });
  return {
    name: first.judge.name,
    verdict: all(canType({ by: decider, now }, contest), judgeId === by.personId ? no('secondPerson') : yes),
    open: entries.filter(({ judge }) => judge.conflict.kind === 'unasked').map(shown),
    waiting: entries.flatMap((entry) => {
      const row = typed.find(({ entryId }) => entryId === entry.id);
      if (!row) return [];
      const typedBy = people.find(({ id }) => id === row.typedById)?.name ?? '';
      return [{ ...shown(entry), answer: row.answer, reason: row.reason, typedBy }];
    }),
    seen: toConfirm.length > 0 ? { digest: declarationsSeen(toConfirm), count: toConfirm.length } : null,
  };
}

export async function declarationsOwed(by: Actor, contest: ContestRow) {
  const entries = await assignmentsIn(by, contest);
  const typed = await db().conflict.groupBy({
    by: ['personId'],
    where: { typedById: { not: null }, confirmedById: null, entry: { contestId: contest.id } },
    _count: true,
  });
  const judges = new Map<string, { id: string; name: string; owed: number; waiting: number }>();
  for (const { judges: of } of entries)
    for (const { id, name, conflict } of of) {
      const waiting = typed.find(({ personId }) => personId === id)?._count ?? 0;
      const one = judges.get(id) ?? { id, name, owed: 0, waiting };
      judges.set(id, { ...one, owed: one.owed + (conflict.kind === 'unasked' ? 1 : 0) });
    }
  return [...judges.values()].filter(({ owed, waiting }) => owed + waiting > 0);
}
