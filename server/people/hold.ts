import type { Acting } from '@/domain/actor';
import type { Account } from '@/domain/people/person';
import type { Tx } from '../io/db';
import { inEffect } from '../account/seats';
import * as visible from '../visible/registry';
import { found } from '../write';

export async function holdPerson(tx: Tx, { by, now }: Acting, id: string) {
  await lockAccounts(tx);
  const person = found(
    await tx.person.findFirst({
      where: { AND: [visible.people(by), { id }] },
      include: { seats: { where: { endedAt: null }, select: { kind: true } } },
    }),
  );
  const seatKinds = person.seats.map(({ kind }) => kind);
  const account: Account = { id, endedAt: person.endedAt, seatKinds };
  return { person, account, administrators: await administratorsIn(tx, now) };
}

/** Serialises all accounts, since "the last administrator" depends on all of them. */
export const lockAccounts = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Person'))`;

const administratorsIn = (tx: Tx, now: Date): Promise<number> =>
  tx.person.count({
    where: { endedAt: null, seats: { some: { kind: 'administrator', ...inEffect(now) } } },
  });

export const administratorsAtWork = (tx: Tx, now: Date): Promise<number> =>
  tx.person.count({
    where: {
      endedAt: null,
      seats: { some: { kind: 'administrator', ...inEffect(now) } },
      OR: [{ passwordHash: { not: null } }, { sessions: { some: {} } }],
    },
  });

export const administratorsWithFactors = (tx: Tx, now: Date) =>
  tx.person.findMany({
    where: { endedAt: null, seats: { some: { kind: 'administrator', ...inEffect(now) } } },
    select: {
      id: true,
      authenticator: { select: { secret: true } },
      passkeys: { select: { id: true }, take: 1 },
    },
  });
