import type { Actor } from '@/domain/actor';
import { canInvite } from '@/domain/people/person';
import { fold } from '@/domain/text/text';
import { Denied, must, no } from '@/domain/verdict';
import { lockAccounts } from './hold';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { issue } from '../account/one-time-keys';
import { transact } from '../write';

export const operator: Actor = {
  personId: null,
  name: 'Người vận hành máy chủ',
  seats: [{ kind: 'administrator' }],
};

type Words = { email: string; name: string };

/** Returns the link's secret, for mail may not be set up yet.
 * @throws Denied alreadyExists if one has signed in */
export const inviteFirstAdministrator = ({ email, name }: Words, now: Date): Promise<string> =>
  transact(async (tx) => {
    const allowed = must(canInvite(operator, []));
    await lockAccounts(tx);
    if (await administratorAtWork(tx)) throw new Denied(no('alreadyExists'));
    const id = await seated(tx, { email, name }, now);
    const secret = await issue(tx, id, { purpose: 'invitation', now });
    const change = { noun: 'person', subjectId: id, event: 'invite', by: operator, now } as const;
    record(tx, allowed, { ...change, detail: { seats: [{ kind: 'administrator', unitId: null }] } });
    return secret;
  });

const administratorAtWork = (tx: Tx) =>
  tx.seat.findFirst({
    where: { kind: 'administrator', endedAt: null, person: { endedAt: null, passwordHash: { not: null } } },
  });

async function seated(tx: Tx, { email, name }: Words, now: Date): Promise<string> {
  const words = { name, folded: fold(`${name} ${email}`) };
  const { id } = await tx.person.upsert({
    where: { email },
    create: { ...words, email, createdAt: now },
    update: words,
  });
  const seat = { personId: id, kind: 'administrator' as const };
  const sits = await tx.seat.findFirst({ where: { ...seat, endedAt: null } });
  if (!sits) await tx.seat.create({ data: { ...seat, createdAt: now } });
  return id;
}
