import { expect, test } from 'vitest';
import { province } from '@/domain/province';
import { portalName, provinceName } from './start/province.mjs';
import { code, withoutComments } from './house-testing';

// Another province changes domain/province-setting.mjs and the data; no line of the product says its name.

/** Examples of what people type, and of the looks of the house. */
const examples = ['domain/province-setting.mjs', 'app/he-thiet-ke/fields.tsx', 'ui/list/unit-field.tsx'];

test('the province is named in its setting alone', () => {
  const bound = code.filter(({ path }) => /^(app|ui|domain|server|proxy)/u.test(path));
  const naming = bound.filter(({ text }) => withoutComments(text).includes(province.name));
  expect(naming.map(({ path }) => path).filter((path) => !examples.includes(path))).toEqual([]);
});

test('pages that stand before the build read the same setting', () => {
  expect([portalName, provinceName]).toEqual([province.portal, province.atStart]);
});
