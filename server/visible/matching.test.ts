import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { fold } from '@/domain/text/text';
import { historyList } from '../audit/queries';
import { db } from '../io/db';
import { outbox } from '../audit/outbox';
import { peopleList } from '../people/queries';
import { unitList } from '../units/queries';

const by: Actor = {
  personId: 'x',
  name: 'Quản trị',
  seats: [{ kind: 'administrator' }, { kind: 'organiser' }] as Actor['seats'],
};
const page = { page: 1, size: 50 };
const at = new Date('2022-06-01T00:00:00Z');

beforeAll(async () => {
  for (const [name, email] of [
    ['Lò Văn Hoà', 'hoa_lo@vi-du.vn'],
    ['Lò Văn Hòa', 'hoaxlo@vi-du.vn'],
    ['Đinh Thị Mỹ', 'my100%@vi-du.vn'],
  ] as const)
    await db().person.create({ data: { name, email, folded: fold(`${name} ${email}`) } });
  for (const [to, subject] of [
    ['an@vi-du.vn', 'Nhắc nộp đăng ký 100% xã Chiềng Ban'],
    ['ban@vi-du.vn', 'Kết quả Hội thi'],
  ] as const)
    await db().mail.create({
      data: { id: randomUUID(), to, noun: 'person', subjectId: '', subject, text: 'x', createdAt: at },
    });
});

const people = async (text: string) =>
  (await peopleList(by, { ...page, text })).rows.map(({ email }) => email).toSorted();
const mails = async (text: string) =>
  (await outbox(by, { ...page, text })).rows.map(({ to }) => to).toSorted();

test('people are found whichever way a tone is placed, by a title too, and % and _ are signs like any other', async () => {
  expect(await people('lò văn hòa')).toEqual(['hoa_lo@vi-du.vn', 'hoaxlo@vi-du.vn']);
  expect(await people('Ông LO VAN HOA')).toEqual(['hoa_lo@vi-du.vn', 'hoaxlo@vi-du.vn']);
  expect(await people('Ðinh\u200b Thị Mỹ')).toEqual(['my100%@vi-du.vn']);
  expect(await people('hoa_lo')).toEqual(['hoa_lo@vi-du.vn']);
  expect(await people('100%')).toEqual(['my100%@vi-du.vn']);
  expect(await people('%')).toEqual(['my100%@vi-du.vn']);
  expect(await people('\\')).toEqual([]);
});

test('the outbox is searched by the same fold', async () => {
  expect(await mails('chieng ban')).toEqual(['an@vi-du.vn']);
  expect(await mails('KẾT QUẢ hội thi')).toEqual(['ban@vi-du.vn']);
  expect(await mails('100%')).toEqual(['an@vi-du.vn']);
  expect(await mails('0_')).toEqual([]);
  expect(await mails('vi-du')).toEqual(['an@vi-du.vn', 'ban@vi-du.vn']);
});

test('history is searched by the same fold', async () => {
  const names = async (person: string) => (await historyList(by, { ...page, person })).rows.length;
  const [any] = (await historyList(by, page)).rows;
  if (any) expect(await names(fold(any.person))).toBeGreaterThan(0);
  expect(await names('khong co ai ten nay')).toBe(0);
  expect(await names('_%')).toBe(0);
});

test('the desk finds a unit by whatever it is called, first', async () => {
  const first = async (text: string) => (await unitList({ ...page, text }, at)).rows[0]?.name;
  for (const text of ['UBND xã Chiềng Ban', 'chieng ban', 'X. Chiềng Ban, H. Mai Sơn', '04120', '4120'])
    expect(await first(text), text).toBe('Xã Chiềng Ban');
  expect(await first('TP Sơn La')).toBe('Thành phố Sơn La');
  expect(await first('Sở NN&PTNT')).toBe('Sở Nông nghiệp và Phát triển nông thôn');
});

test('the database sorts names as a Vietnamese dictionary does, and numbers as people count', async () => {
  const wanted = ['Phường 1', 'Phường 2', 'Phường 10', 'Xã Ân', 'Xã Ban', 'Xã Đông', 'Xã Ong', 'Xã Ơn'];
  const names = wanted.map((_, n) => wanted[(n * 5) % wanted.length] ?? '');
  const year = 2019;
  await db().season.upsert({
    where: { year },
    create: { ...(await db().season.findFirstOrThrow()), year },
    update: {},
  });
  const unit = await db().unit.findFirstOrThrow({ where: { kind: 'commune' } });
  await db().model.createMany({
    data: names.map((name) => ({
      id: randomUUID(),
      slug: randomUUID(),
      name,
      year,
      unitId: unit.id,
      unitKind: 'commune' as const,
      createdAt: at,
      createdById: 'x',
      updatedAt: at,
      statusSince: at,
    })),
  });
  const rows = await db().model.findMany({
    where: { name: { in: wanted } },
    orderBy: { name: 'asc' },
    select: { name: true },
  });
  expect(rows.map(({ name }) => name)).toEqual(wanted);
});
