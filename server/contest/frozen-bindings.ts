import { entryName } from '@/domain/contest/entry/number';
import type { Tx } from '../io/db';

export type GivenCode = { code: string; entryId: string; entry: string; prize: string };

export type Bindings = { entryIds: ReadonlyMap<string, string>; codes: readonly GivenCode[] };

/** Read from history, as of freeze and publication; older versions fall back to the rows. */
export async function bindingsOf(tx: Tx, freezeId: string): Promise<Bindings> {
  const rows = await tx.history.findMany({
    where: { noun: 'result', subjectId: freezeId, event: { in: ['freeze', 'publish'] } },
    select: { event: true, detail: true },
  });
  const detail = (event: string) =>
    (rows.find((row) => row.event === event)?.detail ?? {}) as {
      entryIds?: Record<string, string>;
      codes?: GivenCode[];
    };
  const { entryIds } = detail('freeze');
  const { codes } = detail('publish');
  return {
    entryIds: entryIds ? new Map(Object.entries(entryIds)) : await entryIdsNow(tx, freezeId),
    codes: codes ?? (entryIds ? [] : await codesNow(tx, freezeId)),
  };
}

async function entryIdsNow(tx: Tx, freezeId: string) {
  const rows = await tx.entry.findMany({
    where: { number: { not: null }, contest: { freezes: { some: { id: freezeId } } } },
    select: { id: true, number: true },
  });
  return new Map(rows.map(({ id, number }) => [entryName(number), id]));
}

async function codesNow(tx: Tx, freezeId: string): Promise<GivenCode[]> {
  const awards = await tx.award.findMany({
    where: { freezeId, code: { not: null } },
    include: { entry: { select: { number: true } } },
  });
  return awards.map(({ code, entryId, prize, entry }) => ({
    code: code ?? '',
    entryId,
    prize,
    entry: entryName(entry.number),
  }));
}
