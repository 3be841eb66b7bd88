import { db, type Tx } from './io/db';
import { enqueue } from './io/jobs';
import { send, sendsMail } from './io/post';

export type NewMail = {
  to: string;
  personId: string | null;
  subject: string;
  text: string;
  /** Holds a link that works once. */
  secret?: boolean;
};

/** Writes the mail and its sending in the transaction of their cause: no cause, no mail. */
export async function post(tx: Tx, mail: NewMail, now: Date): Promise<void> {
  await postAll(tx, [mail], now);
}

export async function postAll(tx: Tx, mails: readonly NewMail[], now: Date): Promise<void> {
  if (mails.length === 0) return;
  const rows = await tx.mail.createManyAndReturn({
    data: mails.map((mail) => ({ ...mail, createdAt: now })),
    select: { id: true },
  });
  for (const { id } of rows) await enqueue(tx, 'sendMail', { id });
}

/** The job: sends when there is a mail server, else leaves the mail in the outbox. What held a secret forgets it. */
export async function sendMail(id: string, now: Date): Promise<void> {
  const mail = await db().mail.findUnique({ where: { id } });
  if (!mail || mail.sentAt || !sendsMail()) return;
  try {
    await send(mail);
  } catch (error) {
    const lastError = error instanceof Error ? error.message : '';
    await db().mail.update({ where: { id }, data: { attempts: { increment: 1 }, lastError } });
    throw error;
  }
  await db().mail.update({
    where: { id },
    data: { sentAt: now, attempts: { increment: 1 }, lastError: '', ...(mail.secret && { text: '' }) },
  });
}
