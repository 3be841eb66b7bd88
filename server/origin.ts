/**
 * The request was made by one of our own pages. Server actions check this by themselves; a route handler that
 * writes must ask.
 * @param type what the page sends; never one that a plain form may send (text, form data)
 */
export function fromHere(request: Request, type = 'application/json'): boolean {
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  const plain = request.headers.get('content-type')?.startsWith(type);
  return Boolean(plain && origin && URL.canParse(origin) && new URL(origin).host === host);
}
