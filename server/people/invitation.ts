import { signInPage } from '@/domain/addresses';
import type { Acting } from '@/domain/actor';
import { type LinkState, linkBeforeSeat } from '@/domain/account/account';
import { Denied, must, no, yes } from '@/domain/verdict';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { env } from '../io/env';
import { post } from '../mail/mails';
import { issue } from '../account/one-time-keys';

declare module '@/domain/verdict' {
  interface Reasons {
    linkWasShown: true;
  }
}

export async function sendInvitation(
  tx: Tx,
  person: { id: string; name: string; email: string },
  now: Date,
): Promise<void> {
  const secret = await issue(tx, person.id, { purpose: 'invitation', now });
  const text = [
    `Kính gửi Ông/Bà ${person.name},`,
    'Ông/Bà được mời sử dụng cổng Dân vận khéo của tỉnh. Mở liên kết sau để đặt mật khẩu (dùng được một lần, trong 7 ngày):',
    `${env().PUBLIC_URL}${signInPage.invitation(secret)}`,
    `Tên đăng nhập là địa chỉ thư này: ${person.email}`,
  ].join('\n\n');
  const subject = 'Lời mời sử dụng cổng Dân vận khéo';
  const about = { noun: 'person', subjectId: person.id } as const;
  await post(tx, { to: person.email, personId: person.id, ...about, subject, text, secret: true }, now);
}

/** Replaces a link that others have read before its owner gets a deciding seat; a password
 * possibly set through it must be reset first.
 * @throws Denied linkWasShown */
export async function securePerson(tx: Tx, { by, now }: Acting, personId: string): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const before = linkBeforeSeat(
    await linkStateOf(tx, personId, { hasPassword: person.passwordHash !== null }),
  );
  if (before === 'refused') throw new Denied(no('linkWasShown'));
  if (before === 'kept') return;
  await sendInvitation(tx, person, now);
  record(tx, must(yes), { noun: 'person', subjectId: personId, event: 'inviteAgain', by, now });
}

async function linkStateOf(
  tx: Tx,
  subjectId: string,
  { hasPassword }: { hasPassword: boolean },
): Promise<LinkState> {
  const rows = await tx.history.findMany({
    where: { subjectId, event: { in: ['readLink', 'inviteAgain', 'resetPassword', 'correctAddress'] } },
    select: { event: true },
    orderBy: { id: 'desc' },
    take: 1,
  });
  return { hasPassword, shown: rows[0]?.event === 'readLink' };
}
