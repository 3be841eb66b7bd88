import { canonical } from '@/domain/proof/canonical';
import { entryName } from '@/domain/contest/entry/number';
import type { Freeze } from '@/prisma/generated/client';
import { db, type Tx } from '../../io/db';
import { bindingsOf, type GivenCode } from '../frozen-bindings';
import { frozenTextOf } from './read';

export type Difference = { kind: 'entry' | 'unit' | 'award'; id: string; recorded: unknown; found: unknown };

export async function entryDifferences(tx: Tx, row: Freeze): Promise<Difference[]> {
  const text = frozenTextOf(row);
  if (!text) return [];
  const { entryIds } = await bindingsOf(tx, row.id);
  const rows = await tx.entry.findMany({
    where: { id: { in: [...entryIds.values()] } },
    select: { id: true, number: true, title: true, block: true, unitId: true },
  });
  const there = new Map(
    rows.map(({ id, number, ...facts }) => [id, { number: entryName(number), ...facts }]),
  );
  return text.entries.flatMap(({ number, title, block, unit }) => {
    const id = entryIds.get(number) ?? '';
    const recorded = { number, title, block, unitId: unit.id };
    const found = there.get(id) ?? null;
    return same(recorded, found) ? [] : [{ kind: 'entry' as const, id: id || number, recorded, found }];
  });
}

async function unitDifferences(tx: Tx, row: Freeze): Promise<Difference[]> {
  const named = new Map(frozenTextOf(row)?.entries.map(({ unit }) => [unit.id, unit]));
  const units = await tx.unit.findMany({
    where: { id: { in: [...named.keys()] } },
    select: { id: true, name: true, bodyName: true },
  });
  const renamed = await tx.history.findMany({
    where: {
      noun: 'unit',
      subjectId: { in: [...named.keys()] },
      event: { in: ['renameUnit', 'describeUnit'] },
      at: { gte: row.frozenAt },
    },
    select: { subjectId: true },
  });
  const excused = new Set(renamed.map(({ subjectId }) => subjectId));
  const there = new Map(units.map((unit) => [unit.id, unit]));
  return [...named].flatMap(([id, recorded]) => {
    const found = there.get(id) ?? null;
    return excused.has(id) || same(recorded, found) ? [] : [{ kind: 'unit' as const, id, recorded, found }];
  });
}

type Standing = {
  entryId: string;
  prize: string;
  changeReason: string;
  freezeId: string | null;
  ended: boolean;
};

/** Compares each code with the newest version that has it. */
async function awardDifferences(tx: Tx, versions: readonly Freeze[]): Promise<Difference[]> {
  const given = new Map<string, Standing>();
  const newest = versions.at(-1)?.id;
  for (const row of versions) {
    const { codes } = await bindingsOf(tx, row.id);
    for (const one of codes) given.set(one.code, standing(row, { ...one, ended: row.id !== newest }));
  }
  const awards = await tx.award.findMany({
    where: { OR: [{ code: { in: [...given.keys()] } }, { freezeId: { in: versions.map(({ id }) => id) } }] },
  });
  const found = new Map(
    awards.map(({ id, code, entryId, prize, changeReason, freezeId, endedAt }) => [
      code ?? id,
      { entryId, prize, changeReason, freezeId, ended: endedAt !== null },
    ]),
  );
  return [...new Set([...given.keys(), ...found.keys()])].sort().flatMap((id) => {
    const [recorded, stands] = [given.get(id) ?? null, found.get(id) ?? null];
    return same(recorded, stands) ? [] : [{ kind: 'award' as const, id, recorded, found: stands }];
  });
}

function standing(row: Freeze, { entry, entryId, prize, ended }: GivenCode & { ended: boolean }): Standing {
  const award = frozenTextOf(row)?.awards.find((one) => one.entry === entry && one.prize === prize);
  return { entryId, prize, changeReason: award?.changeReason ?? '', freezeId: row.id, ended };
}

export async function differencesFromFrozen(contestId: string | null): Promise<Difference[]> {
  const published = await db().freeze.findMany({
    where: { publishedAt: { not: null }, text: { not: null }, ...(contestId && { contestId }) },
    orderBy: [{ contestId: 'asc' }, { version: 'asc' }],
  });
  const found: Difference[] = [];
  for (const id of new Set(published.map((row) => row.contestId))) {
    const versions = published.filter((row) => row.contestId === id);
    const last = versions.at(-1);
    if (!last) continue;
    found.push(...(await entryDifferences(db(), last)), ...(await unitDifferences(db(), last)));
    found.push(...(await awardDifferences(db(), versions)));
  }
  return found;
}

const same = (a: object | null, b: object | null): boolean => canonical(a) === canonical(b);
