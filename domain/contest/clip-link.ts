/** The address of a clip kept elsewhere; null while it is no address that a browser should follow. */
export function clipLinkOf(typed: string): string | null {
  const url = URL.parse(typed.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.hostname.includes('.') ? url.href : null;
}
