import { canonical } from '@/domain/proof/canonical';
import { entryName } from '@/domain/contest/entry/number';
import {
  FROZEN_FORMAT,
  type FrozenEntry,
  type FrozenText,
  type Hand,
} from '@/domain/contest/results/frozen-text';
import { ALGORITHM } from '@/domain/contest/tally/tally';
import { awardsOf } from '../prizes/awards';
import type { ContestRow } from '../row';
import type { Tx } from '../../io/db';
import type { provisionalResults } from '../tally/provisional';
import { commitmentOf } from '../commitment/opening';
import { lateActsOf } from '../late-acts/list';
import { permissionsOf } from './permissions';
import { sha256 } from '../../history/row-hash';
import { revisionsOf } from './revisions';
import { setAsideOf } from '../set-aside/not-counted';

type Standing = Awaited<ReturnType<typeof provisionalResults>>;
type Version = { reason: string; hands: Hand[]; now: Date };

export type Frozen = {
  version: number;
  text: string;
  hash: string;
  /** The text has no ids, so this ties numbers to rows; renumbering would otherwise go
   * unnoticed. */
  entryIds: Record<string, string>;
};

export async function frozenFrom(
  tx: Tx,
  contest: ContestRow,
  { input, outcome, reason, hands, now }: Standing & Version,
): Promise<Frozen> {
  const before = await tx.freeze.findFirst({
    where: { contestId: contest.id },
    orderBy: { version: 'desc' },
    select: { version: true, hash: true },
  });
  const { entries, entryIds } = await entriesOf(tx, contest.id, new Set(input.entries.map(({ id }) => id)));
  const { id, slug, name, year, organiser, rules } = contest;
  const text: FrozenText = {
    format: FROZEN_FORMAT,
    contest: { id, slug, name, year, organiser },
    version: 1 + (before?.version ?? 0),
    frozenAt: now.toISOString(),
    reason: reason.trim(),
    previous: before?.hash ?? null,
    algorithm: ALGORITHM,
    rules,
    revisions: await revisionsOf(tx, contest),
    entries,
    input,
    outcome,
    awards: await awardsOf(tx, contest, outcome),
    commitment: await commitmentOf(tx, id, input),
    setAside: await setAsideOf(tx, id),
    lateActs: await lateActsOf(tx, contest),
    hands,
    permissions: await permissionsOf(tx, id),
  };
  const bytes = canonical(text);
  return { version: text.version, text: bytes, hash: sha256(bytes), entryIds };
}

async function entriesOf(tx: Tx, contestId: string, numbers: ReadonlySet<string>) {
  const rows = await tx.entry.findMany({
    where: { contestId, number: { not: null } },
    select: {
      id: true,
      number: true,
      title: true,
      block: true,
      unit: { select: { id: true, name: true, bodyName: true } },
    },
    orderBy: { number: 'asc' },
  });
  const named = rows
    .map(({ id, number, ...facts }) => ({ id, entry: { number: entryName(number), ...facts } }))
    .filter(({ entry }) => numbers.has(entry.number));
  const entries: FrozenEntry[] = named.map(({ entry }) => entry);
  return { entries, entryIds: Object.fromEntries(named.map(({ id, entry }) => [entry.number, id])) };
}
