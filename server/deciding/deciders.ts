import type { Actor } from '@/domain/actor';
import { blockOf, entrantOf } from '@/domain/contest/setup/blocks';
import { knowsUnits } from '@/domain/contest/jury/blind';
import {
  type ContestRole,
  conflictTowards,
  conflictWith,
  decidingConflicts,
  type Decider,
  type DecidingAct,
  mayDecide,
  type PermittedAct,
  roleOf,
  type DecidedSubject,
  type TiedEntry,
} from '@/domain/deciding/deciding';
import { isContestSeatKind } from '@/domain/actor';
import { must } from '@/domain/verdict';
import type { ContestRow } from '../contest/row';
import type { Tx } from '../io/db';
import { found } from '../write';

type AnEntry = { id: string; block: string };

export type Deciders = {
  ofEntries: (entries: readonly AnEntry[]) => Decider;
  ofBlock: (block: string | null) => Decider;
};

export async function decidersIn(tx: Tx, by: Actor, contest: ContestRow): Promise<Deciders> {
  const towards = await groundOf(tx, by, contest);
  const blocks = contest.rules.blocks.map(({ key }) => key);
  return {
    ofEntries: (entries) =>
      towards({ ids: entries.map(({ id }) => id), blocks: entries.map((e) => e.block) }),
    ofBlock: (block) => towards({ ids: [], blocks: block === null ? blocks : [block] }),
  };
}

async function groundOf(tx: Tx, by: Actor, contest: ContestRow) {
  const personId = by.personId ?? '';
  const [tied, roles, permits] = await Promise.all([
    tiedEntries(tx, contest.id, personId),
    rolesIn(tx, contest, personId),
    permitsOf(tx, personId, { contestId: contest.id }),
  ]);
  const told = knowsUnits(by, contest);
  return (subject: DecidedSubject, more: readonly TiedEntry[] = []): Decider => {
    const conflict = conflictTowards([...tied, ...more], subject);
    // The kind of relation would reveal the unit.
    const shown = conflict === null || told ? conflict : 'hidden';
    return { ...by, conflict: shown, roles, permits };
  };
}

export const deciderInContest = async (tx: Tx, by: Actor, contest: ContestRow): Promise<Decider> =>
  (await decidersIn(tx, by, contest)).ofBlock(null);

export const deciderOnEntries = async (
  tx: Tx,
  by: Actor,
  { contest, entries }: { contest: ContestRow; entries: readonly AnEntry[] },
): Promise<Decider> => (await decidersIn(tx, by, contest)).ofEntries(entries);

export async function barredEntries(
  tx: Tx,
  by: Actor,
  { contest, act }: { contest: ContestRow; act: DecidingAct },
): Promise<string[]> {
  const deciders = await decidersIn(tx, by, contest);
  const entries = await tx.entry.findMany({
    where: { contestId: contest.id },
    select: { id: true, block: true },
  });
  return entries.filter((entry) => !mayDecide(act, deciders.ofEntries([entry])).ok).map(({ id }) => id);
}

/** @throws Denied if the actor may not confirm what others typed about these entries */
export async function refuseBarred(
  tx: Tx,
  by: Actor,
  { contest, entries }: { contest: ContestRow; entries: readonly { id: string; block: string }[] },
): Promise<void> {
  must(mayDecide('confirm', (await decidersIn(tx, by, contest)).ofEntries(entries)));
}

export const deciderOnUnit = async (
  tx: Tx,
  by: Actor,
  { contest, unitId }: { contest: ContestRow; unitId: string },
): Promise<Decider> => found((await decidersOnUnits(tx, by, { contest, unitIds: [unitId] })).get(unitId));

export async function decidersOnUnits(
  tx: Tx,
  by: Actor,
  { contest, unitIds }: { contest: ContestRow; unitIds: readonly string[] },
): Promise<Map<string, Decider>> {
  const ties = { where: { personId: by.personId ?? '' } };
  const where = { id: { in: [...unitIds] } };
  const [units, towards] = [
    await tx.unit.findMany({ where, include: { ties, groups: true } }),
    await groundOf(tx, by, contest),
  ];
  return new Map(
    units.map((unit) => {
      const block = blockOf(contest.rules, entrantOf(unit, contest))?.key ?? '';
      const competing = { id: unit.id, block, out: false, ties: unit.ties };
      return [unit.id, towards({ ids: [unit.id], blocks: [block] }, [competing])];
    }),
  );
}

export const deciderOnModel = async (
  tx: Tx,
  by: Actor,
  model: { unitId: string; year: number | null },
): Promise<Decider> =>
  (await decidersOnModels(tx, by, { unitIds: [model.unitId], year: model.year }))(model.unitId);

export async function decidersOnModels(
  tx: Tx,
  by: Actor,
  { unitIds, year }: { unitIds: readonly string[]; year: number | null },
) {
  const personId = by.personId ?? '';
  const [rows, permits] = await Promise.all([
    tx.personTie.findMany({ where: { personId, unitId: { in: [...unitIds] } } }),
    year === null ? [] : permitsOf(tx, personId, { year }),
  ]);
  return (unitId: string): Decider => ({
    ...by,
    conflict: conflictWith(rows.filter((row) => row.unitId === unitId)),
    roles: [],
    permits,
  });
}

export async function deciderOnDecision(
  tx: Tx,
  by: Actor,
  decision: { id: string; year: number },
): Promise<Decider> {
  const models = await tx.model.findMany({ where: { decisionId: decision.id }, select: { unitId: true } });
  const unitIds = models.map(({ unitId }) => unitId);
  const decider = await decidersOnModels(tx, by, { unitIds, year: decision.year });
  const towards = unitIds.map((id) => decider(id));
  const conflict = decidingConflicts.find((one) => towards.some((each) => each.conflict === one)) ?? null;
  return { ...decider(''), conflict };
}

/** Related by units, or by a conflict that the person declared. */
export async function tiedEntries(tx: Tx, contestId: string, personId: string): Promise<TiedEntry[]> {
  const rows = await tx.entry.findMany({
    where: {
      contestId,
      OR: [
        { unit: { ties: { some: { personId } } } },
        { conflicts: { some: { personId, answer: { not: 'none' } } } },
      ],
    },
    select: {
      id: true,
      block: true,
      status: true,
      unit: { select: { ties: { where: { personId }, select: { tie: true, office: true } } } },
      conflicts: { where: { personId, answer: { not: 'none' } }, select: { answer: true } },
    },
  });
  return rows.map(({ id, block, status, unit, conflicts }) => ({
    id,
    block,
    out: status === 'withdrawn',
    ties: unit.ties,
    declared: conflicts.length > 0,
  }));
}

export async function rolesIn(
  tx: Tx,
  contest: { id: string; createdAt: Date },
  personId: string,
): Promise<ContestRole[]> {
  const during = { OR: [{ endedAt: null }, { endedAt: { gt: contest.createdAt } }] };
  const seats = await tx.seat.findMany({
    where: { personId, OR: [{ contestId: contest.id }, { kind: 'organiser', ...during }] },
    select: { kind: true },
  });
  const roles = seats.map(({ kind }) => (isContestSeatKind(kind) ? roleOf(kind) : 'organiser'));
  return [...new Set(roles)];
}

async function permitsOf(
  tx: Tx,
  personId: string,
  scope: { contestId: string } | { year: number },
): Promise<PermittedAct[]> {
  const rows = await tx.actPermission.findMany({
    where: { ...scope, personId, confirmedAt: { not: null }, endedAt: null },
    select: { acts: true },
  });
  return rows.flatMap(({ acts }) => acts as PermittedAct[]);
}
