import type { Acting, Actor } from '@/domain/actor';
import type { Appraisal } from '@/domain/registry/model/appraisal';
import { canGive } from '@/domain/registry/model/may';
import { all, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { deciderOnModel } from '../../deciding/deciders';
import { record } from '../../history/history';
import { db } from '../../io/db';
import { hold } from '../models/models';
import * as visible from '../../visible/registry';
import { transact } from '../../write';
import { bareName, formerNames } from '../../units/names';
import { modelNamedAt } from '@/domain/date/named-at';

/** @param base time of the appraisal shown in the form, or null; detects concurrent ones */
export const rate = (
  { by, now }: Acting,
  { id, base, appraisal }: { id: string; base: Date | null; appraisal: Appraisal },
): Promise<void> =>
  transact(async (tx) => {
    const model = await hold(tx, by, id);
    const allowed = must(
      all(
        canGive(await deciderOnModel(tx, by, model), model, appraisal),
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
export type AppraisalStage = (typeof stages)[number];

const standsAt: Record<AppraisalStage, Prisma.ModelWhereInput> = {
  proposed: { status: 'proposed' },
  unrated: { status: 'appraising', rating: null },
  rated: { status: 'appraising', rating: { not: null } },
};

export async function underAppraisal(by: Actor, stage: AppraisalStage, page: number) {
  const at = (one: AppraisalStage) => ({ AND: [visible.modelsInside(by), standsAt[one]] });
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
    counts: counted as Record<AppraisalStage, number>,
    pages: Math.ceil((counted[stage] ?? 0) / perPage),
  };
}

const perPage = 50;

const listed = {
  id: true,
  name: true,
  year: true,
  unitKind: true,
  status: true,
  statusSince: true,
  selfScore: true,
  appraisedScore: true,
  rating: true,
  recognisedAt: true,
  unit: { select: bareName },
  district: { select: bareName },
  group: { select: { name: true } },
} as const;

export type UnderAppraisal = Awaited<ReturnType<typeof underAppraisal>>['rows'][number];

export async function toAppraise(by: Actor, id: string) {
  const model = await db().model.findFirst({
    where: { AND: [visible.modelsInside(by), { id }] },
    include: {
      season: true,
      unit: { include: { formerNames } },
      district: { select: bareName },
      decision: { select: { id: true, number: true } },
      papers: {
        where: { removedAt: null },
        orderBy: { createdAt: 'asc' },
        include: { versions: { orderBy: { version: 'desc' }, take: 1, include: { file: true } } },
      },
    },
  });
  return model && modelNamedAt(model);
}

export type ToAppraise = NonNullable<Awaited<ReturnType<typeof toAppraise>>>;
