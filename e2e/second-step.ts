import { randomBytes, randomUUID } from 'node:crypto';
import { fold } from '@/domain/text/text';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { passwordHashOf } from '@/server/io/password';
import { digestOf } from '@/server/account/one-time-keys';
import { transact } from '@/server/write';

// {"person":{"name":"…","password":"…"}}
//   a person who has been here a while; the address
// {"enrol":"<address>"}
//   the same after the password, where a second factor is asked for and there is none; the secret of the device

type Wish = { person: { name: string; password: string } } | { enrol: string };

async function person({ name, password }: { name: string; password: string }): Promise<string> {
  const email = `${randomUUID().slice(0, 8)}@sonla.example`;
  const passwordHash = await passwordHashOf(password);
  const seats = { create: { kind: 'viewer' as const } };
  await transact((tx) =>
    tx.person.create({ data: { email, name, folded: fold(name), passwordHash, seats } }),
  );
  return email;
}

/** Written as it stands after the password: the demonstration itself asks nobody for a second factor. */
async function enrol(email: string): Promise<string> {
  const { id } = await db().person.findUniqueOrThrow({ where: { email } });
  const secret = randomBytes(32).toString('base64url');
  const step = { need: 'enrol' as const, way: 'password', back: '/ban-lam-viec/tai-khoan' };
  const times = { createdAt: now(), expiresAt: new Date(now().getTime() + 20 * 60_000) };
  await transact((tx) =>
    tx.signInStep.create({ data: { digest: digestOf(secret), personId: id, ...step, ...times } }),
  );
  return secret;
}

export const deed = (wish: Wish): Promise<string> =>
  'enrol' in wish ? enrol(wish.enrol) : person(wish.person);
