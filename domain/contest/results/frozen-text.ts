import type { TallyOutcome } from '../tally/outcome';
import type { ContestRules } from '../setup/rules';
import type { TallyInput } from '../tally/input';

/** A changed shape needs a new name, so old texts stay readable; `ket-qua-2` had no `lateActs`. */
export const FROZEN_FORMAT = 'ket-qua-3';

/** The signed results. The file is the RFC 8785 form of this value, and its sha256 is the hash
 * on paper. Times are ISO 8601 UTC, points are hundredths. A new field must be added to
 * public/kiem-tra/tinh-lai.mjs too, which rejects unknown ones. */
export type FrozenText = {
  format: typeof FROZEN_FORMAT | 'ket-qua-2';
  contest: { id: string; slug: string; name: string; year: number; organiser: string };
  version: number;
  frozenAt: string;
  reason: string;
  previous: string | null;
  algorithm: string;
  rules: ContestRules;
  revisions: { revision: number; at: string; reason: string; hash: string }[];
  entries: FrozenEntry[];
  input: TallyInput;
  outcome: TallyOutcome;
  /** No reason: as the ranking proposes. A withheld main prize is listed with an empty `prize`. */
  awards: { entry: string; prize: string; changeReason: string }[];
  /** Opens the commitment published when judging ended; null if there was none. */
  commitment: Commitment | null;
  setAside: SetAside[];
  /** Proposed by one person and carried out by another after a ranking could be read. */
  lateActs?: LateActTold[];
  hands: Hand[];
  permissions: { name: string; act: string; number: string; issuedOn: string; reason: string }[];
};

export type FrozenEntry = {
  number: string;
  title: string;
  block: string;
  unit: { id: string; name: string; bodyName: string };
};

/** A leaf is the sha256 (lower-case hex) of the canonical {entry, judge, part, points, salt,
 * third}. The tree is RFC 6962 over the 32-byte leaves in the order of their hex: sha256(0x00 ‖
 * leaf), sha256(0x01 ‖ left ‖ right), the left side the largest power of two below the count. */
export type Commitment = { root: string; publishedAt: string; leaves: CommitmentLeaf[] };

/** The salt opens a sheet that counts; a sheet set aside shows only its hash. */
export type CommitmentLeaf = { entry: string; part: string; judge: string } & (
  | { salt: string }
  | { hash: string }
);

export type SetAside = {
  entry: string;
  part: string;
  judge: string;
  why: string;
  at: string;
  /** Seats, never names, so that a judge's pseudonym stays one. */
  by: string[];
};

export type FrozenHand = { personId: string; name: string; seat: string };

export type LateActTold = {
  act: string;
  entry: string;
  what: string;
  reason: string;
  at: string;
  proposedBy: FrozenHand;
  /** Null if one person acted alone under the permission of this number. */
  confirmedBy: FrozenHand | null;
  permission: string;
};

export type Hand = {
  role: 'freezes' | 'approves' | 'signsFirst' | 'signsSecond';
  personId: string;
  name: string;
  seat: string;
  seatSince: string;
};
