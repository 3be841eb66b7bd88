import { DRAWN_FIELD } from '@/domain/account/drawn-for';
import type { Answer } from './draft';
import type { FormState } from '../form/outcome';
import { ownerHere, tellMisdrawn } from '../page/page-owner';

type Saving<T> = { revision: number; at: string } | { stale: { revision: number; theirs: T } };
type Reply<T> = Exclude<FormState, { kind: 'done' }> | { kind: 'done'; value: Saving<T> };

/** The most that a browser still sends while the page goes away. */
const LAST_WORDS = 60_000;

/** One save over the line. Throws when nobody answered, which says nothing about whether it was saved. */
export async function sendDraft<T>(
  url: string,
  { saving, leaving }: { saving: object; leaving: boolean },
): Promise<Answer<T>> {
  const body = JSON.stringify({ ...saving, [DRAWN_FIELD]: ownerHere() });
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: leaving && new Blob([body]).size < LAST_WORDS,
    signal: AbortSignal.timeout(20_000),
  });
  // A door before ours answers a closed session with the sign-in page.
  if (response.redirected || response.status === 401) return refused('notSignedIn');
  if (response.status === 404) return refused('absent');
  if (!response.ok) throw new Error(`${response.status}`);
  return answerOf((await response.json()) as Reply<T>);
}

function answerOf<T>(reply: Reply<T>): Answer<T> {
  if (reply.kind === 'invalid') return { kind: 'failed', trouble: { kind: 'invalid', errors: reply.errors } };
  if (reply.kind === 'denied') return refused(reply.refusal.reason);
  if (reply.kind === 'misdrawn') {
    tellMisdrawn();
    return refused('drawnForAnother');
  }
  if (reply.kind === 'broken') return { kind: 'failed', trouble: { kind: 'unsure' } };
  return 'stale' in reply.value
    ? { kind: 'stale', ...reply.value.stale }
    : { kind: 'saved', revision: reply.value.revision, at: new Date(reply.value.at) };
}

const refused = (reason: string) => ({ kind: 'failed', trouble: { kind: 'refused', reason } }) as const;
