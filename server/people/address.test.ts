import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated, unit } from '@/prisma/factories';
import { withApp } from '../testing/factor';
import { openStep } from '../account/factors/half-signed-in';
import { factorsOf } from '../account/required-factors';
import { now } from '../io/clock';
import { db } from '../io/db';
import { passwordHashOf } from '../io/password';
import { openSession } from '../account/login-sessions';
import { personOf } from '../account/person-of';
import { accountAt } from '../account/single-sign-on/identities';
import { issue } from '../account/one-time-keys';
import * as passwords from '../account/sign-in/passwords';
import * as people from './people';
import { confirm, propose } from '../proposals/proposals';
import { recognise } from '../account/sign-in/sign-in';
import { transact } from '../write';

// Where an account signs in and is written to is changed by two administrators, and no mailbox
// learns of it too late.

type Person = Actor & { personId: string };
let administrator: Person;
let deputy: Person;
let organiser: Person;

const password = 'con đường hoa trước ngõ';
const from = { address: '10.5.0.1' };

beforeAll(async () => {
  [administrator, deputy] = [await seated('administrator'), await seated('administrator')];
  for (const one of [administrator, deputy]) await openSession(one.personId, '', now());
  organiser = await seated('organiser');
});
afterAll(() => db().$disconnect());

async function account() {
  const { personId } = await seated('unitOfficer', (await unit()).id);
  const passwordHash = await passwordHashOf(password);
  const { email } = await db().person.update({ where: { id: personId }, data: { passwordHash } });
  return { personId, email, wanted: `${randomUUID()}@vi-du.vn` };
}

const asked = (personId: string, address: string) =>
  ({ act: 'correctAddress', personId, address, reason: 'gõ nhầm khi mời' }) as const;

async function byTwo(personId: string, address: string) {
  const { id } = await propose({ by: administrator, now: now() }, asked(personId, address));
  await confirm({ by: deputy, now: now() }, id);
}

const ended = async (personId: string) =>
  people.end({ by: organiser, now: now() }, { id: personId, reason: 'mời nhầm' });

test('one alone changes nothing, and nobody but two administrators does', async () => {
  const { personId, email, wanted } = await account();
  await expect(propose({ by: organiser, now: now() }, asked(personId, wanted))).rejects.toThrow(
    'needsAdministrator',
  );
  await expect(
    propose({ by: administrator, now: now() }, asked(administrator.personId, wanted)),
  ).rejects.toThrow('ownSeat');
  await expect(
    propose({ by: administrator, now: now() }, { ...asked(personId, wanted), reason: ' ' }),
  ).rejects.toThrow('reasonMissing');
  const { id } = await propose({ by: administrator, now: now() }, asked(personId, wanted));
  await expect(confirm({ by: administrator, now: now() }, id)).rejects.toThrow('ownProposal');
  await expect(confirm({ by: organiser, now: now() }, id)).rejects.toThrow('needsAdministrator');
  expect(await db().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ email });
  await confirm({ by: deputy, now: now() }, id);
  expect(await db().person.findUniqueOrThrow({ where: { id: personId } })).toMatchObject({ email: wanted });
});

test('both addresses are told; devices, links and the office of the former one are out', async () => {
  const { personId, email, wanted } = await account();
  const sid = await openSession(personId, '', now());
  const secret = await transact((tx) => issue(tx, personId, { purpose: 'passwordReset', now: now() }));
  await accountAt({ issuer: 'https://vi-du.vn', subject: personId, email, emailVerified: true }, now());
  await db().mail.deleteMany();
  await byTwo(personId, wanted);
  const letters = await db().mail.findMany({ where: { subject: 'Thư điện tử của tài khoản đã thay đổi' } });
  expect(letters.map(({ to }) => to).toSorted()).toEqual([email, wanted].toSorted());
  expect(await personOf(sid, now())).toBeNull();
  await expect(passwords.reset(secret, 'nương ngô trên đồi cao', now())).rejects.toThrow('linkUsed');
  expect(await db().officeIdentity.count({ where: { personId } })).toBe(0);
  await expect(recognise({ email, password }, from, now())).rejects.toThrow('wrongPassword');
  await expect(recognise({ email: wanted, password }, from, now())).rejects.toThrow('wrongPassword');
  expect(letters.find(({ to }) => to === email)?.text).not.toContain(wanted);
  const { text } = await db().mail.findFirstOrThrow({ where: { to: wanted, secret: true } });
  const link = /loi-moi\/([\w-]+)/u.exec(text)?.[1] ?? '';
  expect(await passwords.accept(link, password, now())).toBe(personId);
  expect(await recognise({ email: wanted, password }, from, now())).toBe(personId);
  const row = await db().history.findFirstOrThrow({
    where: { event: 'correctAddress', subjectId: personId },
  });
  expect(row).toMatchObject({ personId: deputy.personId, detail: { proposedById: administrator.personId } });
  expect(JSON.stringify(row.detail)).not.toContain('@');
});

test('what a stranger at the mistaken address has set up opens nothing any more', async () => {
  const { personId, wanted } = await account();
  await withApp({ ...organiser, personId });
  await openStep({ personId, need: 'prove', way: 'password', back: '/', now: now() });
  await byTwo(personId, wanted);
  expect((await factorsOf(personId)).any).toBe(false);
  const where = { where: { personId } };
  expect([await db().recoveryCode.count(where), await db().signInStep.count(where)]).toEqual([0, 0]);
});

test('an address of another account, or the same one, is not taken: neither proposed nor, meanwhile gone, confirmed', async () => {
  const [one, other] = [await account(), await account()];
  await expect(propose({ by: administrator, now: now() }, asked(one.personId, other.email))).rejects.toThrow(
    'mailTaken',
  );
  await expect(propose({ by: administrator, now: now() }, asked(one.personId, one.email))).rejects.toThrow(
    'addressSame',
  );
  const { id } = await propose({ by: administrator, now: now() }, asked(one.personId, one.wanted));
  await db().person.update({ where: { id: other.personId }, data: { email: one.wanted } });
  await expect(confirm({ by: deputy, now: now() }, id)).rejects.toThrow('mailTaken');
});

test('the address of an account that has ended is freed, and invites another', async () => {
  const { personId, email } = await account();
  await expect(propose({ by: administrator, now: now() }, asked(personId, ''))).rejects.toThrow('personOpen');
  await ended(personId);
  const invitation = { name: 'Lò Văn An', title: '', phone: '', email, seats: [] };
  await expect(people.invite({ by: organiser, now: now() }, invitation)).rejects.toThrow('mailTaken');
  await db().mail.deleteMany();
  await byTwo(personId, '');
  expect((await db().mail.findMany()).map(({ to }) => to)).toContain(email);
  expect(await db().mail.count({ where: { to: { endsWith: '.invalid' } } })).toBe(0);
  const { id } = await people.invite({ by: organiser, now: now() }, invitation);
  expect(id).not.toBe(personId);
  const row = { event: 'freeAddress', subjectId: personId };
  expect(await db().history.count({ where: row })).toBe(1);
});
