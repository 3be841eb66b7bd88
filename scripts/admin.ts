import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Denied } from '@/domain/verdict';
import { inviteFirstAdministrator } from '@/server/first-administrator';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { env } from '@/server/io/env';

// Run by admin.mjs, which prepares the settings.

const typed = z.object({
  email: z
    .email({ error: 'Hãy nêu địa chỉ thư: --email ten@donvi.gov.vn' })
    .transform((email) => email.toLowerCase()),
  name: z.string({ error: 'Hãy nêu họ tên: --name "Nguyễn Văn A"' }).trim().min(1),
});

const { values } = parseArgs({
  options: { email: { type: 'string' }, name: { type: 'string' } },
  strict: false,
});
const parsed = typed.safeParse(values);

try {
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join('\n'));
  const secret = await inviteFirstAdministrator(parsed.data, now());
  console.log(`Mở liên kết sau để đặt mật khẩu (dùng được một lần):\n${env().PUBLIC_URL}/loi-moi/${secret}`);
} catch (error) {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}
await db().$disconnect();

function sentenceOf(error: unknown): string {
  if (error instanceof Denied)
    return 'Đã có người quản trị. Hãy đăng nhập bằng tài khoản đó và mời người mới trong cổng.';
  return error instanceof Error ? error.message : String(error);
}
