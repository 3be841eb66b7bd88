import type { Actor } from '@/domain/actor';
import type { Appraisal } from '@/domain/model/appraisal';
import { canGive } from '@/domain/model/may';
import { all, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { record } from './history';
import { db } from './io/db';
import { hold } from './models';
import * as visible from './visible';
import { transact } from './write';

/**
 * Writes the appraised score beside the unit's own.
 * @param base when the appraisal that the form showed was given, null if there was none
 */
export const rate = (
  id: string,
  base: Date | null,
  appraisal: Appraisal,
  by: Actor,
  now: Date,
): Promise<void> =>
  transact(async (tx) => {
    const model = await hold(tx, id, by);
    const allowed = must(
      all(
        canGive(model, appraisal, by),
        model.appraisedAt?.getTime() === base?.getTime() ? yes : no('changedMeanwhile'),
      ),
    );
    const { score, rating, reason } = appraisal;
    await tx.model.update({
      where: { id },
      data: {
        appraisedScore: score,
        rating,
        appraisalReason: reason,
        appraisedAt: now,
        appraisedById: by.personId,
        updatedAt: now,
      },
    });
    record(tx, allowed, {
      noun: 'model',
      subjectId: id,
      event: 'rate',
      reason,
      detail: { selfScore: model.selfScore, score, rating },
      by,
      now,
    });
  });

export const stages = ['proposed', 'unrated', 'rated'] as const;
export type Stage = (typeof stages)[number];

const standsAt: Record<Stage, Prisma.ModelWhereInput> = {
  proposed: { status: 'proposed' },
  unrated: { status: 'appraising', rating: null },
  rated: { status: 'appraising', rating: { not: null } },
};

/** What stands for appraisal at this stage, longest waiting first, and how much stands at each. */
export async function underAppraisal(stage: Stage, page: number, by: Actor) {
  const at = (one: Stage) => ({ AND: [visible.modelsInside(by), standsAt[one]] });
  const [rows, ...counts] = await Promise.all([
    db().model.findMany({
      where: at(stage),
      orderBy: [{ statusSince: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      select: listed,
    }),
    ...stages.map((one) => db().model.count({ where: at(one) })),
  ]);
  const counted = Object.fromEntries(stages.map((one, index) => [one, counts[index] ?? 0]));
  return {
    rows,
    counts: counted as Record<Stage, number>,
    pages: Math.ceil((counted[stage] ?? 0) / perPage),
  };
}

const perPage = 50;

const listed = {
  id: true,
  name: true,
  year: true,
  status: true,
  statusSince: true,
  selfScore: true,
  appraisedScore: true,
  rating: true,
  unit: { select: { name: true, parent: { select: { name: true } } } },
} as const;

export type UnderAppraisal = Awaited<ReturnType<typeof underAppraisal>>['rows'][number];

/** One model with what an appraiser reads beside the scores. */
export const toAppraise = (id: string, by: Actor) =>
  db().model.findFirst({
    where: { AND: [visible.modelsInside(by), { id }] },
    include: {
      season: true,
      unit: { include: { parent: { select: { name: true } } } },
      decision: { select: { id: true, number: true } },
      papers: {
        where: { removedAt: null },
        orderBy: { createdAt: 'asc' },
        include: { versions: { orderBy: { version: 'desc' }, take: 1, include: { file: true } } },
      },
    },
  });

export type ToAppraise = NonNullable<Awaited<ReturnType<typeof toAppraise>>>;
