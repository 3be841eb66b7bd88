import { expect, test } from 'vitest';
import { under } from './house-testing';

const desk = 'app/(desk)/ban-lam-viec';
const contest = `${desk}/hoi-thi/[slug]`;

/** Each large form, and what of it would rot first if it were written by hand again. */
const editors = {
  [`${contest}/the-le/sua/form.tsx`]: 'rules: four levels of rows',
  [`${contest}/du-thi/[id]/phieu/form.tsx`]: 'entry: its team, saved while it is typed',
  [`${contest}/ban-giam-khao/form.tsx`]: 'jury: many forms of one kind in a page',
  [`${contest}/nhap-diem/phan/[part]/results-form.tsx`]: 'results: a grid that is pasted into',
  [`${contest}/ket-qua/giai/form.tsx`]: 'prizes',
  [`${contest}/ket-qua/dong-hang/form.tsx`]: 'rulings: places that exclude each other',
  [`${contest}/ket-qua/chot/form.tsx`]: 'freezing: three persons',
  [`${desk}/tham-dinh/quyet-dinh/moi/form.tsx`]: 'decisions: a verdict for each model',
  [`${desk}/tham-dinh/quyet-dinh/[id]/sua/form.tsx`]: 'decisions: corrections',
  [`${desk}/mo-hinh/[id]/dang-ky/form.tsx`]: 'models: saved while it is typed',
  [`${desk}/mo-hinh/[id]/ket-qua/form.tsx`]: 'models: results, saved while they are typed',
};

const screens = under('app').filter(({ path }) => path.endsWith('.tsx'));

test('the large editors stand on react-hook-form, and every form that does is in the table', () => {
  const stand = screens.filter(({ text }) => /\buse(Editor|Form)[<(]/u.test(text)).map(({ path }) => path);
  expect(stand.sort()).toEqual(Object.keys(editors).sort());
});

test('an editor is read in the browser by the schema that its action is made with', () => {
  const schemas = Object.keys(editors).map((path) => {
    const text = screens.find((screen) => screen.path === path)?.text ?? '';
    const [, schema = ''] = /schema: (\w+),|resolver: zodResolver\((\w+)/u.exec(text) ?? [];
    return { path, schema };
  });
  const unread = schemas.filter(({ path, schema }) => {
    const text = screens.find((screen) => screen.path === path)?.text ?? '';
    return (
      schema !== '' && !new RegExp(`import \\{[^}]*\\b${schema}\\b[^}]*\\} from '[./]*input'`, 'u').test(text)
    );
  });
  expect(unread).toEqual([]);
});

test('a field is named once: no control spells its name again for what was typed or what is wrong', () => {
  const again = screens.filter(({ text }) => /defaultValue=\{typedOf\(|chosen=\{typedOf\(/u.test(text));
  expect(again.map(({ path }) => path)).toEqual([]);
});

test('a reason has one field', () => {
  const own = screens.flatMap(({ path, text }) =>
    [...text.matchAll(/<TextareaField\b[^>]*?\bfield\('reason'\)/gu)].map(() => path),
  );
  expect(own).toEqual([]);
});
