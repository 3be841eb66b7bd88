import { createHash, randomBytes } from 'node:crypto';
import { keyLife } from '@/domain/account';
import { Denied, no } from '@/domain/verdict';
import type { KeyPurpose } from '@/prisma/generated/client';
import { db, type Tx } from './io/db';
import { env } from './io/env';
import { post } from './mails';
import { transact } from './write';

/** A new link for the person; an older one of the same purpose dies. Only the digest of its secret stays here. */
export async function issue(tx: Tx, personId: string, purpose: KeyPurpose, now: Date): Promise<string> {
  await tx.oneTimeKey.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now } });
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + keyLife[purpose]);
  await tx.oneTimeKey.create({
    data: { digest: digestOf(secret), purpose, personId, createdAt: now, expiresAt },
  });
  return secret;
}

/** Of two that come at once with the same link, one gets the person. @throws Denied linkUsed */
export async function use(tx: Tx, secret: string, purpose: KeyPurpose, now: Date) {
  const where = { digest: digestOf(secret), purpose };
  const { count } = await tx.oneTimeKey.updateMany({
    where: { ...where, usedAt: null, expiresAt: { gt: now }, person: { endedAt: null } },
    data: { usedAt: now },
  });
  if (count === 0) throw new Denied(no('linkUsed'));
  return (await tx.oneTimeKey.findUniqueOrThrow({ where, include: { person: true } })).person;
}

/** Whose link it is, for the page; looking does not use it up (mailboxes follow links to scan them). */
export async function peek(secret: string, purpose: KeyPurpose, now: Date) {
  const key = await db().oneTimeKey.findFirst({
    where: {
      digest: digestOf(secret),
      purpose,
      usedAt: null,
      expiresAt: { gt: now },
      person: { endedAt: null },
    },
    select: { person: { select: { name: true, email: true } } },
  });
  return key?.person ?? null;
}

/** The job behind "quên mật khẩu". It runs for any address that is typed in, so the form's answer tells nothing. */
export const sendResetLink = (email: string, now: Date): Promise<void> =>
  transact(async (tx) => {
    const person = await tx.person.findUnique({ where: { email } });
    if (!person || person.endedAt) return;
    const secret = await issue(tx, person.id, 'passwordReset', now);
    const text = [
      `Kính gửi Ông/Bà ${person.name},`,
      'Có yêu cầu đặt lại mật khẩu cho tài khoản của Ông/Bà trên cổng Dân vận khéo. Mở liên kết sau để đặt mật khẩu mới (dùng được một lần, trong 1 giờ):',
      `${env().PUBLIC_URL}/dat-lai-mat-khau/${secret}`,
      'Nếu không phải Ông/Bà yêu cầu, hãy bỏ qua thư này; mật khẩu vẫn như cũ.',
    ].join('\n\n');
    await post(tx, { to: email, personId: person.id, subject: 'Đặt lại mật khẩu', text, secret: true }, now);
  });

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
