import type { Actor } from '@/domain/actor';
import { isLate } from '@/domain/calendar';
import { carriedOver, type ModelText } from '@/domain/model/form';
import type { ModelEvent } from '@/domain/model/lifecycle';
import { canContinue, canMove, canRegister, canReport, canWrite } from '@/domain/model/may';
import { fold, slugOf } from '@/domain/text';
import { all, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { record } from './history';
import type { Tx } from './io/db';
import { found, lockModel, move, transact } from './write';
import * as visible from './visible';

/** Everything that a verdict on a model looks at. */
export const judged = {
  season: true,
  unit: true,
  papers: { where: { removedAt: null }, select: { id: true, kind: true } },
} satisfies Prisma.ModelInclude;

export type JudgedRow = Prisma.ModelGetPayload<{ include: typeof judged }>;

export const contextOf = (model: JudgedRow) => ({
  season: model.season,
  papers: model.papers.map((paper) => paper.kind),
});

/** The model's row, held until the transaction ends, as the actor may see it from the inside. @throws Absent */
export async function hold(tx: Tx, id: string, by: Actor): Promise<JudgedRow> {
  await lockModel(tx, id);
  return found(
    await tx.model.findFirst({ where: { AND: [visible.modelsInside(by), { id }] }, include: judged }),
  );
}

type Registration = {
  /** Chosen by the form, so that a form posted twice registers once. */
  id: string;
  unitId: string;
  year: number;
  /** Last year's model, when it is continued (duy trì). */
  continuedFromId?: string;
};

/** Opens a draft for the unit and year; a draft of the same id that is already there is simply found. */
export const register = (registration: Registration, by: Actor, now: Date): Promise<{ id: string }> =>
  transact(async (tx) => {
    const { id, unitId, year, continuedFromId } = registration;
    const unit = found(await tx.unit.findUnique({ where: { id: unitId }, include: { parent: true } }));
    // Held, so that the year is neither locked nor given other dates before this has happened.
    await tx.$queryRaw`SELECT year FROM "Season" WHERE year = ${year} FOR SHARE`;
    const season = await tx.season.findUnique({ where: { year } });
    const allowed = must(canRegister(unit, season, by));
    const former = continuedFromId ? await continuable(tx, registration, by) : null;
    const { count } = await tx.model.createMany({
      skipDuplicates: true,
      data: {
        ...(former && carried(former)),
        id,
        year,
        unitId,
        unitKind: unit.kind,
        districtId:
          unit.kind === 'district' ? unit.id : unit.parent?.kind === 'district' ? unit.parent.id : null,
        unitWords: unit.folded,
        slug: `${slugOf(unit.name, 40)}-${year}-${id.slice(-12)}`,
        origin: former ? 'continued' : 'new',
        continuedFromId: former?.id ?? null,
        createdAt: now,
        createdById: by.personId ?? '',
        updatedAt: now,
        statusSince: now,
      },
    });
    if (count === 1) {
      record(tx, allowed, { noun: 'model', subjectId: id, event: 'register', to: 'draft', by, now });
    }
    return { id: (await hold(tx, id, by)).id };
  });

async function continuable(tx: Tx, registration: Registration, by: Actor) {
  const id = registration.continuedFromId;
  const former = found(await tx.model.findFirst({ where: { AND: [visible.modelsInside(by), { id }] } }));
  must(canContinue(former, registration, by));
  return former;
}

/** The text of the form alone: also the explicit list of what goes on into the new year. */
export const carried = (former: ModelText): ModelText =>
  Object.fromEntries(carriedOver.map((name) => [name, former[name]])) as ModelText;

/** A save that was based on an older revision: both texts, for the writer to choose. */
export type Stale = { revision: number; theirs: ModelText };

/**
 * Saves the text of a draft. One save wins for each revision; the other gets both texts.
 * @returns the new revision, or what somebody else saved meanwhile
 */
export const save = (
  id: string,
  base: number,
  text: Partial<ModelText>,
  by: Actor,
  now: Date,
): Promise<{ revision: number } | { stale: Stale }> =>
  transact(async (tx) => {
    const model = await hold(tx, id, by);
    must(canWrite(model, by));
    if (model.revision !== base) return { stale: { revision: model.revision, theirs: carried(model) } };
    const revision = base + 1;
    await tx.model.update({ where: { id }, data: { ...text, revision, updatedAt: now } });
    return { revision };
  });

/** Writes down the results and the self-score while the model runs (same revision law as `save`). */
export const report = (
  id: string,
  base: number,
  text: { results?: string; selfScore?: number | null },
  by: Actor,
  now: Date,
): Promise<
  | { revision: number }
  | { stale: { revision: number; theirs: { results: string; selfScore: number | null } } }
> =>
  transact(async (tx) => {
    const model = await hold(tx, id, by);
    must(canReport(model, by));
    if (model.revision !== base) {
      return {
        stale: { revision: model.revision, theirs: { results: model.results, selfScore: model.selfScore } },
      };
    }
    const revision = base + 1;
    await tx.model.update({ where: { id }, data: { ...text, revision, updatedAt: now } });
    return { revision };
  });

/** The facts that an event brings with it. */
function factsOf(
  model: JudgedRow,
  event: ModelEvent,
  by: Actor,
  now: Date,
): Prisma.ModelUncheckedUpdateManyInput {
  if (event === 'receive') return { receivedAt: now };
  if (event === 'beginAppraisal') return unrated;
  if (event !== 'submit') return {};
  const first = model.submittedAt ?? now;
  return {
    submittedAt: first,
    submittedById: by.personId,
    late: isLate(first, model.season.registrationDue, model.season.dueDayCounts),
  };
}

/** A new appraisal starts from nothing; what was found before stands in the history. */
const unrated = {
  appraisedScore: null,
  rating: null,
  appraisalReason: '',
  appraisedAt: null,
  appraisedById: null,
} as const;

/**
 * Moves the model by an event that needs nothing but a reason (the decision has its own verb).
 * @param seen the revision of the text that the mover read; a text changed since is read again first
 */
export const advance = (
  id: string,
  event: Exclude<ModelEvent, 'recognise'>,
  by: Actor,
  now: Date,
  reason = '',
  seen?: number,
): Promise<void> =>
  transact(async (tx) => {
    // Before the model: the dates of a year are set in this order too.
    await tx.$queryRaw`
      SELECT s.year FROM "Season" s JOIN "Model" m ON m.year = s.year WHERE m.id = ${id} FOR SHARE OF s`;
    const model = await hold(tx, id, by);
    const allowed = must(
      all(
        canMove(model, contextOf(model), by, event, reason),
        seen === undefined || seen === model.revision ? yes : no('changedMeanwhile'),
      ),
    );
    const facts = factsOf(model, event, by, now);
    const detail = event === 'submit' ? { text: carried(model), revision: model.revision } : undefined;
    await move(tx, allowed, { model, event, by, now, reason, facts, ...(detail && { detail }) });
  });

/** What a unit's names fold to; kept on its models for search. */
export const wordsOf = (unit: { name: string; bodyName: string; altNames: string[] }): string =>
  fold([unit.name, unit.bodyName, ...unit.altNames].join(' '));
