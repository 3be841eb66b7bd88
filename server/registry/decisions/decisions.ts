import type { Acting, Actor } from '@/domain/actor';
import { dayOf, startOf } from '@/domain/date/calendar';
import { canDecide, canDecideOn, type ProvinceDecision } from '@/domain/registry/model/decision';
import { Denied, must, no, type Refusal } from '@/domain/verdict';
import { decidersOnModels } from '../../deciding/deciders';
import { record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { modelContextOf, judged, type JudgedRow } from '../models/models';
import * as visible from '../../visible/registry';
import { found, transact } from '../../write';
import { move } from '../models/move';
import { bareName } from '../../units/names';
import { namedAt } from '@/domain/date/named-at';

declare module '@/domain/verdict' {
  interface Reasons {
    decisionEntered: true;
  }
}

export type Obstacle = { id: string; name: string; refusal: Refusal };

/** All or nothing, with a list of obstacles. Locks rows by id before the first verdict. */
export const decide = (
  { by, now }: Acting,
  ruling: ProvinceDecision,
): Promise<{ id: string } | { obstacles: Obstacle[] }> =>
  transact(async (tx) => {
    const allowed = must(canDecide({ by, now }, ruling));
    const reasons = new Map(ruling.decline.map(({ id, reason }) => [id, reason]));
    await tx.$queryRaw`SELECT year FROM "Season" WHERE year = ${ruling.year} FOR SHARE`;
    const models = await holdAll(tx, by, [...ruling.recognise, ...reasons.keys()]);
    const unitIds = models.map(({ unitId }) => unitId);
    const decider = await decidersOnModels(tx, by, { unitIds, year: ruling.year });
    const verdicts = models.map((model) => {
      const reason = reasons.get(model.id);
      const event = reason === undefined ? ('recognise' as const) : ('decline' as const);
      const asked = { year: ruling.year, event, reason: reason ?? '' };
      return {
        model,
        ...asked,
        verdict: canDecideOn(decider(model.unitId), model, { context: modelContextOf(model), ruling: asked }),
      };
    });
    const obstacles = verdicts.flatMap(({ model: { id, name }, verdict }) =>
      verdict.ok ? [] : [{ id, name, refusal: verdict }],
    );
    if (obstacles.length > 0) return { obstacles };

    const id = await enter(tx, { by, now }, ruling);
    for (const { model, event, reason, verdict } of verdicts) {
      await move(tx, must(verdict), {
        model,
        event,
        reason,
        facts: { decisionId: id, ...(event === 'recognise' && { recognisedAt: now }) },
        detail: { decisionId: id, number: ruling.number },
        by,
        now,
      });
    }
    const { number, authority } = ruling;
    const detail = { number, authority, recognised: ruling.recognise.length, declined: reasons.size };
    record(tx, allowed, { noun: 'decision', subjectId: id, event: 'decide', detail, by, now });
    return { id };
  });

async function proposedOn(tx: Tx, models: readonly { id: string }[]): Promise<Map<string, Date>> {
  const rows = await tx.history.findMany({
    where: { noun: 'model', event: 'propose', subjectId: { in: models.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: { subjectId: true, at: true },
  });
  return new Map(rows.map(({ subjectId, at }) => [subjectId, dayOf(at)]));
}

/** Number and day are unique, so a second organiser is refused. */
async function enter(tx: Tx, { by, now }: Acting, ruling: ProvinceDecision): Promise<string> {
  const { year, number, issuedOn, authority, summary } = ruling;
  const [decision] = await tx.decision.createManyAndReturn({
    skipDuplicates: true,
    data: {
      year,
      number,
      issuedOn,
      authority,
      summary,
      createdAt: now,
      createdById: by.personId ?? '',
    },
    select: { id: true },
  });
  if (!decision) throw new Denied(no('decisionEntered'));
  return decision.id;
}

async function holdAll(tx: Tx, by: Actor, ids: string[]): Promise<JudgedRow[]> {
  await tx.$queryRaw`SELECT id FROM "Model" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  const models = await tx.model.findMany({
    where: { AND: [visible.modelsInside(by), { id: { in: ids } }] },
    include: judged,
    orderBy: { id: 'asc' },
  });
  found(models.length === new Set(ids).size ? models : null);
  return models;
}

export type DecidableRow = Awaited<ReturnType<typeof decidable>>[number];

export async function decidable(by: Actor, year: number) {
  const rows = await db().model.findMany({
    where: { AND: [visible.modelsInside(by), { year, status: 'appraising', rating: { not: null } }] },
    select: listed,
    orderBy: [{ appraisedScore: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  });
  const proposals = await proposedOn(db(), rows);
  return rows.map((row) => ({ ...row, proposedOn: proposals.get(row.id) ?? null }));
}

export const decisionList = (by: Actor) =>
  db().decision.findMany({
    where: visible.decisions(by),
    include: { _count: { select: { models: { where: visible.modelsInside(by) } } } },
    orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
  });

export async function decisionOf(by: Actor, id: string) {
  const decision = await db().decision.findFirst({
    where: { AND: [visible.decisions(by), { id }] },
    include: { models: { where: visible.modelsInside(by), select: listed, orderBy: { id: 'asc' } } },
  });
  if (!decision) return null;
  const signed = startOf(decision.issuedOn);
  return { ...decision, models: decision.models.map((model) => namedAt(model, signed)) };
}

export async function groundsOf(models: readonly { id: string }[]): Promise<Map<string, string>> {
  const rows = await db().history.findMany({
    where: { noun: 'model', event: 'decline', subjectId: { in: models.map(({ id }) => id) } },
    select: { subjectId: true, reason: true },
  });
  return new Map(rows.map(({ subjectId, reason }) => [subjectId, reason]));
}

export type DecidedRow = NonNullable<Awaited<ReturnType<typeof decisionOf>>>['models'][number];

const listed = {
  id: true,
  name: true,
  slug: true,
  year: true,
  status: true,
  field: true,
  holder: true,
  origin: true,
  leadPerson: true,
  selfScore: true,
  appraisedScore: true,
  appraisalReason: true,
  rating: true,
  statusSince: true,
  recognisedAt: true,
  unitKind: true,
  unit: { select: { id: true, bodyName: true, ...bareName } },
  district: { select: { id: true, ...bareName } },
  group: { select: { name: true } },
} as const;
