import { env } from '../io/env';

/** Accepts the request's host or the public one, which proxies may not forward. Server actions
 * check this themselves, writing routes must ask.
 * @param type one that a plain HTML form cannot send */
export function fromHere(request: Request, type = 'application/json'): boolean {
  return (request.headers.get('content-type')?.startsWith(type) ?? false) && sentFromHere(request);
}

/** For plain forms. A strict referrer policy sends origin `null`; then Sec-Fetch-Site counts,
 * which pages cannot forge. */
export function sentFromHere(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin || !URL.canParse(origin)) return request.headers.get('sec-fetch-site') === 'same-origin';
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return [host, new URL(env().PUBLIC_URL).host].includes(new URL(origin).host);
}
