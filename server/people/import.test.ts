import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { seated, unit } from '@/prisma/factories';
import { now } from '../io/clock';
import { db } from '../io/db';
import * as people from './people';
import { checkPeople, importPeople, type PersonLine } from './import';

afterAll(() => db().$disconnect());

const mailbox = () => `${randomUUID()}@vi-du.vn`;
const denied = (reason: string) => ({ refusal: { reason } });

const lineOf = (more: Partial<PersonLine>): PersonLine => ({
  name: 'Lò Văn An',
  email: mailbox(),
  title: 'Công chức',
  phone: '',
  unit: '',
  seat: 'unitOfficer',
  ...more,
});

async function withAccount(name: string) {
  const organiser = await seated('organiser');
  const commune = await unit({ name: `Xã Trùng Tên ${randomUUID()}` });
  const email = mailbox();
  const seats = [{ kind: 'unitOfficer' as const, unitId: commune.id }];
  await people.invite({ by: organiser, now: now() }, { name, email, title: 'Công chức', phone: '', seats });
  return { organiser, commune, email };
}

test('a line whose name is nearly that of an account of the same unit is a question, and written only when answered', async () => {
  const { organiser, commune, email } = await withAccount('Lò Văn Hòa');
  const elsewhere = await unit({ name: `Xã Nơi Khác ${randomUUID()}` });
  const lines = [
    lineOf({ name: 'Ông Lò Văn Hoà', unit: commune.name }),
    lineOf({ name: 'Lo Van Hoa', unit: commune.code, seat: 'unitLeader' }),
    lineOf({ name: 'Lò Văn Hóa', unit: commune.name }),
    lineOf({ name: 'Lò Văn Hòa', unit: elsewhere.name }),
  ];
  const checked = await checkPeople({ by: organiser, now: now() }, lines);
  expect(checked.map(({ problem }) => problem)).toEqual([null, null, null, null]);
  expect(checked.map(({ namesakes }) => namesakes.map((one) => one.email))).toEqual([
    [email],
    [email, lines[0]?.email],
    [lines[1]?.email],
    [],
  ]);
  await expect(importPeople({ by: organiser, now: now() }, lines)).rejects.toMatchObject(
    denied('changedMeanwhile'),
  );
  expect(await db().seat.count({ where: { unitId: commune.id } })).toBe(1);
  const answered = lines.map((line) => ({ ...line, isOther: true }));
  expect(await importPeople({ by: organiser, now: now() }, answered)).toEqual({ count: 4 });
  expect(await db().seat.count({ where: { unitId: commune.id } })).toBe(4);
});

test('an account that was ended is asked about too: it can be opened again', async () => {
  const { organiser, commune, email } = await withAccount('Cầm Thị Bình');
  const { id } = await db().person.findUniqueOrThrow({ where: { email } });
  await people.end({ by: organiser, now: now() }, { id, reason: 'Chuyển công tác' });
  const [checked] = await checkPeople({ by: organiser, now: now() }, [
    lineOf({ name: 'Cầm Thị Bình', unit: commune.name }),
  ]);
  expect(checked?.namesakes).toMatchObject([{ email, isEnded: true }]);
});

test('one invitation alone asks the same question', async () => {
  const { organiser, commune, email } = await withAccount('Quàng Văn Quý');
  const seats = [{ kind: 'unitLeader' as const, unitId: commune.id }];
  const again = { name: 'Quàng Văn Quí', email: mailbox(), title: '', phone: '', seats };
  await expect(people.invite({ by: organiser, now: now() }, again)).rejects.toMatchObject({
    refusal: { reason: 'namesake', near: [expect.stringContaining(email)] },
  });
  const { id } = await people.invite({ by: organiser, now: now() }, { ...again, isOther: true });
  expect(await db().person.findUnique({ where: { id } })).toMatchObject({ email: again.email });
});

test('a unit that is not found by what was typed is named where it can be guessed', async () => {
  const organiser = await seated('organiser');
  const word = randomUUID().replace(/[^a-z]/gu, '');
  const district = await unit({ name: `Huyện Mường ${word}`, kind: 'district' });
  const commune = await unit({ name: `Xã Pá ${word}`, parentId: district.id });
  const [before, part] = await checkPeople({ by: organiser, now: now() }, [
    lineOf({ unit: `Mường ${word}, Pá ${word}` }),
    lineOf({ unit: `${word} pa` }),
  ]);
  expect(before).toMatchObject({ unitId: commune.id, problem: null });
  expect(part).toMatchObject({ problem: 'unitUnknown' });
  expect(part?.near).toContainEqual({
    name: `Xã Pá ${word}, huyện Mường ${word}`,
    code: commune.code,
  });
});
