import { signInPage } from '@/domain/addresses';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { keyLife, resendAfter, worthResending } from '@/domain/account/account';
import { Denied, no } from '@/domain/verdict';
import type { KeyPurpose } from '@/prisma/generated/client';
import { tell } from './notices';
import { db, type Tx } from '../io/db';
import { env } from '../io/env';
import { post } from '../mail/mails';
import { transact } from '../write';

declare module '@/domain/verdict' {
  interface Reasons {
    linkUsed: true;
  }
}

/** Replaces an older link of the same purpose; only a digest of the secret is stored. */
export async function issue(
  tx: Tx,
  personId: string,
  { purpose, now }: { purpose: KeyPurpose; now: Date },
): Promise<string> {
  await tx.oneTimeKey.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now } });
  const secret = randomBytes(32).toString('base64url');
  const expiresAt = new Date(now.getTime() + keyLife[purpose]);
  await tx.oneTimeKey.create({
    data: { digest: digestOf(secret), purpose, personId, createdAt: now, expiresAt },
  });
  return secret;
}

export async function issueHandover(
  tx: Tx,
  personId: string,
  { halves, now }: { halves: [string, string]; now: Date },
) {
  const purpose = 'handover';
  await tx.oneTimeKey.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now } });
  const expiresAt = new Date(now.getTime() + keyLife.handover);
  const digest = digestOf(togetherOf(halves));
  await tx.oneTimeKey.create({ data: { digest, purpose, personId, createdAt: now, expiresAt } });
}

/** The halves may be typed in either order. @param halves digests */
export const togetherOf = (halves: [string, string]): string => halves.toSorted().join('.');

/** Of two concurrent uses one wins. @throws Denied linkUsed */
export async function use(tx: Tx, secret: string, { purpose, now }: { purpose: KeyPurpose; now: Date }) {
  const where = { digest: digestOf(secret), purpose };
  const { count } = await tx.oneTimeKey.updateMany({
    where: { ...where, usedAt: null, expiresAt: { gt: now }, person: { endedAt: null } },
    data: { usedAt: now },
  });
  if (count === 0) throw new Denied(no('linkUsed'));
  return (await tx.oneTimeKey.findUniqueOrThrow({ where, include: { person: true } })).person;
}

/** Does not use the link up, for mailboxes open links to scan them. */
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

/** Reuses an open link, so that a stranger's request cannot invalidate it; null if just sent. */
async function resetLink(tx: Tx, personId: string, now: Date): Promise<string | null> {
  await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${personId} FOR UPDATE`;
  const after = (ms: number) => new Date(now.getTime() + ms);
  const open = await tx.oneTimeKey.findFirst({
    where: {
      personId,
      purpose: 'passwordReset',
      usedAt: null,
      seed: { not: null },
      expiresAt: { gt: after(worthResending) },
    },
    orderBy: { expiresAt: 'desc' },
  });
  if (open?.sentAt && open.sentAt > after(-resendAfter)) return null;
  const seed = open?.seed ?? randomBytes(32).toString('base64url');
  const secret = createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`passwordReset:${seed}`)
    .digest('base64url');
  if (open) await tx.oneTimeKey.update({ where: { id: open.id }, data: { sentAt: now } });
  else
    await tx.oneTimeKey.create({
      data: {
        digest: digestOf(secret),
        purpose: 'passwordReset',
        personId,
        createdAt: now,
        expiresAt: after(keyLife.passwordReset),
        seed,
        sentAt: now,
      },
    });
  return secret;
}

/** Runs as a job for any typed address, so the form's answer reveals nothing. */
export const sendResetLink = (email: string, now: Date): Promise<void> =>
  transact(async (tx) => {
    const person = await tx.person.findUnique({ where: { email } });
    if (!person || person.endedAt) return;
    const secret = await resetLink(tx, person.id, now);
    if (secret === null) return;
    const text = [
      `Kính gửi Ông/Bà ${person.name},`,
      'Có yêu cầu đặt lại mật khẩu cho tài khoản của Ông/Bà trên cổng Dân vận khéo. Mở liên kết sau để đặt mật khẩu mới (dùng được một lần, trong 1 giờ kể từ yêu cầu đầu tiên):',
      `${env().PUBLIC_URL}${signInPage.reset(secret)}`,
      'Nếu không phải Ông/Bà yêu cầu, hãy bỏ qua thư này; mật khẩu vẫn như cũ.',
    ].join('\n\n');
    const about = { noun: 'person', subjectId: person.id } as const;
    const subject = 'Đặt lại mật khẩu';
    await post(tx, { to: email, personId: person.id, ...about, subject, text, secret: true }, now);
    const asked = 'Có người yêu cầu gửi liên kết đặt lại mật khẩu đến hộp thư của Ông/Bà.';
    await tell(tx, person.id, { event: 'linkAsked', text: asked, now, letter: false });
  });

export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
