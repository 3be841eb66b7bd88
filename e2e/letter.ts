import { db } from '@/server/io/db';

/** What lies in a person's mailbox: the text of the newest mail to this address with this subject. */
export async function deed({ to, subject }: { to: string; subject: string }): Promise<string> {
  const mail = await db().mail.findFirst({ where: { to, subject }, orderBy: { createdAt: 'desc' } });
  return mail?.text ?? '';
}
