import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Denied, type Reason } from '@/domain/verdict';
import { removeFactorsAlone } from '@/server/people/factor-removal';
import { inviteFirstAdministrator, operator } from '@/server/people/first-administrator';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { env } from '@/server/io/env';
import { Absent } from '@/server/write';

// Run by admin.mjs, which prepares the settings.

const typed = z.object({
  email: z
    .email({ error: 'Hãy nêu địa chỉ thư: --email ten@donvi.gov.vn' })
    .transform((email) => email.toLowerCase()),
  name: z.string({ error: 'Hãy nêu họ tên: --name "Nguyễn Văn A"' }).trim().min(1),
});
const lost = typed.pick({ email: true });

const refusals: Partial<Record<Reason, string>> = {
  needsSecondHand:
    'Còn hai quản trị khác vào được cổng: hai người ấy gỡ trong cổng, ở trang của người cần gỡ.',
  noFactor: 'Tài khoản này chưa có xác thực hai bước.',
};

const { values } = parseArgs({
  options: { email: { type: 'string' }, name: { type: 'string' }, 'lost-factor': { type: 'boolean' } },
  strict: false,
});

try {
  console.log(values['lost-factor'] ? await takeOff() : await invite());
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
await db().$disconnect();

async function invite(): Promise<string> {
  const secret = await inviteFirstAdministrator(read(typed), now());
  return `Mở liên kết sau để đặt mật khẩu (dùng được một lần):\n${env().PUBLIC_URL}/loi-moi/${secret}`;
}

/** Who has lost the second factor and the recovery codes, without two other administrators who could take them off. */
async function takeOff(): Promise<string> {
  const { email } = read(lost);
  await removeFactorsAlone({ by: operator, now: now() }, email);
  return `Đã gỡ xác thực hai bước của ${email}. Đăng nhập bằng mật khẩu để thiết lập lại.`;
}

function read<T>(schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'));
}

function sentenceOf(error: unknown): string {
  if (error instanceof Absent) return 'Không có tài khoản nào có thư điện tử này.';
  if (error instanceof Denied && refusals[error.refusal.reason]) return refusals[error.refusal.reason] ?? '';
  if (error instanceof Denied)
    return 'Đã có người quản trị. Hãy đăng nhập bằng tài khoản đó và mời người mới trong cổng.';
  return error instanceof Error ? error.message : String(error);
}
