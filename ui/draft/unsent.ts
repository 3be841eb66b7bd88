/** Why a form did not get through; what was typed is still in it. */
export type Unsent = {
  kind: 'unsent';
  why: 'signedOut' | 'another' | 'offline' | 'unreachable' | 'upgraded' | 'absent' | 'unknown';
  /** who is signed in instead, for `another` */
  signedInAs?: string;
};

/** What a rejected call of a server action means. Redirects are no failures; they are thrown on. */
export function unsentFrom(error: unknown): Unsent {
  if (!(error instanceof Error)) return { kind: 'unsent', why: 'unknown' };
  const digest = 'digest' in error ? String(error.digest) : '';
  if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK')) return { kind: 'unsent', why: 'absent' };
  // The word of proxy.ts, where nobody is signed in.
  if (error.message === 'notSignedIn') return { kind: 'unsent', why: 'signedOut' };
  if (error.name === 'UnrecognizedActionError') return { kind: 'unsent', why: 'upgraded' };
  // fetch itself failed: no answer at all.
  if (error instanceof TypeError) return { kind: 'unsent', why: 'offline' };
  // Among them the word of scripts/start/trouble.mjs, where the database does not answer.
  return { kind: 'unsent', why: digest ? 'unknown' : 'unreachable' };
}

/** Next leads on by throwing. */
export const isRedirect = (error: unknown): boolean =>
  error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT');
