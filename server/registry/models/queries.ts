import { type Actor, mayWorkFor } from '@/domain/actor';
import { formFields, type ModelText } from '@/domain/registry/model/form';
import { publicStatuses } from '@/domain/registry/model/lifecycle';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../../io/db';
import { judged } from './models';
import * as visible from '../../visible/registry';
import { bareGroup, formerNames } from '../../units/names';
import { modelNamedAt } from '@/domain/date/named-at';

const whole = {
  ...judged,
  unit: { include: { formerNames } },
  district: { include: { formerNames } },
  group: bareGroup,
  decision: true,
} satisfies Prisma.ModelInclude;

export async function dossier(by: Actor, id: string) {
  const where = { AND: [visible.modelsInside(by), { id }] };
  const row = await db().model.findFirst({ where, include: whole });
  const model = row && modelNamedAt(row);
  if (model?.status !== 'returned' || mayWorkFor(by, model.unitId).ok) return model;
  return { ...model, ...(await lastSubmitted(id)) };
}
export type Dossier = NonNullable<Awaited<ReturnType<typeof dossier>>>;

/** While the unit corrects a form, others read the text as submitted. */
async function lastSubmitted(id: string): Promise<Partial<ModelText>> {
  const row = await db().history.findFirst({
    where: { noun: 'model', subjectId: id, event: 'submit' },
    orderBy: { id: 'desc' },
  });
  return textIn(row) ?? {};
}

export function textIn(row: { event: string; detail: unknown } | null): ModelText | null {
  if (row?.event !== 'submit' || row.detail === null || typeof row.detail !== 'object') return null;
  const { text } = row.detail as { text?: object };
  return text && formFields.every((name) => name in text) ? (text as ModelText) : null;
}

export async function yearsOf(by: Actor, model: Pick<Dossier, 'id' | 'continuedFromId'>) {
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

/** The caller has checked that the actor sees the model. */
export async function historyOf(by: Actor, model: Pick<Dossier, 'id'>) {
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
export type ModelHistoryRow = Awaited<ReturnType<typeof historyOf>>[number];

export async function recentReasons(by: Actor): Promise<string[]> {
  const rows = await db().history.findMany({
    where: { AND: [visible.history(by), { noun: 'model', event: 'return', reason: { not: '' } }] },
    orderBy: { id: 'desc' },
    take: 30,
    select: { reason: true },
  });
  const lines = rows
    .flatMap(({ reason }) => reason.split('\n'))
    .filter((line) => !line.includes('chậm nhất ngày'));
  return [...new Set(lines)].filter((line) => line.length > 0 && line.length <= 200).slice(0, 4);
}

export async function personNamesOf(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null);
  const people = await db().person.findMany({
    where: { id: { in: wanted } },
    select: { id: true, name: true },
  });
  return new Map(people.map((person) => [person.id, person.name]));
}

export const isPublic = (model: Pick<Dossier, 'status'>): boolean =>
  publicStatuses.some((status) => status === model.status);
