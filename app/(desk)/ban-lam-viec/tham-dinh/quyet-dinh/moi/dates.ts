import { startOf } from '@/domain/date/calendar';
import { canDateDecision, isOlder } from '@/domain/registry/model/decision';
import { reasonWords } from '@/ui/words/reason';

/** What the verb would refuse about the day, said while the decision is still being read. */
export function dateErrors(typed: { year: number; issuedOn: Date }, today: string): Record<string, string> {
  const verdict = canDateDecision(typed, startOf(new Date(today)));
  return verdict.ok ? {} : { issuedOn: reasonWords[verdict.reason] };
}

type Proposed = { id: string; proposedOn: string };

/** Those of the chosen models that were proposed after the day of the decision. */
export const proposedLater = <Model extends Proposed>(
  typed: { issuedOn: string; recognise: readonly string[]; decline: readonly { id: string }[] },
  candidates: readonly Model[],
): Model[] => {
  const chosen = [...typed.recognise, ...typed.decline.map(({ id }) => id)];
  return candidates.filter(
    ({ id, proposedOn }) =>
      chosen.includes(id) && proposedOn !== '' && isOlder(new Date(typed.issuedOn), new Date(proposedOn)),
  );
};
