import { type Actor, worksFor } from '@/domain/actor';
import { formFields, type ModelText } from '@/domain/model/form';
import { publicStatuses } from '@/domain/model/lifecycle';
import type { Prisma } from '@/prisma/generated/client';
import { db } from './io/db';
import { judged } from './models';
import * as visible from './visible';

const whole = {
  ...judged,
  unit: { include: { parent: true } },
  decision: true,
} satisfies Prisma.ModelInclude;

/** A model from the inside, with everything that a verdict looks at. Null: not visible. */
export async function dossier(id: string, by: Actor) {
  const where = { AND: [visible.modelsInside(by), { id }] };
  const model = await db().model.findFirst({ where, include: whole });
  if (model?.status !== 'returned' || worksFor(by, model.unitId).ok) return model;
  return { ...model, ...(await lastSubmitted(id)) };
}
export type Dossier = NonNullable<Awaited<ReturnType<typeof dossier>>>;

/** While its unit corrects a returned form, everybody else reads what was submitted; the history kept it. */
async function lastSubmitted(id: string): Promise<Partial<ModelText>> {
  const row = await db().history.findFirst({
    where: { noun: 'model', subjectId: id, event: 'submit' },
    orderBy: { id: 'desc' },
  });
  return textIn(row) ?? {};
}

/** The text of the form as it was submitted, kept in the history with the submission. */
export function textIn(row: { event: string; detail: unknown } | null): ModelText | null {
  if (row?.event !== 'submit' || row.detail === null || typeof row.detail !== 'object') return null;
  const { text } = row.detail as { text?: object };
  return text && formFields.every((name) => name in text) ? (text as ModelText) : null;
}

/** The same model in the years before and after, as far as the actor may see them. */
export async function yearsOf(model: Pick<Dossier, 'id' | 'continuedFromId'>, by: Actor) {
  const rows = await db().model.findMany({
    where: {
      AND: [
        visible.models(by),
        {
          OR: [
            { continuedFromId: model.id },
            ...(model.continuedFromId ? [{ id: model.continuedFromId }] : []),
          ],
        },
      ],
    },
    orderBy: [{ year: 'asc' }, { id: 'asc' }],
    select: { id: true, year: true, name: true, status: true },
  });
  return {
    from: rows.filter((row) => row.id === model.continuedFromId),
    by: rows.filter((row) => row.id !== model.continuedFromId),
  };
}

/** What happened to the model and its papers, oldest first. The model must have been seen by the actor. */
export async function historyOf(model: Pick<Dossier, 'id'>, by: Actor) {
  const papers = await db().paper.findMany({
    where: { modelId: model.id, model: visible.modelsInside(by) },
    select: { id: true, kind: true },
  });
  const rows = await db().history.findMany({
    where: {
      OR: [
        { noun: 'model', subjectId: model.id },
        { noun: 'paper', subjectId: { in: papers.map((paper) => paper.id) } },
      ],
    },
    orderBy: { id: 'asc' },
  });
  const kinds = new Map(papers.map((paper) => [paper.id, paper.kind]));
  return rows.map((row) => ({ ...row, paper: kinds.get(row.subjectId) ?? null }));
}
export type HistoryRow = Awaited<ReturnType<typeof historyOf>>[number];

/** Who registered, submitted and appraised it, by name. */
export async function namesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  const people = await db().person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

export const isPublic = (model: Pick<Dossier, 'status'>): boolean =>
  publicStatuses.some((status) => status === model.status);
