import { signInPage } from '@/domain/addresses';
import { z } from 'zod';
import { db } from '../../io/db';
import { env } from '../../io/env';
import { log } from '../../io/log';

/** Longer tokens are dropped, and the provider then asks before it ends its session. */
const longestToken = 8_000;
const patience = 3_000;

export const keptToken = (token: string | null | undefined): string | null =>
  token && token.length <= longestToken ? token : null;

/** A provider ends its session only on proof of it (RP-Initiated Logout). */
export const keepToken = (sid: string, token: string | null | undefined) =>
  keptToken(token) &&
  db().loginSession.updateMany({ where: { id: sid }, data: { officeToken: keptToken(token) } });

export const wellKnown = (issuer: string): string =>
  `${issuer.replace(/\/$/u, '')}/.well-known/openid-configuration`;

/** @returns null if the session did not begin there. Call before ending it here, which drops the
 * token. */
export async function endAtOffice(sid: string | null): Promise<string | null> {
  if (!sid) return null;
  const session = await db().loginSession.findUnique({ where: { id: sid }, select: { officeToken: true } });
  if (!session?.officeToken) return null;
  await db().loginSession.updateMany({ where: { id: sid }, data: { officeToken: null } });
  const endpoint = await endpointOf(env().OIDC_ISSUER);
  if (!endpoint) return null;
  const address = new URL(endpoint);
  address.searchParams.set('id_token_hint', session.officeToken);
  address.searchParams.set('client_id', env().OIDC_CLIENT_ID ?? '');
  address.searchParams.set('post_logout_redirect_uri', `${env().PUBLIC_URL}${signInPage.end}`);
  return address.href;
}

const discovery = z.object({ end_session_endpoint: z.url({ protocol: /^https?$/u }).optional() });

async function endpointOf(issuer: string | undefined): Promise<string | undefined> {
  if (!issuer) return undefined;
  try {
    const answer = await fetch(wellKnown(issuer), { signal: AbortSignal.timeout(patience) });
    return discovery.parse(await answer.json()).end_session_endpoint;
  } catch (error) {
    log.warn({ error: (error as Error).name }, 'the office does not say where its sessions end');
    return undefined;
  }
}
