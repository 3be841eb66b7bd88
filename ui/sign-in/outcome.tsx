import { Badge } from '../element/badge';
import { resultWords, whyWords } from '../words/sign-in';

/** Came in, or why not and how often. */
export function SignInOutcome({ result, reason, times }: { result: string; reason: string; times: string }) {
  const more = [whyWords(reason), times].filter(Boolean).join(', ');
  return (
    <>
      <Badge tone={result === 'in' ? 'success' : 'warning'}>{resultWords(result)}</Badge>
      {more && <span className="ml-2 text-ink-soft">{more}</span>}
    </>
  );
}
