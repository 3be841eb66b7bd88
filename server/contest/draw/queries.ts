import { drawState, type DrawnPair } from '@/domain/contest/jury/draw';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import { db } from '../../io/db';

type DrawRow = Prisma.AssignmentDrawGetPayload<object>;

const drawsOf = (contestId: string) =>
  db().assignmentDraw.findMany({ where: { contestId }, orderBy: [{ namedAt: 'asc' }, { id: 'asc' }] });

const blockName = ({ rules }: Pick<ContestRow, 'rules'>, { block }: DrawRow): string | null =>
  rules.blocks.find(({ key }) => key === block)?.name ?? block;

export async function drawsAtDesk(contest: ContestRow) {
  const rows = await drawsOf(contest.id);
  const ids = rows.flatMap((row) => [
    row.namedById,
    row.closedById,
    row.typedById,
    row.drawnById,
    row.cancelAskedById,
  ]);
  const people = await db().person.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? '';
  return rows.map((row) => ({
    id: row.id,
    each: row.each,
    source: row.source,
    drawOn: row.drawOn,
    namedAt: row.namedAt,
    closedAt: row.closedAt,
    listHash: row.listHash,
    number: row.number,
    typedAt: row.typedAt,
    typedById: row.typedById,
    drawnAt: row.drawnAt,
    cancelAskedById: row.cancelAskedById,
    cancelledAt: row.cancelledAt,
    cancelReason: row.cancelReason,
    state: drawState(row),
    blockName: blockName(contest, row),
    reopened: (row.earlier as Prisma.JsonArray).length,
    names: {
      named: nameOf(row.namedById),
      closed: nameOf(row.closedById),
      typed: nameOf(row.typedById),
      drawn: nameOf(row.drawnById),
      cancelAsked: nameOf(row.cancelAskedById),
    },
  }));
}
export type DeskDraw = Awaited<ReturnType<typeof drawsAtDesk>>[number];

export const previewsIn = (contestId: string): Promise<number> =>
  db().history.count({ where: { noun: 'assignment', subjectId: contestId, event: 'previewAssign' } });

export type EarlierList = { listHash: string; closedAt: string; reopenedAt: string; reason: string };

/** Lists and reasons could reveal conflicts, so they stay closed until the results. */
export async function drawsShown(
  contest: Pick<ContestRow, 'id' | 'rules'>,
  { published }: { published: boolean },
) {
  const rows = await drawsOf(contest.id);
  return rows.map((row) => ({
    id: row.id,
    state: drawState(row),
    blockName: blockName(contest, row),
    each: row.each,
    source: row.source,
    drawOn: row.drawOn,
    closedAt: row.closedAt,
    listHash: row.listHash,
    number: row.drawnAt ? row.number : null,
    seed: row.seed,
    opened: published
      ? {
          list: row.list,
          pairs: row.pairs as DrawnPair[] | null,
          earlier: row.earlier as unknown as EarlierList[],
          cancelReason: row.cancelReason,
        }
      : null,
  }));
}
export type ShownDraw = Awaited<ReturnType<typeof drawsShown>>[number];
