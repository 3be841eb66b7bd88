import type { Actor } from '@/domain/actor';
import { keepsPeople } from '@/domain/person';
import { must } from '@/domain/verdict';
import { record } from './history';
import { db } from './io/db';
import * as visible from './visible';
import { found, transact } from './write';

const listed = {
  id: true,
  to: true,
  subject: true,
  secret: true,
  createdAt: true,
  sentAt: true,
  attempts: true,
  lastError: true,
} as const;

export type MailPage = { page: number; size: number; text?: string; unsent?: boolean };

/** The outbox, newest first. */
export async function outbox(by: Actor, { page, size, text, unsent }: MailPage) {
  const where = {
    AND: [
      visible.mails(by),
      ...(unsent ? [{ sentAt: null }] : []),
      ...(text
        ? [
            {
              OR: [
                { to: { contains: text, mode: 'insensitive' as const } },
                { subject: { contains: text, mode: 'insensitive' as const } },
              ],
            },
          ]
        : []),
    ],
  };
  const order = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  const [count, rows] = await Promise.all([
    db().mail.count({ where }),
    db().mail.findMany({ where, orderBy: order, select: listed, skip: (page - 1) * size, take: size }),
  ]);
  return { count, rows };
}

export type MailRow = Awaited<ReturnType<typeof outbox>>['rows'][number];

/** One mail, or null; the text of a secret one is not among it. */
export async function mail(by: Actor, id: string) {
  const where = { AND: [visible.mails(by), { id }] };
  const row = await db().mail.findFirst({ where, select: { ...listed, text: true } });
  return row && { ...row, text: row.secret ? '' : row.text };
}

/** The link inside a secret mail, for handing it over by another way; that somebody looked is in the history. */
export const reveal = (id: string, by: Actor, now: Date): Promise<string> =>
  transact(async (tx) => {
    const row = found(await tx.mail.findFirst({ where: { AND: [visible.mails(by), { id }] } }));
    const allowed = must(keepsPeople(by));
    record(tx, allowed, { noun: 'account', subjectId: row.personId ?? '', event: 'readLink', by, now });
    return row.text;
  });
