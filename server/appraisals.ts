import type { Actor } from '@/domain/actor';
import type { Appraisal } from '@/domain/model/appraisal';
import { canGive } from '@/domain/model/may';
import { all, must, no, yes } from '@/domain/verdict';
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
    await record(tx, allowed, {
      noun: 'model',
      subjectId: id,
      event: 'rate',
      reason,
      detail: { selfScore: model.selfScore, score, rating },
      by,
      now,
    });
  });

/** What stands for appraisal, longest waiting first. */
export const underAppraisal = (by: Actor) =>
  db().model.findMany({
    where: { AND: [visible.modelsInside(by), { status: { in: ['proposed', 'appraising'] } }] },
    orderBy: [{ statusSince: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      year: true,
      status: true,
      statusSince: true,
      selfScore: true,
      appraisedScore: true,
      rating: true,
      unit: { select: { name: true, parent: { select: { name: true, kind: true } } } },
    },
  });
