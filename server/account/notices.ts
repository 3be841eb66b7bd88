import { deskPage } from '@/domain/addresses';
import type { Tx } from '../io/db';
import { env } from '../io/env';
import { post } from '../mail/mails';
import { db } from '../io/db';
import type { SignedIn } from '@/domain/actor';

/** Owners learn of these by mail and on their account page; no notice contains a secret. */
export const accountEvents = [
  'passwordChanged',
  'factorChanged',
  'secondStepRefused',
  'linkAsked',
  'linkShown',
  'codeAsked',
  'codeGiven',
  'seatProposed',
  'seatGiven',
  'seatEnded',
  'accountEnded',
  'accountReopened',
  'addressChanged',
  'officeBound',
  'wordsChanged',
  'newDevice',
  'seatLeft',
] as const;

export type AccountEvent = (typeof accountEvents)[number];

const subjects: Record<AccountEvent, string> = {
  passwordChanged: 'Mật khẩu đã thay đổi',
  factorChanged: 'Cách xác thực đã thay đổi',
  secondStepRefused: 'Có người biết mật khẩu nhưng không qua được bước xác thực',
  linkAsked: 'Có yêu cầu đặt lại mật khẩu',
  linkShown: 'Liên kết lời mời đã được mở để chuyển bằng cách khác',
  codeAsked: 'Có đề nghị cấp mã đặt lại mật khẩu',
  codeGiven: 'Mã đặt lại mật khẩu đã được cấp',
  seatProposed: 'Có đề nghị về vai trò',
  seatGiven: 'Được giao vai trò',
  seatEnded: 'Vai trò đã được thu hồi',
  accountEnded: 'Tài khoản đã ngừng',
  accountReopened: 'Tài khoản đã được mở lại',
  addressChanged: 'Thư điện tử của tài khoản đã thay đổi',
  officeBound: 'Tài khoản công vụ đã được gắn',
  wordsChanged: 'Thông tin của tài khoản đã được sửa',
  newDevice: 'Đăng nhập trên thiết bị mới',
  seatLeft: 'Đơn vị đã kết thúc, vai trò chưa được chuyển',
};

type Telling = {
  event: AccountEvent;
  text: string;
  now: Date;
  letter?: boolean;
};

/** Runs in the event's transaction, so that no event goes without its notice. */
export async function tell(tx: Tx, personId: string, { event, text, now, letter = true }: Telling) {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { name: true, email: true },
  });
  await tx.accountNotice.create({ data: { personId, event, text, at: now } });
  if (!letter) return;
  const body = [
    `Kính gửi Ông/Bà ${person.name},`,
    text,
    'Nếu việc này không đúng, báo ngay quản trị hệ thống.',
    `Xem tại: ${env().PUBLIC_URL}${deskPage.account}`,
  ].join('\n\n');
  const about = { noun: 'person', subjectId: personId } as const;
  await post(tx, { to: person.email, personId, ...about, subject: subjects[event], text: body }, now);
}

export const noticesOf = (by: SignedIn) =>
  db().accountNotice.findMany({ where: { personId: by.personId }, orderBy: { at: 'desc' }, take: 50 });
