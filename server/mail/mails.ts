import type { MailNoun, Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../io/db';
import { enqueueAll } from '../io/jobs';
import { send, sendsMail, Untaken } from '../io/post';

export type NewMail = {
  to: string;
  personId: string | null;
  /** Decides who may read the mail in the outbox. */
  noun: MailNoun;
  subjectId: string;
  subject: string;
  text: string;
  secret?: boolean;
};

/** Written in the transaction of its cause, so no letter goes out without it. */
export async function post(tx: Tx, mail: NewMail, now: Date): Promise<void> {
  await postAll(tx, [mail], now);
}

export async function postAll(tx: Tx, mails: readonly NewMail[], now: Date): Promise<string[]> {
  if (mails.length === 0) return [];
  const rows = await tx.mail.createManyAndReturn({
    data: mails.map((mail) => ({ ...mail, createdAt: now })),
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  await dispatch(tx, ids);
  return ids;
}

/** Ten quick tries, then one every six hours: covers an outage of three and a half days. */
export const TRIES = 24;

export const dispatch = (tx: Tx, ids: readonly string[]): Promise<void> =>
  enqueueAll(tx, 'sendMail', {
    jobs: ids.map((id) => ({ payload: { id }, key: `mail:${id}` })),
    maxAttempts: TRIES,
  });

/** Without a mail server the letter waits; secrets are erased once sent.
 * @param last no retry follows
 * @throws Untaken if a retry may help */
export async function sendMail(
  id: string,
  { now, last = false }: { now: Date; last?: boolean },
): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id } });
  if (!mail || mail.sentAt || mail.givenUpAt) return;
  const write = (data: Prisma.MailUpdateInput) => db().mail.update({ where: { id }, data });
  if (!sendsMail()) return void (await write({ heldAt: now }));
  if (mail.secret && mail.text === '') return void (await write({ givenUpAt: now, lastError: expired }));
  // A process died between sending and recording, so a one-time link is not sent twice.
  if (mail.secret && mail.handingAt) return void (await write({ givenUpAt: now, lastError: unknown }));
  await write({ handingAt: now, heldAt: null, attempts: { increment: 1 } });
  try {
    await send(mail);
  } catch (error) {
    const over = last || (error instanceof Untaken && error.forGood);
    const lastError = error instanceof Untaken ? error.message : '';
    await write({ handingAt: null, lastError, ...(over && { givenUpAt: now }) });
    if (over) return;
    throw error;
  }
  await write({ sentAt: now, handingAt: null, lastError: '', ...(mail.secret && { text: '' }) });
}

const expired = 'Liên kết trong thư đã hết hạn';
const unknown = 'Không rõ máy chủ thư đã nhận hay chưa; liên kết dùng một lần không gửi lại';

export async function countUndelivered(): Promise<{ held: number; givenUp: number }> {
  const unsent = { sentAt: null };
  const [held, givenUp] = await Promise.all([
    db().mail.count({ where: { ...unsent, heldAt: { not: null } } }),
    db().mail.count({ where: { ...unsent, givenUpAt: { not: null } } }),
  ]);
  return { held, givenUp };
}
