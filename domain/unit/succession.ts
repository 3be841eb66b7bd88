/** Only successions that hand over the whole unit or its main part. */
export type Succession = { predecessorId: string; successorId: string; effective: Date };

/** A unit that another goes on from, and the day from which it does. */
export type Forebear = { id: string; since: Date };

/** Over any number of steps; where two ways lead to one unit, the earlier counts. */
export function forebearsIn(successions: readonly Succession[]): (unitId: string) => Forebear[] {
  const before = new Map<string, Succession[]>();
  for (const one of successions) before.set(one.successorId, [...(before.get(one.successorId) ?? []), one]);
  return (unitId) => {
    const found = new Map<string, Date>();
    const ahead: Forebear[] = [{ id: unitId, since: new Date(0) }];
    for (let at = ahead.shift(); at; at = ahead.shift())
      for (const { predecessorId, effective } of before.get(at.id) ?? []) {
        const since = effective > at.since ? effective : at.since;
        const known = found.get(predecessorId);
        if (known && known <= since) continue;
        found.set(predecessorId, since);
        ahead.push({ id: predecessorId, since });
      }
    return [...found].map(([id, since]) => ({ id, since }));
  };
}
