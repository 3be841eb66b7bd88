import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, PUBLIC, seatKinds } from '@/domain/actor';
import { seated, unit } from '@/prisma/factories';
import { contestPast, juryOf } from '../contest/setup/queries';
import { prepare } from '../contest/setup/contests';
import { historyList } from './queries';
import { now } from '../io/clock';
import { db } from '../io/db';
import { post } from '../mail/mails';
import { issue } from '../account/one-time-keys';
import { mail, outbox, reveal } from './outbox';
import { peopleList, personFor } from '../people/queries';
import { transact } from '../write';

// A one-time link opens its owner's account, so nobody but the owner ever reads it.

const contestId = randomUUID();
const dates = {
  opensAt: new Date('2026-07-01T00:00:00Z'),
  closesAt: new Date('2026-08-01T00:00:00Z'),
  graceMinutes: 0,
  judgingFrom: new Date('2026-08-10T00:00:00Z'),
  judgingUntil: new Date('2026-09-01T00:00:00Z'),
  showcaseAt: null,
};

beforeAll(async () => {
  const organiser = await seated('organiser');
  await prepare(
    { by: organiser, now: now() },
    { id: contestId, year: 2026, name: 'Hội thi', organiser: 'Sở', dates },
  );
});
afterAll(() => db().$disconnect());

type Owner = { kind: (typeof seatKinds)[number]; hasPassword: boolean };

/** A link on its way to a new person of this kind. @returns the mail and the secret inside */
async function linkOf({ kind, hasPassword }: Owner) {
  const { personId, name } = await personAs(kind);
  if (hasPassword) await db().person.update({ where: { id: personId }, data: { passwordHash: 'argon2' } });
  const secret = await transact(async (tx) => {
    const made = await issue(tx, personId, {
      purpose: hasPassword ? 'passwordReset' : 'invitation',
      now: now(),
    });
    const text = `Mở https://cong/lien-ket/${made}`;
    const about = { noun: 'person', subjectId: personId } as const;
    await post(
      tx,
      { to: 'ai.do@vi-du.vn', personId, ...about, subject: 'Liên kết', text, secret: true },
      now(),
    );
    return made;
  });
  const { id } = await db().mail.findFirstOrThrow({ where: { personId } });
  return { id, secret, personId, name };
}

async function personAs(kind: Owner['kind']) {
  if (kind === 'unitOfficer' || kind === 'unitLeader') return seated(kind, (await unit()).id);
  if (kind === 'organiser' || kind === 'viewer' || kind === 'administrator') return seated(kind);
  const person = await db().person.create({
    data: { email: `${randomUUID()}@vi-du.vn`, name: `Người ${kind}`, folded: kind },
  });
  await db().seat.create({ data: { personId: person.id, kind, contestId, createdAt: now() } });
  return { personId: person.id, name: person.name };
}

const readers = async (): Promise<Actor[]> => [
  PUBLIC,
  await seated('administrator'),
  await seated('organiser'),
  await seated('viewer'),
  await seated('unitLeader', (await unit()).id),
];

const size = { page: 1, size: 500 };

/** Every query that tells of mails, people or the history. */
const screens: Record<string, (by: Actor, of: Awaited<ReturnType<typeof linkOf>>) => Promise<unknown>> = {
  outbox: (by) => outbox(by, size),
  'outbox, searched': (by, { secret }) => outbox(by, { ...size, text: secret }),
  mail: (by, { id }) => mail(by, id),
  reveal: (by, { id }) => reveal({ by, now: now() }, id).catch(() => null),
  history: (by) => historyList(by, size).catch(() => null),
  people: (by) => peopleList(by, size).catch(() => null),
  person: (by, { personId }) => personFor(by, personId),
  contest: (by) => contestPast(by, contestId),
  jury: () => juryOf(contestId),
};

const told = (value: unknown) =>
  JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? String(one) : one)) ?? '';

test.each(seatKinds.map((kind) => [kind]))(
  'the link of a %s who has a password is shown on no screen to anybody',
  async (kind) => {
    const link = await linkOf({ kind, hasPassword: true });
    for (const by of await readers())
      for (const [screen, query] of Object.entries(screens))
        expect(told(await query(by, link)), `${screen}, ${by.seats[0]?.kind}`).not.toContain(link.secret);
    const administrator = await seated('administrator');
    await expect(reveal({ by: administrator, now: now() }, link.id)).rejects.toThrow('linkPersonal');
  },
);

test.each(['organiser', 'administrator'] as const)(
  'nor the invitation of an invited %s: it would be a second hand',
  async (kind) => {
    const link = await linkOf({ kind, hasPassword: false });
    for (const by of await readers())
      for (const query of Object.values(screens))
        expect(told(await query(by, link))).not.toContain(link.secret);
  },
);

test('an invitation of one who decides nothing may be handed over, and the history keeps who looked', async () => {
  const link = await linkOf({ kind: 'unitOfficer', hasPassword: false });
  const organiser = await seated('organiser');
  expect(await mail(organiser, link.id)).toMatchObject({ text: '', opens: true });
  expect(await reveal({ by: organiser, now: now() }, link.id)).toContain(link.secret);
  const looked = { event: 'readLink', subjectId: link.personId, personId: organiser.personId };
  expect(await db().history.count({ where: looked })).toBe(1);
  await expect(reveal({ by: await seated('viewer'), now: now() }, link.id)).rejects.toThrow();
  await db().person.update({ where: { id: link.personId }, data: { passwordHash: 'argon2' } });
  expect(await mail(organiser, link.id)).toMatchObject({ text: '', opens: false });
});
