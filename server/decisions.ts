import type { Actor } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import { canDecide, canRule, type Ruling } from '@/domain/decision';
import { Denied, must, no, type Refusal } from '@/domain/verdict';
import { record } from './history';
import { db, type Tx } from './io/db';
import { contextOf, judged, type JudgedRow } from './models';
import * as visible from './visible';
import { found, move, transact } from './write';

/** A model that the decision cannot be about, and why. */
export type Obstacle = { id: string; name: string; refusal: Refusal };

/**
 * Enters a decision about one model or many: all of it, or nothing and the list of what stands against it.
 * Every row is held, in the order of ids, before the first verdict is asked.
 */
export const decide = (
  ruling: Ruling,
  by: Actor,
  now: Date,
): Promise<{ id: string } | { obstacles: Obstacle[] }> =>
  transact(async (tx) => {
    const allowed = must(canDecide(ruling, by, now));
    const reasons = new Map(ruling.decline.map(({ id, reason }) => [id, reason]));
    await tx.$queryRaw`SELECT year FROM "Season" WHERE year = ${ruling.year} FOR SHARE`;
    const models = await holdAll(tx, [...ruling.recognise, ...reasons.keys()], by);
    const verdicts = models.map((model) => {
      const reason = reasons.get(model.id);
      const event = reason === undefined ? ('recognise' as const) : ('decline' as const);
      const asked = { year: ruling.year, event, reason: reason ?? '' };
      return { model, ...asked, verdict: canRule(model, contextOf(model), by, asked) };
    });
    const obstacles = verdicts.flatMap(({ model: { id, name }, verdict }) =>
      verdict.ok ? [] : [{ id, name, refusal: verdict }],
    );
    if (obstacles.length > 0) return { obstacles };

    const id = await enter(tx, ruling, by, now);
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

/** The day on which each model was last proposed, by its id. */
async function proposedOn(tx: Tx, models: readonly { id: string }[]): Promise<Map<string, Date>> {
  const rows = await tx.history.findMany({
    where: { noun: 'model', event: 'propose', subjectId: { in: models.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
    select: { subjectId: true, at: true },
  });
  return new Map(rows.map(({ subjectId, at }) => [subjectId, dayOf(at)]));
}

/** A number and day are entered once; the second of two organisers is told so. */
async function enter(tx: Tx, ruling: Ruling, by: Actor, now: Date): Promise<string> {
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

async function holdAll(tx: Tx, ids: string[], by: Actor): Promise<JudgedRow[]> {
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

/** Rated and waiting for a decision, with the day of the proposal. */
export async function decidable(year: number, by: Actor) {
  const rows = await db().model.findMany({
    where: { AND: [visible.modelsInside(by), { year, status: 'appraising', rating: { not: null } }] },
    select: listed,
    orderBy: [{ appraisedScore: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  });
  const proposals = await proposedOn(db(), rows);
  return rows.map((row) => ({ ...row, proposedOn: proposals.get(row.id) ?? null }));
}

export const decisions = (by: Actor) =>
  db().decision.findMany({
    where: visible.decisions(by),
    include: { _count: { select: { models: { where: visible.modelsInside(by) } } } },
    orderBy: [{ issuedOn: 'desc' }, { id: 'desc' }],
  });

/** The decision with those of its models that the actor may see. */
export const decisionOf = (id: string, by: Actor) =>
  db().decision.findFirst({
    where: { AND: [visible.decisions(by), { id }] },
    include: { models: { where: visible.modelsInside(by), select: listed, orderBy: { id: 'asc' } } },
  });

/** Why a decision that the actor sees did not recognise these of its models, by the model's id. */
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
  unit: { select: { id: true, name: true, bodyName: true } },
  district: { select: { id: true, name: true } },
} as const;
