import type { Acting, Actor } from '@/domain/actor';
import { mayKeepPeople } from '@/domain/people/person';
import { Denied, must, no } from '@/domain/verdict';
import { tell } from '../account/notices';
import { record } from '../history/history';
import type { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../io/db';
import { sendsMail } from '../io/post';
import { dispatch } from '../mail/mails';
import { anywhere, likeWords } from '../visible/matching';
import * as visible from '../visible/registry';
import { found, transact } from '../write';

declare module '@/domain/verdict' {
  interface Reasons {
    noMailServer: true;
    linkOnce: true;
    linkPersonal: true;
  }
}

const listed = {
  id: true,
  to: true,
  subject: true,
  secret: true,
  createdAt: true,
  sentAt: true,
  attempts: true,
  lastError: true,
  heldAt: true,
  givenUpAt: true,
} as const;

export type MailPage = { page: number; size: number; text?: string; unsent?: boolean };

export async function outbox(by: Actor, { page, size, text, unsent }: MailPage) {
  const where = {
    AND: [
      visible.mails(by),
      ...(unsent ? [{ sentAt: null }] : []),
      ...(text ? [{ id: { in: await mailsLike(text) } }] : []),
    ],
  };
  const order = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  const [count, rows] = await Promise.all([
    db().mail.count({ where }),
    db().mail.findMany({ where, orderBy: order, select: listed, skip: (page - 1) * size, take: size }),
  ]);
  return { count, rows };
}

const MOST = 5_000;

async function mailsLike(text: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM "Mail" WHERE vn_fold("to" || ' ' || subject) LIKE ALL (${anywhere(likeWords(text))}::text[])
    ORDER BY "createdAt" DESC, id DESC LIMIT ${MOST}::int`;
  return rows.map(({ id }) => id);
}

export type MailRow = Awaited<ReturnType<typeof outbox>>['rows'][number];

/** Leaves out the text of secret mails. `opens`: the link may be handed over in person. */
export async function mail(by: Actor, id: string) {
  const [row, opens] = await Promise.all([
    db().mail.findFirst({ where: { AND: [visible.mails(by), { id }] }, select: { ...listed, text: true } }),
    db().mail.count({ where: { AND: [visible.links(by), { id }] } }),
  ]);
  return row && { ...row, text: row.secret ? '' : row.text, opens: opens > 0 };
}

/** The history records who looked.
 * @throws Denied linkPersonal for an owner with a password or a deciding seat */
export const reveal = ({ by, now }: Acting, id: string): Promise<string> =>
  transact(async (tx) => {
    found(await tx.mail.findFirst({ where: { AND: [visible.mails(by), { id }] } }));
    const allowed = must(mayKeepPeople(by));
    const row = await tx.mail.findFirst({ where: { AND: [visible.links(by), { id }] } });
    if (!row) throw new Denied(no('linkPersonal'));
    record(tx, allowed, { noun: 'account', subjectId: row.personId ?? '', event: 'readLink', by, now });
    if (row.personId) {
      const text = `${by.name} đã mở liên kết lời mời của Ông/Bà để chuyển bằng cách khác.`;
      await tell(tx, row.personId, { event: 'linkShown', text, now });
    }
    return row.text;
  });

export async function heap(by: Actor) {
  const where = { AND: [visible.mails(by), held] };
  const [letters, secret] = await Promise.all([
    db().mail.aggregate({
      where: { AND: [where, { secret: false }] },
      _count: true,
      _min: { createdAt: true },
      _max: { createdAt: true },
    }),
    db().mail.count({ where: { AND: [where, { secret: true }] } }),
  ]);
  const { _count: count, _min: oldest, _max: newest } = letters;
  return { count, oldest: oldest.createdAt, newest: newest.createdAt, secret, canSend: sendsMail() };
}

const held = { sentAt: null, givenUpAt: null, heldAt: { not: null } };

/** Sends held letters up to the newest one seen, without one-time links.
 * @returns how many go out */
export const sendHeld = ({ by, now }: Acting, until: Date): Promise<number> =>
  transact(async (tx) => {
    const allowed = must(mayKeepPeople(by));
    if (!sendsMail()) throw new Denied(no('noMailServer'));
    const waiting = await tx.mail.findMany({
      where: { AND: [visible.mails(by), held, { secret: false, createdAt: { lte: until } }] },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    let count = 0;
    for (const { id } of waiting) count += await again(tx, { id, ...held });
    const detail = { count };
    record(tx, allowed, { noun: 'office', subjectId: 'mail', event: 'sendHeld', detail, by, now });
    return count;
  });

/** A second press finds the letter on its way. @throws Denied linkOnce for one-time links */
export const sendAgain = ({ by, now }: Acting, id: string): Promise<void> =>
  transact(async (tx) => {
    const allowed = must(mayKeepPeople(by));
    const { secret } = found(await tx.mail.findFirst({ where: { AND: [visible.mails(by), { id }] } }));
    if (secret) throw new Denied(no('linkOnce'));
    if (!sendsMail()) throw new Denied(no('noMailServer'));
    const stopped = { sentAt: null, OR: [{ givenUpAt: { not: null } }, { heldAt: { not: null } }] };
    if ((await again(tx, { id, ...stopped })) === 0) throw new Denied(no('changedMeanwhile'));
    record(tx, allowed, { noun: 'office', subjectId: id, event: 'sendAgain', by, now });
  });

async function again(tx: Tx, where: Prisma.MailWhereInput & { id: string }): Promise<number> {
  const data = { heldAt: null, givenUpAt: null, handingAt: null, lastError: '' };
  const { count } = await tx.mail.updateMany({ where, data });
  if (count > 0) await dispatch(tx, [where.id]);
  return count;
}
