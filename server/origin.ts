import { env } from './io/env';

/**
 * The request was made by one of our own pages: under the name by which it came in, or under the public one, which a
 * reverse proxy need not hand on. Server actions check this by themselves; a route handler that writes must ask.
 * @param type what the page sends; never one that a plain form may send (text, form data)
 */
export function fromHere(request: Request, type = 'application/json'): boolean {
  const origin = request.headers.get('origin');
  const plain = request.headers.get('content-type')?.startsWith(type);
  if (!plain || !origin || !URL.canParse(origin)) return false;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return [host, new URL(env().PUBLIC_URL).host].includes(new URL(origin).host);
}
