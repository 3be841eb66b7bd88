import { deskPage } from '../addresses';

const minute = 60_000;
const hour = 60 * minute;
const days = 24 * hour;

export const idleLimit = 12 * hour;
export const sessionLimit = 7 * days;

type Lived = { seenAt: Date; expiresAt: Date; revokedAt: Date | null };

export const isOpen = (session: Lived, now: Date): boolean =>
  session.revokedAt === null &&
  now.getTime() < session.expiresAt.getTime() &&
  now.getTime() - session.seenAt.getTime() < idleLimit;

export const keyLife = { invitation: 7 * days, passwordReset: hour, handover: 24 * hour } as const;

/** After `free` failures within `span` the wait doubles every `step` failures, up to `longest`
 * seconds. `device` counts one device, `accountHere` one account from one place, so failures by
 * strangers never lock the owner out. */
export const attemptLimits = {
  device: { free: 10, step: 1, longest: 60, span: 15 * minute },
  accountHere: { free: 5, step: 1, longest: 600, span: 15 * minute },
  account: { free: 50, step: 25, longest: 120, span: 15 * minute },
  address: { free: 100, step: 50, longest: 120, span: 15 * minute },
  askedByDevice: { free: 10, step: 1, longest: 60, span: hour },
  askedHere: { free: 3, step: 1, longest: 300, span: hour },
  askedFromAddress: { free: 30, step: 10, longest: 120, span: hour },
  // 10^6 values, three valid at a time: a day of guesses with the password hits 1 account in 700.
  secondStep: { free: 5, step: 1, longest: 600, span: hour },
} as const;

export function waitAfter(limit: Limit, attempts: number): number {
  const { free, step, longest } = attemptLimits[limit];
  if (attempts < free) return 0;
  return Math.min(longest, 2 ** (1 + Math.floor((attempts - free) / step)));
}

export const resendAfter = 5 * minute;
export const worthResending = 15 * minute;

export type Limit = keyof typeof attemptLimits;

/** Accepts only a path of the desk, else its front page: no redirect to another site. */
export function safeReturn(path: unknown): string {
  const desk = deskPage.home;
  if (typeof path !== 'string' || /[\\\p{Cc}]/u.test(path)) return desk;
  const base = 'http://here.invalid';
  const url = parsed(path, base);
  if (!url || url.origin !== base) return desk;
  const { pathname, search } = url;
  return pathname === desk || pathname.startsWith(`${desk}/`) ? pathname + search : desk;
}

/** `URL.canParse` is newer than the oldest browsers we support. */
function parsed(path: string, base: string): URL | null {
  try {
    return new URL(path, base);
  } catch {
    return null;
  }
}

export const returning = (page: string, back: string): string =>
  back === safeReturn(null) ? page : `${page}?tro-lai=${encodeURIComponent(back)}`;

export function deviceOf(userAgent: string): string {
  const browser = named(userAgent, browsers) ?? 'Trình duyệt';
  const system = named(userAgent, systems);
  return system ? `${browser} trên ${system}` : browser;
}

const named = (text: string, known: readonly (readonly [RegExp, string])[]): string | undefined =>
  known.find(([sign]) => sign.test(text))?.[1];

// Order matters: Edge and Cốc Cốc also say Chrome, and Chrome also says Safari.
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

/** `shown`: another person has read the newest link or password of the account. */
export type LinkState = { hasPassword: boolean; shown: boolean };

export const linkBeforeSeat = ({ hasPassword, shown }: LinkState): 'kept' | 'renewed' | 'refused' => {
  if (!shown) return 'kept';
  return hasPassword ? 'refused' : 'renewed';
};

export const signedInHint = 'portal.signed-in';
