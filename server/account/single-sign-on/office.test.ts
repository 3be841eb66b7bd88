import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { seated } from '@/prisma/factories';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { openPortal, next, type Portal, press, trust, visit, whoIsIn } from '../../testing/office-portal';
import { openOffice } from '../../testing/office';

// The whole way through an OpenID provider, over HTTP: what a browser sends, next-auth with our
// options, the office.

let portal: Portal;
let office: Awaited<ReturnType<typeof openOffice>>;
let person: { id: string; email: string };
let serial = 0;

beforeAll(async () => {
  office = await openOffice();
  portal = await openPortal();
  trust(office);
});
afterAll(async () => {
  portal.close();
  office.close();
  await db().$disconnect();
});
beforeEach(async () => {
  portal.cookies = {};
  env().OIDC_TRUST_EMAIL = 'false';
  person = await account();
});

const subject = () => `a-${(serial += 1)}`;

async function account() {
  const { personId } = await seated('viewer');
  return db().person.findUniqueOrThrow({ where: { id: personId } });
}

/** Presses the button, signs in at the office, and comes back. */
async function throughOffice(change = (url: URL) => url): Promise<string> {
  const back = next(await visit(portal, await press(portal)));
  expect(back).toMatch(/\/api\/auth\/callback\/office\?code=/u);
  return next(await visit(portal, change(new URL(back)).href));
}

async function comes(claims: object): Promise<string | null> {
  portal.cookies = {};
  office.claims = claims as typeof office.claims;
  const led = await throughOffice();
  const who = await whoIsIn(portal);
  expect(who === null).toBe(led !== portal.address);
  return who ? who.id : led.replace(/^.*[=]/u, '');
}

// As providers really send it: booleans by the standard, texts, numbers, nothing at all.
test.each([true, 'true', 'True', 1, '1'])(
  'the owner of a mailbox is let in where it is vouched for by %j',
  async (said) => {
    const claims = { sub: subject(), email: person.email.toUpperCase(), email_verified: said };
    expect(await comes(claims)).toBe(person.id);
  },
);

test.each([false, 'false', 0, '0', '', 'yes', null, undefined, {}, []])(
  'a mailbox that is vouched for by %j opens nobody’s account',
  async (said) => {
    const claims = { sub: subject(), email: person.email, email_verified: said };
    expect(await comes(claims)).toBe('officeUnvouched');
    expect(await db().officeIdentity.count({ where: { personId: person.id } })).toBe(0);
  },
);

test('a provider that says nothing of any mailbox is believed only where the setting says so', async () => {
  env().OIDC_TRUST_EMAIL = 'true';
  for (const said of [false, 'false', 0])
    expect(await comes({ sub: subject(), email: person.email, email_verified: said })).toBe(
      'officeUnvouched',
    );
  expect(await comes({ sub: subject(), email: person.email })).toBe(person.id);
});

test.each([
  ['tells no mailbox', () => ({ email_verified: true }), 'officeUnvouched'],
  ['tells something else for a mailbox', () => ({ email: 7, email_verified: true }), 'officeUnvouched'],
  ['vouches for a stranger', () => ({ email: 'la@vi-du.vn', email_verified: true }), 'officeUnknown'],
])('nobody is in when the office %s', async (_, told, said) => {
  expect(await comes({ sub: subject(), ...told() })).toBe(said);
});

test('bound once, the subject is who comes in, whatever mailbox the office tells from then on', async () => {
  const sub = subject();
  const other = await account();
  expect(await comes({ sub, email: person.email, email_verified: true })).toBe(person.id);
  for (const email of ['ten.moi@vi-du.vn', other.email, undefined])
    for (const said of [true, false])
      expect(await comes({ sub, email, email_verified: said })).toBe(person.id);
  expect(await db().officeIdentity.count({ where: { personId: other.id } })).toBe(0);
  expect(await db().history.count({ where: { event: 'bindOffice', subjectId: person.id } })).toBe(1);
});

test('a mailbox that the office has given to somebody else opens nothing for them', async () => {
  expect(await comes({ sub: subject(), email: person.email, email_verified: true })).toBe(person.id);
  expect(await comes({ sub: subject(), email: person.email, email_verified: true })).toBe('officeOther');
});

test('an account that has ended lets nobody in, bound or not', async () => {
  const sub = subject();
  await comes({ sub, email: person.email, email_verified: true });
  await db().person.update({ where: { id: person.id }, data: { endedAt: new Date() } });
  expect(await comes({ sub, email: person.email, email_verified: true })).toBe('personEnded');
});

test('who came by the office, and who did not, stands in the journal', async () => {
  const sub = subject();
  await comes({ sub, email: person.email, email_verified: 'false' });
  await comes({ sub, email: person.email, email_verified: true });
  const rows = await db().signInRecord.findMany({
    where: { personId: person.id },
    orderBy: { reason: 'asc' },
  });
  expect(rows).toMatchObject([
    { way: 'office', result: 'in', reason: '', address: '10.6.0.1' },
    { way: 'office', result: 'refused', reason: 'officeUnvouched' },
  ]);
});

test('an answer that belongs to another sign-in opens nothing', async () => {
  office.claims = { sub: subject(), email: person.email, email_verified: true };
  const foreign = (url: URL) => {
    url.searchParams.set('state', 'cua-nguoi-khac');
    return url;
  };
  expect(await throughOffice(foreign)).toMatch(/error=OAuthCallback$/u);
  expect(await whoIsIn(portal)).toBeNull();
});

test('a fault here says in the address nothing of the database', async () => {
  office.claims = { sub: 'a\0', email: person.email, email_verified: true };
  expect(await throughOffice()).toBe('/dang-nhap?error=office');
  expect(await whoIsIn(portal)).toBeNull();
});
