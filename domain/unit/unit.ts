import { addDays, day } from '../date/calendar';

export const unitKinds = ['province', 'department', 'publicServiceUnit', 'district', 'commune'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Every unit but the province owes a model each year (KH 04, III.4). */
export const boundKinds = ['department', 'publicServiceUnit', 'district', 'commune'] as const;

/** Districts and towns (thị trấn) ended on this day, in every province. */
export const firstWithoutDistricts = day(2025, 7, 1);

export const hasDistrictsOn = (on: Date): boolean => on < firstWithoutDistricts;

export const boundKindsOn = (on: Date): readonly UnitKind[] =>
  boundKinds.filter((kind) => kind !== 'district' || hasDistrictsOn(on));

export type Lifespan = { validFrom: Date; validTo: Date | null };

export const hasEnded = ({ validTo }: { validTo: Date | null }, day: Date): boolean =>
  validTo !== null && validTo.getTime() <= day.getTime();

/** A parent that has ended is nobody's parent: null, as for whoever stands under the province. */
export const parentOn = <P extends { validTo: Date | null }>(
  { parent }: { parent?: P | null },
  on: Date,
): P | null => (parent && !hasEnded(parent, on) ? parent : null);

/** Today, or the last day of a unit that has ended: it is called and placed as it was then. */
export const lastDayOf = (unit: { validTo: Date | null }, today: Date): Date =>
  unit.validTo && hasEnded(unit, today) ? addDays(unit.validTo, -1) : today;

export const parentNow = <P extends { validTo: Date | null }>(
  unit: { validTo: Date | null; parent?: P | null },
  today: Date,
): P | null => parentOn(unit, lastDayOf(unit, today));

/** The district in which a unit lies, or itself if it is one. */
export function districtOn(unit: Placed, day: Date) {
  const own = unit.kind === 'district' ? unit : parentOn(unit, day);
  return own?.kind === 'district' ? { id: own.id, name: own.name } : null;
}
type Called = { id: string; name: string; kind: string };
export type Placed = Called & { parent?: (Called & { validTo: Date | null }) | null };

/** Whether one of these units is this unit, or stands above it on that day. */
export function isUnder(
  unit: { id: string; parent?: { id: string; validTo: Date | null } | null },
  unitIds: readonly string[],
  day: Date,
): boolean {
  const parent = parentOn(unit, day);
  return unitIds.includes(unit.id) || (parent !== null && unitIds.includes(parent.id));
}

export const existsOn = (unit: Lifespan, day: Date): boolean =>
  unit.validFrom.getTime() <= day.getTime() && !hasEnded(unit, day);

/** Whoever was there when registrations fell due, and whoever follows it before the last papers
 * do. Each owes only what falls due while it is there. @param forebears at any distance */
export function isBound(
  unit: Lifespan & { kind: UnitKind },
  season: { registrationDue: Date; evaluationDue: Date },
  forebears: readonly Lifespan[],
): boolean {
  if (unit.kind === 'province') return false;
  if (existsOn(unit, season.registrationDue)) return true;
  const began = unit.validFrom > season.registrationDue && unit.validFrom <= season.evaluationDue;
  return began && forebears.some((one) => existsOn(one, season.registrationDue));
}
