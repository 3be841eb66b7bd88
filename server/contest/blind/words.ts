import type { Actor } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { type BlindName, NAMELESS, namesFor, withoutNames } from '@/domain/contest/entry/blind-words';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import { db } from '../../io/db';

const named = { name: true, bodyName: true, altNames: true, kind: true } as const;
const family = {
  ...named,
  id: true,
  parent: { select: named },
  children: { select: named },
  predecessors: { select: { predecessor: { select: named } } },
  successors: { select: { successor: { select: named } } },
} satisfies Prisma.UnitSelect;

type Words = (unitId: string, text: string) => string;

const asWritten: Words = (_unitId, text) => text;

export const wordsFor = async (
  by: Actor,
  contest: Pick<ContestRow, 'id' | 'publishedAt' | 'rules'>,
  unitIds: readonly string[],
): Promise<Words> => (knowsUnits(by, contest) ? asWritten : namelessWords(unitIds));

/** A reason may name any unit of the contest. */
export async function reasonsFor(
  by: Actor,
  contest: Pick<ContestRow, 'id' | 'publishedAt' | 'rules'>,
): Promise<(reason: string) => string> {
  if (knowsUnits(by, contest)) return (reason) => reason;
  const rows = await db().entry.findMany({ where: { contestId: contest.id }, select: { unitId: true } });
  const ids = rows.map(({ unitId }) => unitId);
  const words = await namelessWords(ids);
  return (reason) => [...new Set(ids)].reduce((text, unitId) => words(unitId, text), reason);
}

export async function namelessWords(unitIds: readonly string[]): Promise<Words> {
  const units = await db().unit.findMany({ where: { id: { in: [...new Set(unitIds)] } }, select: family });
  const province = await db().unit.findFirst({ where: { kind: 'province' }, select: { name: true } });
  const names = new Map(
    units.map((unit): [string, BlindName[]] => {
      const kin = [
        unit,
        ...(unit.parent ? [unit.parent] : []),
        ...unit.children,
        ...unit.predecessors.map(({ predecessor }) => predecessor),
        ...unit.successors.map(({ successor }) => successor),
      ].filter(({ kind }) => kind !== 'province');
      const places = kin.map(({ kind, ...words }) => ({
        ...words,
        isPlace: kind === 'district' || kind === 'commune',
      }));
      return [unit.id, namesFor(places, province?.name ?? '')];
    }),
  );
  return (unitId, text) => withoutNames(text, names.get(unitId) ?? []);
}

export async function namesTaken(entry: { unitId: string; title: string; summary: string; story: string }) {
  const words = await namelessWords([entry.unitId]);
  const read = [entry.title, entry.summary, entry.story].map((text) => words(entry.unitId, text)).join('\n');
  return read.split(NAMELESS).length - 1;
}
