import { describe, expect, test } from 'vitest';
import { parseCsv } from './csv';
import { readSuccessions, readUnits, type SeedUnit } from './units';

const units = readUnits();
const successions = readSuccessions();
const at = (day: string) => (unit: SeedUnit) =>
  unit.validFrom <= day && (unit.validTo === null || day < unit.validTo);
const count = (day: string, kind: SeedUnit['kind']) =>
  units.filter(at(day)).filter((unit) => unit.kind === kind).length;
const byRef = new Map(units.map((unit) => [unit.ref, unit]));

describe('the units of Sơn La', () => {
  test('236 bodies were bound in 2018', () => {
    const kinds = ['department', 'district', 'commune'] as const;
    expect(kinds.map((kind) => count('2018-01-03', kind))).toEqual([20, 12, 204]);
  });

  test('15 departments, 75 communes and no district remain on 01/07/2025', () => {
    const kinds = ['department', 'district', 'commune'] as const;
    expect(kinds.map((kind) => count('2025-07-01', kind))).toEqual([15, 0, 75]);
  });

  test('from 01/02/2025 there are 200 communes, 15 of them under the town of Mộc Châu, for five months', () => {
    expect([count('2025-01-31', 'commune'), count('2025-02-01', 'commune')]).toEqual([204, 200]);
    expect(count('2025-06-30', 'district')).toBe(12);
    const town = units.filter(at('2025-06-30')).filter(({ parentRef }) => parentRef === 'u2018:123');
    expect(town.map(({ name }) => name).toSorted()).toHaveLength(15);
    expect(town.filter(({ form }) => form === 'phường')).toHaveLength(8);
    expect(town.filter(at('2025-07-01')).map(({ name }) => name)).toEqual(['Xã Tân Yên']);
    expect(
      units
        .filter(({ validFrom }) => validFrom > '2025-02-01')
        .every(({ slug }) => !slug.endsWith('-02-2025')),
    ).toBe(true);
  });

  test('what no source says is marked', () => {
    const marked = units.filter(({ inferred }) => inferred).map(({ slug }) => slug);
    expect(marked).toEqual(expect.arrayContaining(['so-ngoai-vu', 'phuong-co-do-02-2025', 'xa-tan-yen']));
    expect(marked).not.toContain('phuong-muong-sang-02-2025');
  });

  test('refs and slugs are unique, every parent stands before its child', () => {
    expect(new Set(units.map((unit) => unit.ref)).size).toBe(units.length);
    expect(new Set(units.map((unit) => unit.slug)).size).toBe(units.length);
    units.forEach((unit, index) => {
      if (unit.kind === 'province') expect(unit.parentRef).toBeNull();
      else expect(units.slice(0, index).map((other) => other.ref)).toContain(unit.parentRef);
    });
  });

  test('a code alone names two different places', () => {
    const names = units.filter((unit) => unit.code === '03646').map((unit) => unit.name);
    expect(names).toEqual(['Phường Chiềng Lề', 'Phường Tô Hiệu']);
  });

  test('an untouched commune is one row, a merger that took a name is another', () => {
    expect(units.filter((unit) => unit.name === 'Xã Ngọc Chiến').map((unit) => unit.validTo)).toEqual([null]);
    expect(units.filter((unit) => unit.name === 'Phường Tô Hiệu').map((unit) => unit.slug)).toEqual([
      'phuong-to-hieu',
      'phuong-to-hieu-2025',
    ]);
  });

  test('names are NFC and keep their spelling', () => {
    expect(units.every((unit) => unit.name === unit.name.normalize('NFC'))).toBe(true);
    expect(units.find((unit) => unit.slug === 'so-van-hoa-the-thao-va-du-lich')?.form).toBe('sở');
    expect(units.find((unit) => unit.name === 'Xã Liên Hòa')?.altNames).toEqual(['Xã Liên Hoà']);
  });
});

describe('who followed whom', () => {
  test('both ends of every succession exist, and the old one ends on that day', () => {
    for (const succession of successions) {
      const predecessor = byRef.get(succession.predecessorRef);
      expect(predecessor?.validTo).toBe(succession.effective);
      const successor = byRef.get(succession.successorRef);
      expect(successor && at(succession.effective)(successor)).toBe(true);
    }
  });

  test('whatever commune ends has one main heir, and comes to a unit of today in one or two steps', () => {
    const heirOf = (ref: string) =>
      successions.filter((row) => row.predecessorRef === ref && row.primary).map((row) => row.successorRef);
    for (const commune of units.filter((unit) => unit.kind === 'commune' && unit.validTo)) {
      const heirs = heirOf(commune.ref);
      expect(heirs.length, commune.name).toBe(1);
      const [last = ''] = byRef.get(heirs[0] ?? '')?.validTo ? heirOf(heirs[0] ?? '') : heirs;
      expect(byRef.get(last)?.validTo, commune.name).toBeNull();
    }
  });

  test('each new unit has someone before it', () => {
    const heirs = new Set(successions.map((row) => row.successorRef));
    for (const unit of units.filter((one) => one.validFrom > '2018')) expect(heirs).toContain(unit.ref);
  });
});

test('a quoted cell keeps its comma and its quotes', () => {
  expect(parseCsv('a,"b, ""c""",\nd,,e')).toEqual([
    ['a', 'b, "c"', ''],
    ['d', '', 'e'],
  ]);
});
