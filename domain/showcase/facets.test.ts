import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fields, tags } from '../registry/model/form';
import { unitKinds } from '../unit/unit';
import { type Cell, type Chosen, countOf, countsOf } from './facets';

const models = fc.array(
  fc.record({
    year: fc.integer({ min: 2018, max: 2020 }),
    field: fc.constantFrom(...fields),
    districtId: fc.constantFrom('a', 'b', null),
    groupId: fc.constantFrom('c', 'd', null),
    kind: fc.constantFrom(...unitKinds),
    tags: fc.subarray([...tags]),
  }),
);

const choices: fc.Arbitrary<Chosen> = fc.record({
  year: fc.option(fc.constantFrom(2018, 2019)),
  field: fc.option(fc.constantFrom(...fields)),
  districtId: fc.option(fc.constantFrom('a', 'b')),
  groupId: fc.option(fc.constantFrom('c', 'd')),
  kind: fc.option(fc.constantFrom(...unitKinds)),
  tag: fc.option(fc.constantFrom(...tags)),
});

type One = Omit<Cell, 'count'>;

const admits = (model: One, { year, field, districtId, groupId, kind, tag }: Chosen) =>
  (year === null || model.year === year) &&
  (field === null || model.field === field) &&
  (districtId === null || model.districtId === districtId) &&
  (groupId === null || model.groupId === groupId) &&
  (kind === null || model.kind === kind) &&
  (tag === null || model.tags.includes(tag));

test('each count says how many results a press on it would leave', () => {
  fc.assert(
    fc.property(models, choices, (all, chosen) => {
      const cells = all.map((model) => ({ ...model, count: 1 }));
      const left = (change: Partial<Chosen>) =>
        all.filter((one) => admits(one, { ...chosen, ...change })).length;
      const counts = countsOf(cells, chosen);
      expect(countOf(cells, chosen)).toBe(left({}));
      for (const year of [2018, 2019, 2020]) expect(counts.year.get(year) ?? 0).toBe(left({ year }));
      for (const field of fields) expect(counts.field.get(field) ?? 0).toBe(left({ field }));
      for (const districtId of ['a', 'b'])
        expect(counts.district.get(districtId) ?? 0).toBe(left({ districtId }));
      for (const groupId of ['c', 'd']) expect(counts.group.get(groupId) ?? 0).toBe(left({ groupId }));
      for (const kind of unitKinds) expect(counts.kind.get(kind) ?? 0).toBe(left({ kind }));
      for (const tag of tags) expect(counts.tag.get(tag) ?? 0).toBe(left({ tag }));
    }),
  );
});
