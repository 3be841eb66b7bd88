import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changed, formFields, items, type ModelText, tags, tidy } from './form';

const words = fc.string({ unit: 'grapheme', maxLength: 40 });
const text: fc.Arbitrary<ModelText> = fc
  .record({
    field: fc.constantFrom(null, 'economy' as const, 'politicalSystem' as const),
    holder: fc.constantFrom('collective' as const, 'individual' as const),
    tags: fc.array(fc.constantFrom<string>(...tags, 'la'), { maxLength: 6 }),
    leadPerson: words,
    contactPerson: words,
    contactPhone: words,
    items: fc.tuple(...items.map(() => words)),
  })
  .map(({ items: texts, ...rest }) => ({
    ...rest,
    ...(Object.fromEntries(items.map((item, at) => [item, texts[at] ?? ''])) as Pick<ModelText, 'name'>),
  })) as fc.Arbitrary<ModelText>;

test('tidying twice is tidying once, and what is kept is NFC', () => {
  fc.assert(
    fc.property(text, (typed) => {
      const once = tidy(typed);
      expect(tidy(once)).toEqual(once);
      for (const item of items) expect(once[item]).toBe(once[item].normalize('NFC').trim());
      expect(once.tags).toEqual(tags.filter((tag) => typed.tags.includes(tag)));
    }),
  );
});

test('text that came as NFD, with line ends of Windows, is kept in one form', () => {
  const typed = { ...tidy(empty), name: 'Đường  hoa\nbản Mờn '.normalize('NFD'), method: ' một\r\nhai ' };
  expect(tidy(typed)).toMatchObject({ name: 'Đường hoa bản Mờn', method: 'một\nhai' });
});

test('names exactly the fields that changed', () => {
  fc.assert(
    fc.property(text, fc.subarray([...items]), (before, touched) => {
      const after = { ...before, ...Object.fromEntries(touched.map((item) => [item, `${before[item]}!`])) };
      expect(changed(before, after)).toEqual(
        formFields.filter((name) => touched.some((item) => item === name)),
      );
    }),
  );
});

const empty: ModelText = {
  ...(Object.fromEntries(items.map((item) => [item, ''])) as Record<(typeof items)[number], string>),
  field: null,
  holder: 'collective',
  tags: [],
  leadPerson: '',
  contactPerson: '',
  contactPhone: '',
};
