import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { PUBLIC } from '@/domain/actor';
import { seated, unit } from '@/prisma/factories';
import { now } from '../io/clock';
import { db } from '../io/db';
import { openSession } from '../account/login-sessions';
import { personOf } from '../account/person-of';
import * as passwords from '../account/sign-in/passwords';
import * as people from './people';
import { confirm, propose } from '../proposals/proposals';
import { checkPeople, importPeople, type PersonLine } from './import';
import { peopleList, personFor } from './queries';
import { historyList } from '../audit/queries';
import { verifyHistory } from '../audit/asked';

afterAll(() => db().$disconnect());

const words = { name: 'Lò Văn An', title: 'Công chức', phone: '0212 3852 000' };
const mailbox = () => `${randomUUID()}@vi-du.vn`;
const denied = (reason: string) => ({ refusal: { reason } });

test('an invitation opens an account once, with its seat; twice the same mailbox is refused', async () => {
  const organiser = await seated('organiser');
  const commune = await unit();
  const email = mailbox();
  const seats = [{ kind: 'unitOfficer' as const, unitId: commune.id }];
  const { id } = await people.invite({ by: organiser, now: now() }, { email, ...words, seats });
  await expect(
    people.invite({ by: organiser, now: now() }, { email, ...words, seats }),
  ).rejects.toMatchObject(denied('mailTaken'));
  const letter = await db().mail.findFirstOrThrow({ where: { personId: id } });
  expect(letter).toMatchObject({ secret: true, to: email });
  const secret = /loi-moi\/([\w-]+)/u.exec(letter.text)?.[1] ?? '';
  expect(await passwords.accept(secret, 'con đường hoa trước ngõ', now())).toBe(id);
  await expect(passwords.accept(secret, 'nương ngô trên đồi cao', now())).rejects.toMatchObject(
    denied('linkUsed'),
  );
  await expect(people.inviteAgain({ by: organiser, now: now() }, id)).rejects.toMatchObject(
    denied('alreadyExists'),
  );
});

test('a second invitation kills the first link', async () => {
  const organiser = await seated('organiser');
  const seats = [{ kind: 'viewer' as const, unitId: null }];
  const { id } = await people.invite({ by: organiser, now: now() }, { email: mailbox(), ...words, seats });
  await people.inviteAgain({ by: organiser, now: now() }, id);
  const letters = await db().mail.findMany({ where: { personId: id }, orderBy: { id: 'asc' } });
  const [first, second] = letters.map(({ text }) => /loi-moi\/([\w-]+)/u.exec(text)?.[1] ?? '');
  const password = 'con đường hoa trước ngõ';
  await expect(passwords.accept(first ?? '', password, now())).rejects.toMatchObject(denied('linkUsed'));
  expect(await passwords.accept(second ?? '', password, now())).toBe(id);
});

test('ending an account or a seat takes effect on the device that is signed in', async () => {
  const organiser = await seated('organiser');
  const leader = await seated('unitLeader', (await unit()).id);
  const sid = await openSession(leader.personId, '', now());
  const seat = await db().seat.findFirstOrThrow({ where: { personId: leader.personId } });
  await people.endSeat({ by: organiser, now: now() }, { id: leader.personId, seatId: seat.id });
  expect((await personOf(sid, now()))?.seats).toEqual([]);
  await people.end({ by: organiser, now: now() }, { id: leader.personId, reason: 'Nghỉ hưu' });
  expect(await personOf(sid, now())).toBeNull();
  await people.reopen({ by: organiser, now: now() }, leader.personId);
  expect(await personOf(sid, now())).toBeNull();
});

test('of two administrators who end each other at once, one stays', async () => {
  await db().seat.updateMany({ where: { kind: 'administrator' }, data: { endedAt: now() } });
  const [a, b] = [await seated('administrator'), await seated('administrator')];
  const organiser = await seated('organiser');
  const asked = { act: 'endAccount', reason: 'thử' } as const;
  const tries = await Promise.allSettled(
    [
      [a, b],
      [b, a],
    ].map(async ([of, by]) => {
      const { id } = await propose({ by: by ?? PUBLIC, now: now() }, { ...asked, personId: of?.personId });
      await confirm({ by: organiser, now: now() }, id);
    }),
  );
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const left = await db().person.count({
    where: { endedAt: null, seats: { some: { kind: 'administrator', endedAt: null } } },
  });
  expect(left).toBe(1);
});

test('an organiser neither touches nor makes administrators', async () => {
  const [organiser, administrator, viewer] = await Promise.all([
    seated('organiser'),
    seated('administrator'),
    seated('viewer'),
  ]);
  await expect(
    people.end({ by: organiser, now: now() }, { id: administrator.personId, reason: 'thử' }),
  ).rejects.toMatchObject(denied('higherSeat'));
  const seat = { kind: 'administrator' as const, unitId: null };
  await expect(
    people.addSeat({ by: organiser, now: now() }, { id: viewer.personId, seat }),
  ).rejects.toMatchObject(denied('higherSeat'));
  await expect(
    people.invite({ by: organiser, now: now() }, { email: mailbox(), ...words, seats: [seat] }),
  ).rejects.toMatchObject(denied('higherSeat'));
});

test('the list of people is for who keeps it: canaries for everybody else', async () => {
  const commune = await unit();
  const [organiser, viewer, leader] = await Promise.all([
    seated('organiser'),
    seated('viewer'),
    seated('unitLeader', commune.id),
  ]);
  const canary = { email: mailbox(), name: 'Vàng Thị Canary', title: 'Kế toán', phone: '0999 888 777' };
  const seats = [{ kind: 'unitOfficer' as const, unitId: commune.id }];
  const { id } = await people.invite({ by: organiser, now: now() }, { ...canary, seats });
  const page = { page: 1, size: 500 };
  expect((await peopleList(organiser, { ...page, text: 'vang thi canary' })).rows).toHaveLength(1);
  expect(JSON.stringify((await peopleList(organiser, page)).rows)).not.toMatch(/passwordHash|argon2/u);
  for (const other of [PUBLIC, viewer, leader]) {
    expect(JSON.stringify(await peopleList(other, page))).not.toMatch(/Canary|0999 888 777/u);
    expect(await personFor(other, id)).toBeNull();
    await expect(people.describe({ by: other, now: now() }, { id, words })).rejects.toThrow();
  }
  expect((await historyList(leader, page)).count).toBe(0);
  expect((await historyList(PUBLIC, page)).count).toBe(0);
  await expect(verifyHistory(leader, '')).rejects.toMatchObject(denied('needsOrganiser'));
  expect((await historyList(viewer, page)).count).toBeGreaterThan(0);
  // The history says that something about a person changed, never what it was.
  await people.describe({ by: organiser, now: now() }, { id, words: { ...words, phone: '0123 456 789' } });
  const rows = await db().history.findMany({ where: { subjectId: id } });
  const told = JSON.stringify(rows.map(({ id: _id, ...row }) => row));
  expect(told).toContain('describePerson');
  expect(told).not.toMatch(/0123 456 789|0999 888 777|Canary/u);
  expect(told).not.toContain(canary.email);
});

test('an import shows what is wrong in each line and writes nothing until all is right', async () => {
  const organiser = await seated('organiser');
  const name = `Xã Nhập ${randomUUID()}`;
  const commune = await unit({ name });
  const twin = `Xã Song Sinh ${randomUUID()}`;
  await unit({ name: twin });
  await unit({ name: twin });
  const known = await db().person.findUniqueOrThrow({ where: { id: organiser.personId } });
  const givenNames = ['An', 'Bình', 'Chung', 'Dung', 'Giang', 'Hà', 'Khánh', 'Lan', 'Minh'];
  const line = (more: Partial<PersonLine>): PersonLine => ({
    ...words,
    name: `Lò Văn ${givenNames.pop()}`,
    email: mailbox(),
    unit: name,
    seat: 'unitOfficer',
    ...more,
  });
  const twice = line({});
  const lines = [
    line({}),
    line({ email: known.email }),
    twice,
    line({ email: twice.email }),
    line({ unit: 'Xã Không Có Đâu' }),
    line({ unit: twin }),
    line({ unit: '', seat: 'administrator' }),
    line({ unit: commune.code }),
  ];
  const before = await db().person.count();
  const checked = await checkPeople({ by: organiser, now: now() }, lines);
  expect(checked.map(({ problem }) => problem)).toEqual([
    null,
    'emailTaken',
    null,
    'emailTwice',
    'unitUnknown',
    'unitAmbiguous',
    'higherSeat',
    null,
  ]);
  await expect(importPeople({ by: organiser, now: now() }, lines)).rejects.toMatchObject(
    denied('changedMeanwhile'),
  );
  expect(await db().person.count()).toBe(before);
  const good = lines.filter((_, index) => checked[index]?.problem === null);
  expect(await importPeople({ by: organiser, now: now() }, good)).toEqual({ count: 3 });
  expect(await db().seat.count({ where: { unitId: commune.id, endedAt: null } })).toBe(3);
  expect(await db().mail.count({ where: { to: { in: good.map(({ email }) => email) } } })).toBe(3);
  const viewer = await seated('viewer');
  await expect(checkPeople({ by: viewer, now: now() }, good)).rejects.toMatchObject(denied('needsOrganiser'));
});

test('everybody changes where they themselves are reached, and nobody else', async () => {
  const own = await seated('unitOfficer', (await unit()).id);
  await people.describe(
    { by: own, now: now() },
    { id: own.personId ?? '', words: { phone: '0912 345 678' } },
  );
  expect(await personFor(own, own.personId ?? '')).toMatchObject({ phone: '0912 345 678', name: own.name });
  const other = await seated('unitOfficer', (await unit()).id);
  await expect(
    people.describe({ by: own, now: now() }, { id: other.personId ?? '', words: { phone: '' } }),
  ).rejects.toThrow();
});
