import { describe, expect, test } from 'vitest';
import { day } from '../date/calendar';
import { districtOn, hasEnded, isUnder, parentNow, parentOn } from './unit';

const province = { id: 'tinh', name: 'Tỉnh Sơn La', kind: 'province', validTo: null };
const dissolved = { id: 'huyen', name: 'Huyện Thuận Châu', kind: 'district', validTo: day(2025, 7, 1) };
const department = { id: 'so', name: 'Sở Y tế', kind: 'department', validTo: null };

const under = <P>(parent: P, validTo: Date | null = null) => ({
  id: 'xa',
  name: 'Xã Mường Bám',
  kind: 'commune',
  validTo,
  parent,
});

describe('a parent that has ended is nobody’s parent', () => {
  test.each([
    [dissolved, day(2025, 6, 30), dissolved],
    [dissolved, day(2025, 7, 1), null],
    [dissolved, day(2026, 1, 31), null],
    [department, day(2026, 1, 31), department],
    [province, day(2026, 1, 31), province],
    [null, day(2026, 1, 31), null],
  ])('%o on %s', (parent, on, expected) => {
    expect(parentOn(under(parent), on)).toBe(expected);
  });

  test('a unit lies in its district until the district ends; a district in itself, for good', () => {
    expect(districtOn(under(dissolved), day(2025, 1, 31))).toEqual({ id: 'huyen', name: dissolved.name });
    expect(districtOn(under(dissolved), day(2026, 1, 31))).toBeNull();
    expect(districtOn(under(department), day(2025, 1, 31))).toBeNull();
    expect(districtOn(dissolved, day(2025, 1, 31))?.id).toBe('huyen');
  });

  test('who ended with its district stands in it for good; who lives on does not', () => {
    const today = day(2026, 11, 20);
    expect(parentNow(under(dissolved, day(2025, 7, 1)), today)).toBe(dissolved);
    expect(parentNow(under(dissolved), today)).toBeNull();
    expect(parentNow(under(dissolved, day(2025, 7, 1)), day(2022, 6, 20))).toBe(dissolved);
  });

  test('a district is over its communes while it lasts, and each unit over itself', () => {
    expect(isUnder(under(dissolved), ['huyen'], day(2025, 1, 31))).toBe(true);
    expect(isUnder(under(dissolved), ['huyen'], day(2026, 1, 31))).toBe(false);
    expect(isUnder(under(dissolved), ['xa'], day(2026, 1, 31))).toBe(true);
    expect(isUnder(under(null), [''], day(2026, 1, 31))).toBe(false);
  });

  test('the first day without a unit is the first day after its end', () => {
    expect(hasEnded(dissolved, day(2025, 6, 30))).toBe(false);
    expect(hasEnded(dissolved, day(2025, 7, 1))).toBe(true);
  });
});
