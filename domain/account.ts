import { all, no, type Verdict, yes } from './verdict';

/** Rules of an account: what a password must be, how long a session lives, how often one may try. */

export const shortestPassword = 10;
export const longestPassword = 200;

/** Length is what counts (no theatre of signs and digits); only what anybody would try first is refused. */
export const canTakePassword = (password: string, email: string): Verdict =>
  all(
    password.length >= shortestPassword ? yes : no('passwordTooEasy'),
    within(password, [email, email.split('@')[0] ?? '']) ? no('passwordTooEasy') : yes,
    new Set(password.toLowerCase()).size < 4 || firstTried.includes(password.toLowerCase())
      ? no('passwordTooEasy')
      : yes,
  );

const within = (password: string, names: string[]): boolean => names.includes(password.toLowerCase());

const firstTried = [
  '1234567890',
  '0123456789',
  '12345678910',
  '0987654321',
  'qwertyuiop',
  'password123',
  'password1234',
  'matkhau123',
  'matkhau1234',
  'danvankheo',
];

const minute = 60_000;
const hour = 60 * minute;
const days = 24 * hour;

/** A device that was not used for a working day, or signed in a week ago, signs in again. */
export const idleLimit = 12 * hour;
export const sessionLimit = 7 * days;

type Lived = { seenAt: Date; expiresAt: Date; revokedAt: Date | null };

export const isOpen = (session: Lived, now: Date): boolean =>
  session.revokedAt === null &&
  now.getTime() < session.expiresAt.getTime() &&
  now.getTime() - session.seenAt.getTime() < idleLimit;

/** How long a link that works once may lie in a mailbox. */
export const keyLife = { invitation: 7 * days, passwordReset: hour } as const;

/**
 * At most `most` wrong attempts of a kind in `span`. Only the few at one account from one address are strict: whoever
 * guesses locks out himself, not the owner. An office shares one address; one person there cannot use up its attempts
 * on fewer than thirty accounts.
 */
export const limits = {
  accountHere: { most: 10, span: 15 * minute },
  account: { most: 200, span: 15 * minute },
  address: { most: 300, span: 15 * minute },
  forgottenByAccount: { most: 3, span: hour },
  forgottenByAddress: { most: 30, span: hour },
} as const;

export type Limit = keyof typeof limits;

/** Where to go after signing in: a place of our own desk, or its front page. Never another site. */
export function safeReturn(path: unknown): string {
  const desk = '/ban-lam-viec';
  if (typeof path !== 'string' || /[\\\p{Cc}]/u.test(path)) return desk;
  const base = 'http://here.invalid';
  if (!URL.canParse(path, base)) return desk;
  const { origin, pathname, search } = new URL(path, base);
  const ours = origin === base && (pathname === desk || pathname.startsWith(`${desk}/`));
  return ours ? pathname + search : desk;
}

/** "Chrome trên Windows": enough for a person to know the device again, and no more. */
export function deviceOf(userAgent: string): string {
  const browser = named(userAgent, browsers) ?? 'Trình duyệt';
  const system = named(userAgent, systems);
  return system ? `${browser} trên ${system}` : browser;
}

const named = (text: string, known: readonly (readonly [RegExp, string])[]): string | undefined =>
  known.find(([sign]) => sign.test(text))?.[1];

// Order matters: Edge and Cốc Cốc call themselves Chrome too, and Chrome calls itself Safari.
const browsers = [
  [/edg/i, 'Edge'],
  [/coc_coc/i, 'Cốc Cốc'],
  [/opr\//i, 'Opera'],
  [/firefox|fxios/i, 'Firefox'],
  [/chrome|crios/i, 'Chrome'],
  [/safari/i, 'Safari'],
] as const;

const systems = [
  [/android/i, 'Android'],
  [/iphone|ipad/i, 'iOS'],
  [/windows/i, 'Windows'],
  [/mac os/i, 'macOS'],
  [/linux/i, 'Linux'],
] as const;
