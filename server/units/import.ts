import type { Acting } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import type { UnitKind } from '@/domain/unit/unit';
import { mayKeepUnits } from '@/domain/people/person';
import { Denied, must, no } from '@/domain/verdict';
import { db, type Tx } from '../io/db';
import { existing } from './queries';
import { addIn } from './units';
import { transact } from '../write';

export type UnitLine = {
  code: string;
  name: string;
  bodyName: string;
  kind: UnitKind;
  parent: string;
  validFrom: Date;
};

export type UnitLineProblem = 'codeTaken' | 'codeTwice' | 'parentUnknown' | 'parentAmbiguous';

export const mostUnits = 500;

export const checkUnits = async (
  acting: Acting,
  lines: readonly UnitLine[],
): Promise<(UnitLineProblem | null)[]> => (await check(db(), acting, lines)).problems;

/** All or none. @throws Denied changedMeanwhile if the preview is stale */
export const importUnits = (acting: Acting, lines: readonly UnitLine[]): Promise<{ count: number }> =>
  transact(async (tx) => {
    const { problems, codes } = await check(tx, acting, lines);
    if (problems.some(Boolean)) throw new Denied(no('changedMeanwhile'));
    for (const { parent, ...line } of lines) {
      const parentId = parent ? (codes.get(parent)?.[0] ?? null) : null;
      const { id } = await addIn(tx, acting, { ...line, parentId, altNames: [], note: '' });
      codes.set(line.code, [id]);
    }
    return { count: lines.length };
  });

async function check(tx: Tx, { by, now }: Acting, lines: readonly UnitLine[]) {
  must(mayKeepUnits(by));
  const units = await tx.unit.findMany({ where: existing(dayOf(now)), select: { id: true, code: true } });
  const codes = new Map<string, string[]>();
  for (const { id, code } of units) codes.set(code, [...(codes.get(code) ?? []), id]);
  const known = await tx.unit.findMany({
    where: { OR: lines.map(({ code, validFrom }) => ({ code, validFrom })) },
    select: { code: true, validFrom: true },
  });
  const taken = new Set(known.map(keyOf));
  const problems = lines.map((line, index) => {
    const earlier = lines.slice(0, index);
    if (taken.has(keyOf(line)) || codes.has(line.code)) return 'codeTaken';
    if (earlier.some(({ code }) => code === line.code)) return 'codeTwice';
    if (!line.parent || earlier.some(({ code }) => code === line.parent)) return null;
    const hits = codes.get(line.parent)?.length ?? 0;
    return hits === 1 ? null : hits === 0 ? 'parentUnknown' : 'parentAmbiguous';
  });
  return { problems, codes };
}

const keyOf = ({ code, validFrom }: { code: string; validFrom: Date }): string =>
  `${code} ${validFrom.toISOString()}`;
