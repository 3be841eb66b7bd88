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
      expect(byRef.get(succession.successorRef)?.validTo).toBeNull();
    }
  });

  test('every commune of 2018 reaches exactly one primary unit of 2025', () => {
    for (const commune of units.filter(at('2018-01-03')).filter((unit) => unit.kind === 'commune')) {
      const heirs = successions.filter((row) => row.predecessorRef === commune.ref && row.primary);
      expect(heirs.length, commune.name).toBe(commune.validTo === null ? 0 : 1);
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
