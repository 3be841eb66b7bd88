import type { Acting } from '@/domain/actor';
import { mayDecide } from '@/domain/deciding/deciding';
import { mayKeepUnits } from '@/domain/people/person';
import { unitMeant } from '@/domain/text/unit-name';
import { canPlace, isWithin } from '@/domain/unit/group';
import { existsOn } from '@/domain/unit/unit';
import { all, Denied, must, no, type Reason } from '@/domain/verdict';
import { db, type Tx } from '../../io/db';
import { transact } from '../../write';
import { called, withKin } from '../queries';
import { addIn } from './groups';
import { decidersOnEach, placeAll } from './placing';

/** A unit by its code, its name or both. */
export type PlacingLine = { code: string; unit: string; group: string; from: Date };

export type PlacingProblem = Reason | 'unitUnknown' | 'unitAmbiguous' | 'unitDiffers' | 'unitTwice';

/** `same`: it stands there already. `leaves`: the group from which it moves. */
export type CheckedPlacing = {
  unitId: string | null;
  groupId: string | null;
  problem: PlacingProblem | null;
  same: boolean;
  leaves: string | null;
};

export const mostPlacings = 4_000;

export const checkPlacing = async (
  acting: Acting,
  lines: readonly PlacingLine[],
): Promise<CheckedPlacing[]> => (await check(db(), acting, lines)).checked;

/** All or none; groups that are not there yet begin on the first day named for them.
 * @throws Denied changedMeanwhile if the preview is stale */
export const importGroups = (
  acting: Acting,
  lines: readonly PlacingLine[],
): Promise<{ units: number; groups: number }> =>
  transact(async (tx) => {
    const { checked, deciders } = await check(tx, acting, lines);
    must(all(...deciders.map((decider) => mayDecide('keepUnit', decider))));
    if (checked.some(({ problem }) => problem)) throw new Denied(no('changedMeanwhile'));
    const added = new Map<string, string>();
    const placed = new Map<string, { groupId: string; from: Date; unitIds: string[] }>();
    for (const [at, line] of lines.entries()) {
      const { unitId, groupId, same } = checked[at] ?? {};
      if (!unitId || same) continue;
      const known =
        groupId ?? added.get(keyOf(line.group)) ?? (await addIn(tx, acting, begun(lines, line))).id;
      if (!groupId) added.set(keyOf(line.group), known);
      const key = `${known} ${line.from.getTime()}`;
      const one = placed.get(key) ?? { groupId: known, from: line.from, unitIds: [] };
      one.unitIds.push(unitId);
      placed.set(key, one);
    }
    let units = 0;
    for (const one of placed.values()) units += (await placeAll(tx, acting, one)).count;
    return { units, groups: added.size };
  });

/** A new group, from the earliest day on which somebody is placed in it. */
function begun(lines: readonly PlacingLine[], { group }: PlacingLine) {
  const days = lines.flatMap((line) => (keyOf(line.group) === keyOf(group) ? [line.from.getTime()] : []));
  return { name: group, from: new Date(Math.min(...days)), note: '' };
}

async function check(tx: Tx, { by, now }: Acting, lines: readonly PlacingLine[]) {
  must(mayKeepUnits(by));
  const [units, groups] = await Promise.all([unitsOf(tx), tx.group.findMany()]);
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  const standing = new Map<number, Unit[]>();
  const unitsOn = (from: Date): Unit[] => {
    const kept = standing.get(from.getTime()) ?? units.filter((unit) => existsOn(unit, from));
    standing.set(from.getTime(), kept);
    return kept;
  };
  const found = lines.map((line) => ({ line, ...meant(unitsOn(line.from), line) }));
  const ids = found.flatMap(({ unit }) => unit?.id ?? []);
  const deciders = await decidersOnEach(tx, by, [...new Set(ids)]);
  const seen = new Set<string>();
  const checked = found.map(({ line, unit, problem }): CheckedPlacing => {
    const nothing = { unitId: null, groupId: null, same: false, leaves: null };
    if (!unit) return { ...nothing, problem };
    if (seen.has(unit.id)) return { ...nothing, problem: 'unitTwice' as const };
    seen.add(unit.id);
    const named = groups.find(
      ({ name, validTo }) => keyOf(name) === keyOf(line.group) && (validTo === null || validTo > line.from),
    );
    const group = named ?? { id: '', validFrom: line.from, validTo: null };
    const verdict = canPlace(
      { by: deciders.get(unit.id) ?? { ...by, conflict: null, roles: [], permits: [] }, now },
      { ...unit, members: unit.groups },
      { group, from: line.from },
    );
    const same = !verdict.ok && verdict.reason === 'groupHasUnit';
    const current = unit.groups.find((one) => isWithin(one, line.from));
    return {
      unitId: unit.id,
      groupId: named?.id ?? null,
      problem: verdict.ok || same ? null : verdict.reason,
      same,
      leaves: same || !current ? null : (names.get(current.groupId) ?? null),
    };
  });
  return { checked, deciders: [...deciders.values()] };
}

const unitsOf = async (tx: Tx) =>
  (
    await tx.unit.findMany({
      where: { kind: { not: 'province' } },
      select: { ...called, kind: true, validFrom: true, groups: true },
    })
  ).map(withKin);

type Unit = Awaited<ReturnType<typeof unitsOf>>[number];
type Meant = { unit: Unit | null; problem: PlacingProblem | null };

/** The state gives a code to another place, so a name beside it must agree. */
function meant(units: readonly Unit[], { code, unit: name }: PlacingLine): Meant {
  const coded = code ? units.filter((one) => one.code === code) : [];
  if (code && coded.length !== 1)
    return { unit: null, problem: coded.length > 1 ? 'unitAmbiguous' : 'unitUnknown' };
  const [byCode] = coded;
  if (!name && byCode) return { unit: byCode, problem: null };
  const called = unitMeant(byCode ? [byCode] : units, name);
  if (called.unit) return { unit: called.unit, problem: null };
  return { unit: null, problem: byCode ? 'unitDiffers' : called.problem };
}

const keyOf = (name: string): string => name.toLocaleLowerCase('vi');
