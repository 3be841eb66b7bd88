import { leafText } from '@/domain/contest/results/commitment';
import type { CommitmentLeaf, FrozenText } from '@/domain/contest/results/frozen-text';
import type { Sheet } from '@/domain/contest/tally/input';
import { leafHash } from '../commitment/merkle';
import type { Tx } from '../../io/db';
import { judgesBehind } from '../conflicts/pseudonyms';

export type FrozenSheet = {
  entry: string;
  part: string;
  judge: string;
  /** Null if the sheet does not count, so its points stay closed. */
  points: Record<string, number> | null;
  receipt: string | null;
};

export async function sheetsByJudge(
  tx: Tx,
  contestId: string,
  text: FrozenText | null,
): Promise<Map<string, FrozenSheet[]>> {
  const byJudge = new Map<string, FrozenSheet[]>();
  if (!text) return byJudge;
  const { behind } = await judgesBehind(tx, contestId);
  for (const sheet of sheetsIn(text)) {
    const person = behind(sheet.entry, sheet.judge);
    if (person) byJudge.set(person.id, [...(byJudge.get(person.id) ?? []), sheet]);
  }
  return byJudge;
}

const keyOf = ({ entry, part, judge }: { entry: string; part: string; judge: string }): string =>
  `${entry} ${part} ${judge}`;

function sheetsIn({ input, commitment }: FrozenText): FrozenSheet[] {
  const leaves = commitment?.leaves ?? [];
  const leafOf = new Map(leaves.map((leaf) => [keyOf(leaf), leaf]));
  const counted = new Set(input.sheets.map(keyOf));
  const sheets = [
    ...input.sheets.map((sheet) => ({
      entry: sheet.entry,
      part: sheet.part,
      judge: sheet.judge,
      points: sheet.points,
      receipt: receiptIn(sheet, leafOf.get(keyOf(sheet))),
    })),
    ...leaves
      .filter((leaf) => !counted.has(keyOf(leaf)))
      .map((leaf) => ({
        entry: leaf.entry,
        part: leaf.part,
        judge: leaf.judge,
        points: null,
        receipt: 'hash' in leaf ? leaf.hash : null,
      })),
  ];
  return sheets.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Computed from the frozen text, so altered points give another code than the judge's. */
function receiptIn(sheet: Sheet, leaf: CommitmentLeaf | undefined): string | null {
  if (!leaf) return null;
  return 'salt' in leaf ? leafHash(leafText({ ...sheet, salt: leaf.salt })) : leaf.hash;
}
