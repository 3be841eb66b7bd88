import { z } from 'zod';
import { addressProblem } from './address.mjs';

const trustProxy =
  'TRUST_PROXY là số máy chủ trung gian (0 đến 9) đứng trước cổng và ghi X-Forwarded-For, ví dụ 1 với nginx.';

const schema = z.object({
  APP_ENV: z.enum(['demonstration', 'production']).default('demonstration'),
  DATABASE_URL: z
    .string({ error: 'Chưa đặt DATABASE_URL: địa chỉ PostgreSQL.' })
    .superRefine((url, context) => {
      const problem = addressProblem(url);
      if (problem) context.addIssue(problem);
    }),
  DATABASE_POOL: count('DATABASE_POOL', 10),
  NEXTAUTH_SECRET: z.string({ error: 'Chưa đặt NEXTAUTH_SECRET: chuỗi bí mật ký phiên đăng nhập.' }),
  PUBLIC_URL: z
    .url({ error: 'Chưa đặt PUBLIC_URL đúng: địa chỉ mà người dùng gõ để mở cổng.' })
    .transform((url) => url.replace(/\/+$/u, '')),
  STORAGE_DIR: z.string({ error: 'Chưa đặt STORAGE_DIR: thư mục chứa tệp tải lên.' }).min(1),
  STORAGE_RESERVE_MB: count('STORAGE_RESERVE_MB', 64),
  SIGNING_KEY_FILE: z.string({ error: 'Chưa đặt SIGNING_KEY_FILE: tệp khóa ký nhật ký và kết quả.' }).min(1),
  // Read earlier by scripts/start/visitors.mjs, for every request.
  TRUST_PROXY: z.coerce
    .number({ error: trustProxy })
    .int({ error: trustProxy })
    .min(0, { error: trustProxy })
    .max(9, { error: trustProxy })
    .default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: 'SMTP_URL phải bắt đầu bằng smtp:// hoặc smtps://.' })
    .optional(),
  MAIL_FROM: z.string().optional(),
  MAIL_REPLY_TO: z.string().optional(),
  CONTACT_RESPONSIBLE: z.string().optional(),
  CONTACT_ADDRESS: z.string().optional(),
  CONTACT_PHONE: z.string().optional(),
  CONTACT_EMAIL: z.string().optional(),
  OIDC_ISSUER: z.url({ error: 'OIDC_ISSUER phải là địa chỉ của nơi đăng nhập công vụ.' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_TRUST_EMAIL: z
    .enum(['true', 'false'], { error: 'OIDC_TRUST_EMAIL chỉ nhận true hoặc false.' })
    .default('false'),
  UPLOADTHING_TOKEN: z.string().optional(),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^unix:\/|^[^\s/]+:\d+$/u, {
      error: 'CLAMD_ADDRESS là máy:cổng, ví dụ 127.0.0.1:3310, hoặc unix:/run/clamav/clamd.ctl.',
    })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .min(24, { error: 'METRICS_TOKEN cần ít nhất 24 ký tự ngẫu nhiên (tạo bằng: openssl rand -base64 24).' })
    .optional(),
  CLOCK_OFFSET_MS: z.coerce.number({ error: 'CLOCK_OFFSET_MS phải là số.' }).default(0),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

type Source = Record<string, string | undefined>;

let known: Env | undefined;

/** Parsed on first use, for the build has no environment. */
export function env(): Env {
  known ??= must(process.env);
  return known;
}

export function problemsOf(raw: Source): string[] {
  const source = filled(raw);
  const parsed = schema.safeParse(source);
  const problems = parsed.success ? [] : parsed.error.issues.map(sentence);
  return source.APP_ENV === 'production' ? [...problems, ...productionProblems(source)] : problems;
}

function must(source: Source): Env {
  const problems = problemsOf(source);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return schema.parse(filled(source));
}

function productionProblems(source: Source): string[] {
  const {
    NEXTAUTH_SECRET: secret,
    PUBLIC_URL: address,
    STORAGE_DIR: storage,
    SIGNING_KEY_FILE: key,
  } = source;
  return [
    secret && weak(secret)
      ? 'NEXTAUTH_SECRET quá yếu: cần ít nhất 32 ký tự ngẫu nhiên (tạo bằng: openssl rand -base64 48).'
      : '',
    address && !address.startsWith('https://')
      ? 'PUBLIC_URL phải bắt đầu bằng https:// khi vận hành thật.'
      : '',
    storage && !absolute.test(storage) ? 'STORAGE_DIR phải là đường dẫn tuyệt đối.' : '',
    key && !absolute.test(key) ? 'SIGNING_KEY_FILE phải là đường dẫn tuyệt đối.' : '',
    source.DEMO_MOMENT ? 'DEMO_MOMENT chỉ dùng khi minh họa: hãy bỏ biến này.' : '',
    Number(source.CLOCK_OFFSET_MS ?? 0) !== 0
      ? 'CLOCK_OFFSET_MS chỉ dùng khi minh họa: hãy bỏ biến này.'
      : '',
  ].filter(Boolean);
}

const absolute = /^(\/|[A-Za-z]:[\\/])/;

const weak = (secret: string) =>
  secret.length < 32 ||
  new Set(secret).size < 12 ||
  /change|secret|sample|example|thay[-_ ]?doi|mat[-_ ]?khau/i.test(secret);

function filled(source: Source): Source {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  return { PUBLIC_URL: set.NEXTAUTH_URL, ...set };
}

function sentence({ message, path }: z.core.$ZodIssue): string {
  const name = String(path[0]);
  return message.includes(name) ? message : `${name} không hợp lệ.`;
}

function count(name: string, usual: number) {
  return z.coerce
    .number()
    .int()
    .min(1, { error: `${name} phải là số nguyên dương.` })
    .default(usual);
}
