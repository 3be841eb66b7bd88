import { examine } from '../../public/kiem-tra/tinh-lai.mjs';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import { withRules } from '../contest/row';
import { db } from '../io/db';
import { provisionalResults } from '../contest/tally/provisional';

// For tests: who would win now, and what a stranger finds who has nothing but the public files.

/** Every block with its ranking, best first, as the portal would freeze it now. */
export async function rankingNow(contestId: string): Promise<(string | number | null)[][]> {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const { outcome } = await provisionalResults(db(), contest);
  return outcome.blocks.flatMap(({ lines }) => lines.map(({ entry, rank, total }) => [entry, rank, total]));
}

/** The file that the portal serves: of the newest version. */
export async function servedFile(contestId: string): Promise<Buffer> {
  const { text } = await db().freeze.findFirstOrThrow({
    where: { contestId },
    orderBy: { version: 'desc' },
    select: { text: true },
  });
  return Buffer.from(text ?? '', 'utf8');
}

type Examined = { wrong: string[]; notes: string[]; file: FrozenText; hash: string };

/** The stranger's program on a file. @param typed the hash as it stands on paper */
export const examined = (file: Buffer, typed = ''): Examined => examine(file, typed) as Examined;
