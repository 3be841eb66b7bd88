import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { sourceFiles } from './start/sources.mjs';
import { permissionInput } from '@/app/(desk)/ban-lam-viec/cho-phep/input';
import { addInput, describeInput as renameInput, endInput } from '@/app/(desk)/ban-lam-viec/don-vi/input';
import {
  addGroupInput,
  endGroupInput,
  placeInput,
  takeOutInput,
} from '@/app/(desk)/ban-lam-viec/don-vi/cum/input';
import { groupLine } from '@/app/(desk)/ban-lam-viec/don-vi/cum/nhap/input';
import { unitLine } from '@/app/(desk)/ban-lam-viec/don-vi/nhap/input';
import { extendInput } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/gia-han/input';
import { drawInput } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/phan-cong/input';
import { setUpInput } from '@/app/(desk)/ban-lam-viec/hoi-thi/[slug]/thiet-lap/input';
import { foundInput } from '@/app/(desk)/ban-lam-viec/hoi-thi/moi/input';
import {
  attachInput,
  describeInput as paperInput,
} from '@/app/(desk)/ban-lam-viec/mo-hinh/[id]/van-ban/input';
import { datesInput } from '@/app/(desk)/ban-lam-viec/nam/input';
import { addInput as obligationInput, makeInput } from '@/app/(desk)/ban-lam-viec/ke-hoach/input';
import { dayInputOfAll, noteInput } from '@/app/(desk)/ban-lam-viec/viec-phai-lam/cac-don-vi/[code]/input';
import {
  extendInput as ownDayInput,
  writeInput,
} from '@/app/(desk)/ban-lam-viec/viec-phai-lam/[year]/[code]/[unit]/input';
import { decisionInput } from '@/app/(desk)/ban-lam-viec/tham-dinh/quyet-dinh/moi/input';

const forms: Record<string, [z.ZodType, string[]]> = {
  'a unit': [addInput, ['validFrom']],
  'a line of the import of units': [unitLine, ['validFrom']],
  'another name of a unit': [renameInput, ['since']],
  'the end of a unit': [endInput, ['on']],
  'a group': [addGroupInput, ['from']],
  'the end of a group': [endGroupInput, ['on']],
  'a place in a group': [placeInput, ['from']],
  'the way out of a group': [takeOutInput, ['on']],
  'a line of the import of groups': [groupLine, ['from']],
  'a permission': [permissionInput, ['issuedOn']],
  'a new paper': [attachInput, ['issuedOn']],
  'a paper': [paperInput, ['issuedOn']],
  'a decision': [decisionInput, ['issuedOn']],
  'the dates of a year': [
    datesInput,
    ['registrationDue', 'planDue', 'interimDue', 'finalDue', 'evaluationDue'],
  ],
  'a draw': [drawInput, ['drawOn']],
  'a plan': [makeInput, ['issuedOn']],
  'an obligation of a plan': [obligationInput, ['dueOn']],
  'papers that came by post': [noteInput, ['receivedOn']],
  'the day of a year': [dayInputOfAll, ['on']],
  'a delivery': [writeInput, ['issuedOn']],
  'a longer day for a unit': [ownDayInput, ['on']],
  'a new contest': [foundInput, ['opensAt', 'closesAt', 'judgingFrom', 'judgingUntil', 'showcaseAt']],
  'a contest': [
    setUpInput,
    ['opensAt', 'closesAt', 'judgingFrom', 'judgingUntil', 'showcaseAt', 'rulesIssuedOn', 'judgingIssuedOn'],
  ],
  'an extension': [extendInput, ['until']],
};

const fields = Object.entries(forms).flatMap(([form, [schema, names]]) =>
  names.map((name) => ({ form, schema, name })),
);

const dates = [
  '0022-07-10',
  '0202-07-10',
  '10/07/22',
  '1022-07-10',
  '2202-07-10',
  '20222-07-10',
  '30/02/2022',
];

describe.each(fields)('$form: $name', ({ schema, name }) => {
  test.each(dates.flatMap((date) => [date, `${date}T08:00`]))('refuses %s with a sentence', (typed) => {
    const messages = messagesOf(schema, name, typed);
    expect(messages).not.toEqual([]);
    expect(messages.every((message) => /^(Năm|Nhập|Ngày)/u.test(message))).toBe(true);
  });

  test('takes a day of 2022', () => {
    const known = ['2022-07-10', '10/07/2022', '2022-07-10T08:00', '10/07/2022 08:00'];
    const taken = known.filter((typed) => messagesOf(schema, name, typed).length === 0);
    expect(taken).toHaveLength(2);
  });
});

/** What the field itself is told; its order among other dates is asked once all of them are dates. */
const messagesOf = (schema: z.ZodType, name: string, typed: string): string[] =>
  (schema.safeParse({ [name]: typed }).error?.issues ?? [])
    .filter(({ path }) => path[0] === name)
    .map(({ message }) => message);

test('no form reads a date in a way of its own', () => {
  const own = /z\.iso\.date\b|z\.(coerce\.)?date\(|\.iso\.datetime\(\{|\\d\{4\}-\\d\{2\}/u;
  const files = sourceFiles(['app', 'server']).filter((path) => !/\.test\.|testing/u.test(path));
  expect(files.filter((path) => own.test(readFileSync(path, 'utf8')))).toEqual([]);
});

test('every date field that a person can type into stands in the table above', () => {
  const drawn = sourceFiles(['app/(desk)'])
    .filter((path) => path.endsWith('.tsx'))
    .flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const tags = [...text.matchAll(/<(?:Date|Moment)Field\s[^>]*?(?:name="(\w+)"|field\('(\w+)')/gu)];
      return tags.map((tag) => tag[1] ?? tag[2] ?? '');
    });
  const filters = new Set(['tu', 'den']);
  const known = new Set(fields.map(({ name }) => name));
  expect(drawn.filter((name) => !filters.has(name) && !known.has(name))).toEqual([]);
  expect(drawn.length).toBeGreaterThan(10);
});
