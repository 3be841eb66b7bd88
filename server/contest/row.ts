import type { Actor } from '@/domain/actor';
import type { RulesUse } from '@/domain/contest/setup/may';
import type { ContestRules } from '@/domain/contest/setup/rules';
import type { Prisma } from '@/prisma/generated/client';
import { db, type Tx } from '../io/db';
import { found } from '../write';
import * as visible from '../visible/contest';

type Row = Prisma.ContestGetPayload<object>;

export type ContestRow = Omit<Row, 'rules'> & { rules: ContestRules };

// The form's schema and setup/may.ts check the rules before they are written.
export const withRules = <R extends Row>(row: R): Omit<R, 'rules'> & { rules: ContestRules } => ({
  ...row,
  rules: row.rules as unknown as ContestRules,
});

export const contestsFor = async (by: Actor): Promise<ContestRow[]> =>
  (
    await db().contest.findMany({
      where: visible.contests(by),
      orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    })
  ).map(withRules);

/** @throws Absent */
export async function holdContest(tx: Tx, by: Actor, id: string): Promise<ContestRow> {
  await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${id} FOR UPDATE`;
  return withRules(found(await tx.contest.findFirst({ where: { AND: [visible.contests(by), { id }] } })));
}

export const rulesUseIn = async (tx: Tx, contestId: string): Promise<Omit<RulesUse, 'rankingOpen'>> => ({
  entries: await tx.entry.count({ where: { contestId, submittedAt: { not: null } } }),
  scores:
    (await tx.score.count({ where: { sheet: { entry: { contestId } }, points: { not: null } } })) +
    (await tx.partResult.count({ where: { entry: { contestId } } })),
});
