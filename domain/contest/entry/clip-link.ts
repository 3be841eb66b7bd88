export function clipLinkOf(typed: string): string | null {
  const url = addressOf(typed.trim());
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null;
  return url.hostname.includes('.') ? url.href : null;
}

/** `URL.parse` is missing in browsers from before 2024. */
function addressOf(typed: string): URL | null {
  try {
    return new URL(typed);
  } catch {
    return null;
  }
}
