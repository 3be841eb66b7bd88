import type { Limit } from '@/domain/account/account';
import { must } from '@/domain/verdict';
import { deviceFor } from '../../io/request/device';
import { log } from '../../io/log';
import type { From } from './journal';
import { attempt, forget, giveAttemptBack, type LimitSubject } from '../rate-limits';

type Try = { limit: Limit; subject: LimitSubject; under: readonly (readonly [Limit, LimitSubject])[] };

/** For visitors who are not signed in. */
export function tryAt(email: string, { address, cookie = '' }: From): Try {
  const device = deviceFor(email, cookie);
  if (device) return { limit: 'device', subject: [email, device], under: [] };
  const under = [['account', email] as const, ['address', address] as const];
  return { limit: 'accountHere', subject: [email, address], under };
}

/** Within a session strangers' attempts do not count. */
export const tryInSession = (email: string, session: string | null): Try => ({
  limit: 'accountHere',
  subject: [email, `signed in ${session ?? ''}`],
  under: [],
});

/** Counts all places together: a guesser has the password already, and a million codes are few. */
export const tryCode = (personId: string): Try => ({ limit: 'secondStep', subject: personId, under: [] });

/** Known devices and recovery codes count apart, so that a thief cannot lock the owner out. */
export function tryStep(
  person: { personId: string; email: string },
  way: 'app' | 'recovery',
  { cookie = '' }: From,
): Try {
  const place = deviceFor(person.email, cookie) ?? '';
  const subject = [person.personId, `${way} ${place}`] as const;
  return { limit: 'secondStep', subject: place || way === 'recovery' ? subject : person.personId, under: [] };
}

/** Requests from other places delay nobody. */
export function askingFor(email: string, { address, cookie = '' }: From): Try {
  const device = deviceFor(email, cookie);
  if (device) return { limit: 'askedByDevice', subject: [email, device], under: [] };
  return { limit: 'askedHere', subject: [email, address], under: [['askedFromAddress', address]] };
}

/** @throws Denied tooManyAttempts with the seconds to wait */
export async function admit({ limit, subject, under }: Try, now: Date): Promise<void> {
  const allowed = await attempt(limit, { subject, now, under });
  if (!allowed.ok) log.warn({ limit }, 'slowed down');
  must(allowed);
}

export async function wasRight({ limit, subject, under }: Try): Promise<void> {
  await forget(limit, subject);
  for (const [kind, whole] of under) await giveAttemptBack(kind, whole);
}

export async function beginAnew({ id, email }: { id: string; email: string }): Promise<void> {
  await forget('secondStep', id);
  for (const limit of ['account', 'accountHere', 'device'] as const) await forget(limit, email);
}
