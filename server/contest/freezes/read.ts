import { sha256 } from '@/server/history/row-hash';
import type { Bundle } from '@/domain/contest/results/bundle';
import { canonical } from '@/domain/proof/canonical';
import type { FrozenText, Hand } from '@/domain/contest/results/frozen-text';
import type { TallyOutcome } from '@/domain/contest/tally/outcome';
import { tally } from '@/domain/contest/tally/tally';

/** `text` is null in versions from before it existed. */
export type StoredFreeze = { algorithm: string; inputs: unknown; outcome: unknown; text: string | null };

export const frozenTextOf = (row: StoredFreeze): FrozenText | null =>
  row.text === null ? null : (JSON.parse(row.text) as FrozenText);

export function bundleOf(row: StoredFreeze): Bundle {
  const text = frozenTextOf(row);
  if (text) {
    const { algorithm, rules, input, outcome, awards } = text;
    return { algorithm, rules, input, outcome, awards };
  }
  const inputs = row.inputs as Omit<Bundle, 'algorithm' | 'outcome'>;
  return { algorithm: row.algorithm, ...inputs, outcome: row.outcome as TallyOutcome };
}

/** Over the stored bytes, or the canonical bundle of versions without a text. */
export const freezeHashOf = (row: StoredFreeze): string => sha256(row.text ?? canonical(bundleOf(row)));

type Named = { approverId: string | null; firstSignerId: string | null; secondSignerId: string | null };

/** Recomputes outcome and hash, and compares the named people with the text. */
export function isTrue(row: StoredFreeze & Named & { hash: string }): boolean {
  const { rules, input, outcome } = bundleOf(row);
  return (
    freezeHashOf(row) === row.hash &&
    (row.text === null || (canonical(JSON.parse(row.text)) === row.text && namesItsHands(row))) &&
    canonical(tally(rules, input)) === canonical(outcome)
  );
}

function namesItsHands(row: StoredFreeze & Named): boolean {
  const hands = frozenTextOf(row)?.hands ?? [];
  const named = (role: Hand['role']) => hands.find((hand) => hand.role === role)?.personId ?? null;
  return (
    named('approves') === row.approverId &&
    named('signsFirst') === row.firstSignerId &&
    named('signsSecond') === row.secondSignerId
  );
}
