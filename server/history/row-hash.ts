import { createHash } from 'node:crypto';
import { canonical } from '@/domain/proof/canonical';

export type HashedRow = {
  at: Date;
  personId: string | null;
  person: string;
  noun: string;
  subjectId: string;
  event: string;
  from: string;
  to: string;
  reason: string;
  detail: unknown;
  states?: unknown;
  previous: string;
};

const FORM = 'lich-su-2';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const rowHashOf = (row: HashedRow): string =>
  sha256(
    canonical({
      form: FORM,
      previous: row.previous,
      at: row.at.toISOString(),
      personId: row.personId,
      person: row.person,
      noun: row.noun,
      subjectId: row.subjectId,
      event: row.event,
      from: row.from,
      to: row.to,
      reason: row.reason,
      detail: row.detail,
      ...(hasStates(row) && { states: row.states }),
    }),
  );

const hasStates = ({ states }: HashedRow): boolean => Object.keys(states ?? {}).length > 0;

/** The format before canonical JSON; verifies old rows only. */
export const legacyHashOf = (row: HashedRow): string =>
  sha256(
    JSON.stringify([
      row.previous,
      row.at.toISOString(),
      row.personId,
      row.person,
      row.noun,
      row.subjectId,
      row.event,
      row.from,
      row.to,
      row.reason,
      inPairs(row.detail),
    ]),
  );

function inPairs(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inPairs);
  if (value === null || typeof value !== 'object') return value;
  const pairs = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return pairs.map(([key, inner]) => [key, inPairs(inner)]);
}

/** Once a row has the new format, later rows of the old one are rejected. */
export function rowHashes(): (row: HashedRow & { hash: string }) => boolean {
  let onlyNew = false;
  return (row) => {
    if (row.hash === rowHashOf(row)) {
      onlyNew = true;
      return true;
    }
    // The old format did not cover states, so they must not be added to an old row.
    return !onlyNew && !hasStates(row) && row.hash === legacyHashOf(row);
  };
}
