import { expect, test } from 'vitest';
import { readUnits, readSuccessions } from '@/prisma/seed/units';
import { type CalledUnit, unitMeant, unitsCalled } from './unit-name';

const seeded = readUnits();
const byRef = new Map(seeded.map((unit) => [unit.ref, unit]));

type Known = CalledUnit & { ref: string; validFrom: string; validTo: string | null; kin: Known[] };
const known = seeded.map((unit): Known => {
  const above = unit.parentRef ? byRef.get(unit.parentRef) : undefined;
  const top = above?.parentRef ? byRef.get(above.parentRef) : undefined;
  return { ...unit, kin: [], parent: above && { name: above.name, parent: top && { name: top.name } } };
});
const knownBy = new Map(known.map((unit) => [unit.ref, unit]));
for (const { predecessorRef, successorRef } of readSuccessions()) {
  const [before, after] = [knownBy.get(predecessorRef), knownBy.get(successorRef)];
  if (!before || !after) continue;
  before.kin.push(after);
  after.kin.push(before);
}
const before2025 = known.filter(({ validFrom }) => validFrom === '2017-12-13');
const today = known.filter(({ validTo }) => validTo === null);
const nameOf = (typed: string, units = before2025) => {
  const meant = unitMeant(units, typed);
  return meant.unit ? meant.unit.name : meant.problem;
};

test.each([
  ['UBND xã Chiềng Ban', 'Xã Chiềng Ban'],
  ['Ủy ban nhân dân xã Chiềng Ban', 'Xã Chiềng Ban'],
  ['Uỷ ban nhân dân xã Chiềng Ban', 'Xã Chiềng Ban'],
  ['xã Chiềng Ban huyện Mai Sơn', 'Xã Chiềng Ban'],
  ['Xã Chiềng Ban, huyện Mai Sơn, tỉnh Sơn La', 'Xã Chiềng Ban'],
  ['X. Chiềng Ban - H. Mai Sơn', 'Xã Chiềng Ban'],
  ['Chiềng Ban Mai Sơn', 'Xã Chiềng Ban'],
  ['Chiềng Ban (Mai Sơn)', 'Xã Chiềng Ban'],
  ['Mai Sơn, Chiềng Ban', 'Xã Chiềng Ban'],
  ['Huyện Mai Sơn - xã Chiềng Ban', 'Xã Chiềng Ban'],
  ['UBND H. Mai Sơn, UBND X. Chiềng Ban', 'Xã Chiềng Ban'],
  ['tỉnh Sơn La, huyện Mai Sơn, xã Chiềng Ban', 'Xã Chiềng Ban'],
  ['Sơn La / Mai Sơn / TT Hát Lót', 'Thị trấn Hát Lót'],
  ['TP Sơn La, P. Tô Hiệu', 'Phường Tô Hiệu'],
  ['mai son chieng ban', 'Xã Chiềng Ban'],
  ['Sơn La, Sở Y tế', 'Sở Y tế'],
  ['chieng ban', 'Xã Chiềng Ban'],
  ['CHIỀNG BAN', 'Xã Chiềng Ban'],
  ['Xã\u00a0Chiềng\u200b Ban', 'Xã Chiềng Ban'],
  ['04120', 'Xã Chiềng Ban'],
  ['4120', 'Xã Chiềng Ban'],
  ['04120 – Xã Chiềng Ban', 'Xã Chiềng Ban'],
  ['125', 'Huyện Mai Sơn'],
  ['H. Mai Sơn', 'Huyện Mai Sơn'],
  ['UBND H.Mai Sơn', 'Huyện Mai Sơn'],
  ['TP Sơn La', 'Thành phố Sơn La'],
  ['TP. Sơn La', 'Thành phố Sơn La'],
  ['T.P Sơn La', 'Thành phố Sơn La'],
  ['UBND TP Sơn La, tỉnh Sơn La', 'Thành phố Sơn La'],
  ['TT Hát Lót', 'Thị trấn Hát Lót'],
  ['TT. Hát Lót, Mai Sơn', 'Thị trấn Hát Lót'],
  ['xã hát lót', 'Xã Hát Lót'],
  ['P. Tô Hiệu', 'Phường Tô Hiệu'],
  ['P Chiềng Lề', 'Phường Chiềng Lề'],
  ['TTNT Mộc Châu', 'Thị trấn Nông trường Mộc Châu'],
  ['Sở LĐTBXH', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
  ['SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở Lao động, Thương binh và Xã hội', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['Sở NN và PTNT tỉnh Sơn La', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['SNN', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['Sở GD-ĐT', 'Sở Giáo dục và Đào tạo'],
  ['Sở GDĐT', 'Sở Giáo dục và Đào tạo'],
  ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
  ['Sở TN&MT', 'Sở Tài nguyên và Môi trường'],
  ['Sở VHTT&DL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Sở GTVT', 'Sở Giao thông vận tải'],
  ['Sở Y tế Sơn La', 'Sở Y tế'],
  ['BDT', 'Ban Dân tộc tỉnh'],
  ['Ban Dân tộc', 'Ban Dân tộc tỉnh'],
  ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
  ['VPUBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh'],
  ['BQL các KCN', 'Ban Quản lý các khu công nghiệp tỉnh'],
  ['Thanh tra tỉnh Sơn La', 'Thanh tra tỉnh'],
  ['Trường CĐYT Sơn La', 'Trường Cao đẳng Y tế Sơn La'],
  ['xã Mương Tranh', 'Xã Mường Chanh'],
])('%s means one unit', (typed, name) => {
  expect(nameOf(typed)).toBe(name);
});

test.each([
  ['Hát Lót', 'unitAmbiguous'],
  ['xa chieng on', 'unitAmbiguous'],
  ['Chiềng', 'unitUnknown'],
  ['xã Chiềng Ban huyện Sông Mã', 'unitUnknown'],
  ['huyện Sông Mã, xã Chiềng Ban', 'unitUnknown'],
  ['Mai Sơn, Sơn La, Chiềng Ban', 'unitUnknown'],
  ['Ban Chiềng', 'unitUnknown'],
  ['UBND', 'unitUnknown'],
  ['', 'unitUnknown'],
  ['\u200b', 'unitUnknown'],
  ['Chiềng Bna', 'unitUnknown'],
])('%s means none', (typed, problem) => {
  expect(nameOf(typed)).toBe(problem);
});

test('marks tell the ten pairs apart that share a key; without marks both are shown', () => {
  expect(nameOf('Xã Chiềng Ơn')).toBe('Xã Chiềng Ơn');
  expect(nameOf('xã chiềng on')).toBe('Xã Chiềng On');
  const pairs = new Map<string, Known[]>();
  for (const unit of before2025.filter(({ name }) => name.startsWith('Xã '))) {
    const key = unit.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
    pairs.set(key, [...(pairs.get(key) ?? []), unit]);
  }
  const alike = [...pairs].filter(([, units]) => new Set(units.map(({ name }) => name)).size > 1);
  expect(alike.length).toBeGreaterThanOrEqual(5);
  for (const [key, units] of alike) {
    for (const unit of units) {
      const found = unitsCalled(before2025, unit.name);
      expect(found[0]?.name).toBe(unit.name);
      expect(found).toEqual(expect.arrayContaining(units));
    }
    expect(unitsCalled(before2025, key)).toEqual(expect.arrayContaining(units));
  }
});

test('every unit is found first by each of its names, in every writing of the office', () => {
  for (const unit of before2025) {
    for (const name of [
      unit.name,
      unit.bodyName ?? '',
      `UBND ${unit.name}`,
      `${unit.name}, ${unit.parent?.name ?? ''}`,
    ])
      expect(unitsCalled(before2025, name)[0]?.name, name).toBe(unit.name);
  }
});

test('a commune is meant with its district before it as with its district behind it', () => {
  for (const unit of before2025) {
    if (!unit.parent) continue;
    const [behind, before] = [`${unit.name}, ${unit.parent.name}`, `${unit.parent.name}, ${unit.name}`];
    expect(unitMeant(before2025, before).unit, before).toBe(unitMeant(before2025, behind).unit);
  }
});

test('what is not whole is found by its beginning or by its words', () => {
  const names = (typed: string) => unitsCalled(before2025, typed).map(({ name }) => name);
  expect(names('chieng ban')).toEqual(['Xã Chiềng Ban']);
  expect(names('Chiềng Ân').at(0)).toBe('Xã Chiềng Ân');
  expect(names('Chiềng Ân').length).toBeLessThan(6);
  expect(names('chieng ba')).toContain('Xã Chiềng Bằng');
  expect(names('ban chieng')).toContain('Xã Chiềng Ban');
  expect(names('sở nông').at(0)).toBe('Sở Nông nghiệp và Phát triển nông thôn');
  expect(names('bắc kạn')).toEqual([]);
  expect(names('100%')).toEqual([]);
  expect(names('%')).toHaveLength(before2025.length);
  expect(names('UBND')).toHaveLength(before2025.length);
});

test('a unit of today is meant by the name that it had before the mergers', () => {
  const meant = unitMeant(today, 'UBND xã Chiềng Ban huyện Mai Sơn');
  expect(meant.unit).not.toBeNull();
  expect(meant).toMatchObject({ byKin: true });
});
