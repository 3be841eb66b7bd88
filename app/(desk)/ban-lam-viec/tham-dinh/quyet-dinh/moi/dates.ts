import { startOf } from '@/domain/calendar';
import { canDate, follows } from '@/domain/decision';
import { formatDate } from '@/ui/format';
import { reasonWords } from '@/ui/reason-words';

type Dated = {
  year: number;
  issuedOn: Date;
  recognise: readonly string[];
  decline: readonly { id: string }[];
};
type Proposed = { id: string; name: string; proposedOn: string };

/** What the verb would refuse about the day, said while the decision is still being read. */
export function dateErrors(
  typed: Dated,
  candidates: readonly Proposed[],
  today: string,
): Record<string, string> {
  const verdict = canDate(typed, startOf(new Date(today)));
  if (!verdict.ok) return { issuedOn: reasonWords[verdict.reason] };
  const chosen = [...typed.recognise, ...typed.decline.map(({ id }) => id)];
  const early = candidates.filter(
    ({ id, proposedOn }) =>
      chosen.includes(id) && proposedOn !== '' && !follows(typed.issuedOn, new Date(proposedOn)).ok,
  );
  if (early.length === 0) return {};
  const list = early.map(({ name, proposedOn }) => `${name} (${formatDate(new Date(proposedOn))})`);
  return { issuedOn: `Ngày ban hành trước ngày đề nghị công nhận: ${list.join('; ')}` };
}
