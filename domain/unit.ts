export const unitKinds = ['province', 'department', 'publicServiceUnit', 'district', 'commune'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Who owes a model every year (KH 04, III.4): every unit but the province itself. */
export const boundKinds = ['department', 'publicServiceUnit', 'district', 'commune'] as const;

type Lifespan = { validFrom: Date; validTo: Date | null };

/** Whether the unit exists on this calendar day. */
export const existsOn = (unit: Lifespan, day: Date): boolean =>
  unit.validFrom.getTime() <= day.getTime() && (!unit.validTo || day.getTime() < unit.validTo.getTime());

/**
 * Whether the unit owes a model for the season: it exists on the day the registration is due, so that a
 * unit and its successor never both owe the same year.
 */
export const isBound = (unit: Lifespan & { kind: UnitKind }, season: { registrationDue: Date }): boolean =>
  unit.kind !== 'province' && existsOn(unit, season.registrationDue);
