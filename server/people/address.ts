import type { Permitted } from '@/domain/actor';
import { freedAddress } from '@/domain/people/person';
import { fold } from '@/domain/text/text';
import { Denied, no } from '@/domain/verdict';
import { type Change, record } from '../history/history';
import type { Tx } from '../io/db';
import { dropFactors } from './factor-removal';
import { revokeAll } from '../account/login-sessions';
import { post } from '../mail/mails';
import { sendInvitation } from './invitation';
import { tell } from '../account/notices';

declare module '@/domain/verdict' {
  interface Reasons {
    personOpen: true;
    addressSame: true;
  }
}

type Done = Permitted & { reason: string; detail: NonNullable<Change['detail']> };
type Correction = { personId: string; address: string };

/** @throws Denied mailTaken, addressSame; personOpen if the other account is still open */
export async function requireFreeAddress(tx: Tx, personId: string, address: string): Promise<void> {
  const { email, endedAt } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  if (address === '' && !endedAt) throw new Denied(no('personOpen'));
  const wanted = address || freedAddress(personId);
  if (wanted === email) throw new Denied(no('addressSame'));
  if (await tx.person.findUnique({ where: { email: wanted } })) throw new Denied(no('mailTaken'));
}

/** Ends all that the former address could use: links, password, factors, devices, office
 * sign-in. The former address does not learn the new one. */
export async function correctAddress(
  tx: Tx,
  { allowed, by, now, reason, detail }: Done,
  { personId, address }: Correction,
): Promise<void> {
  const { email, name, title, endedAt } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const wanted = address || freedAddress(personId);
  await tx.person.update({
    where: { id: personId },
    data: { email: wanted, passwordHash: null, folded: fold(`${name} ${title} ${wanted}`) },
  });
  await tx.oneTimeKey.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
  await tx.officeIdentity.deleteMany({ where: { personId } });
  await dropFactors(tx, personId);
  await revokeAll(tx, personId, { now });
  const event = address ? 'correctAddress' : 'freeAddress';
  // Addresses are personal data, so history omits them; the proposal holds the new one.
  record(tx, allowed, { noun: 'person', subjectId: personId, event, reason, detail, by, now });
  const text = (whose: string) =>
    `${by.name} đã xác nhận, theo đề nghị của một quản trị khác: thư điện tử ${email} của tài khoản ${name} được ${whose}. Mật khẩu, xác thực hai bước và mọi thiết bị cũ không còn vào được. Lý do: ${reason}`;
  const freed = 'giải phóng để dùng cho tài khoản khác';
  const former = text(address ? 'thay bằng địa chỉ khác' : freed);
  await tellFormer(tx, { personId, to: email, name, text: former, now });
  const own = text(address ? `sửa thành ${address}` : freed);
  await tell(tx, personId, { event: 'addressChanged', text: own, now, letter: address !== '' });
  if (address && !endedAt) await sendInvitation(tx, { id: personId, name, email: address }, now);
}

type Letter = { personId: string; to: string; name: string; text: string; now: Date };

async function tellFormer(tx: Tx, { personId, to, name, text, now }: Letter): Promise<void> {
  const body = [`Kính gửi Ông/Bà ${name},`, text, 'Nếu việc này không đúng, báo ngay quản trị hệ thống.'];
  const subject = 'Thư điện tử của tài khoản đã thay đổi';
  const about = { noun: 'person', subjectId: personId } as const;
  await post(tx, { to, personId: null, ...about, subject, text: body.join('\n\n') }, now);
}
