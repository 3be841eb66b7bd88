import { type Acting, type Actor, mayOrganise } from '@/domain/actor';
import { registersLate } from '@/domain/registry/duties/season';
import { carriedOver, type ModelText } from '@/domain/registry/model/form';
import type { ModelEvent } from '@/domain/registry/model/lifecycle';
import {
  canBeginMore,
  canContinue,
  canMove,
  canRegister,
  canReport,
  canWrite,
} from '@/domain/registry/model/may';
import { slugOf } from '@/domain/text/text';
import { groupDayOf, memberOn } from '@/domain/unit/group';
import { districtOn } from '@/domain/unit/unit';
import { all, Denied, must, no, type Refusal, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { deciderOnModel } from '../../deciding/deciders';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { Absent, found, transact } from '../../write';
import { forebearsByUnit } from '../../units/succession';
import { lockModel, move } from './move';
import * as visible from '../../visible/registry';

export const judged = {
  season: true,
  unit: true,
  papers: { where: { removedAt: null }, select: { id: true, kind: true } },
} satisfies Prisma.ModelInclude;

export type JudgedRow = Prisma.ModelGetPayload<{ include: typeof judged }>;

export const modelContextOf = (model: JudgedRow) => ({
  season: model.season,
  papers: model.papers.map((paper) => paper.kind),
});

/** Locks the row. @throws Absent */
export async function hold(tx: Tx, by: Actor, id: string): Promise<JudgedRow> {
  await lockModel(tx, id);
  return found(
    await tx.model.findFirst({ where: { AND: [visible.modelsInside(by), { id }] }, include: judged }),
  );
}

type Registration = {
  /** Chosen by the form, so that a repeated post registers once. */
  id: string;
  unitId: string;
  year: number;
  continuedFromId?: string;
};

/** Returns an existing draft of the same id. */
export const register = ({ by, now }: Acting, registration: Registration): Promise<{ id: string }> =>
  transact(async (tx) => {
    const { id, unitId, year, continuedFromId } = registration;
    // Neither ended nor moved to another group meanwhile.
    await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ${unitId} FOR SHARE`;
    const unit = found(
      await tx.unit.findUnique({ where: { id: unitId }, include: { parent: true, groups: true } }),
    );
    // Locks the year, so that it is neither locked nor changed meanwhile.
    await tx.$queryRaw`SELECT year FROM "Season" WHERE year = ${year} FOR SHARE`;
    const season = await tx.season.findUnique({ where: { year } });
    const forebears = (await forebearsByUnit(tx))(unitId);
    const allowed = must(canRegister({ by, now }, { ...unit, forebears }, season));
    await requireRoomForDraft(tx, by, { id, year });
    const former = continuedFromId ? await continuable(tx, by, registration) : null;
    const { count } = await tx.model.createMany({
      skipDuplicates: true,
      data: {
        ...(former && carried(former)),
        id,
        year,
        unitId,
        unitKind: unit.kind,
        districtId: season && (districtOn(unit, season.registrationDue)?.id ?? null),
        groupId: season && (memberOn(unit.groups, groupDayOf(unit, season))?.groupId ?? null),
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
    return { id: (await hold(tx, by, id)).id };
  });

/** A repeated post finds its draft even at the limit. */
async function requireRoomForDraft(
  tx: Tx,
  by: Actor,
  { id, year }: { id: string; year: number },
): Promise<void> {
  if ((await tx.model.count({ where: { id } })) > 0) return;
  const mine = { createdById: by.personId ?? '', year, status: 'draft' } as const;
  must(canBeginMore(await tx.model.count({ where: mine })));
}

async function continuable(tx: Tx, by: Actor, registration: Registration) {
  const id = registration.continuedFromId;
  const former = found(await tx.model.findFirst({ where: { AND: [visible.modelsInside(by), { id }] } }));
  must(canContinue(by, former, registration));
  return former;
}

export const carried = (former: ModelText): ModelText =>
  Object.fromEntries(carriedOver.map((name) => [name, former[name]])) as ModelText;

/** A stale save gets both texts, for the writer to choose. */
export type Stale = { revision: number; theirs: ModelText };

/** @returns the new revision, or what was saved meanwhile */
export const save = (
  { by, now }: Acting,
  { id, base, text }: { id: string; base: number; text: Partial<ModelText> },
): Promise<{ revision: number } | { stale: Stale }> =>
  transact(async (tx) => {
    const model = await hold(tx, by, id);
    must(canWrite(by, model));
    if (model.revision !== base) return { stale: { revision: model.revision, theirs: carried(model) } };
    const revision = base + 1;
    await tx.model.update({ where: { id }, data: { ...text, revision, updatedAt: now } });
    return { revision };
  });

export const report = (
  { by, now }: Acting,
  { id, base, text }: { id: string; base: number; text: { results?: string; selfScore?: number | null } },
): Promise<
  | { revision: number }
  | { stale: { revision: number; theirs: { results: string; selfScore: number | null } } }
> =>
  transact(async (tx) => {
    const model = await hold(tx, by, id);
    must(canReport(by, model));
    if (model.revision !== base) {
      return {
        stale: { revision: model.revision, theirs: { results: model.results, selfScore: model.selfScore } },
      };
    }
    const revision = base + 1;
    await tx.model.update({ where: { id }, data: { ...text, revision, updatedAt: now } });
    return { revision };
  });

function factsOf(
  { by, now }: Acting,
  { model, event }: { model: JudgedRow; event: ModelEvent },
): Prisma.ModelUncheckedUpdateManyInput {
  if (event === 'receive') return { receivedAt: now };
  if (event === 'beginAppraisal') return unrated;
  if (event !== 'submit') return {};
  const first = model.submittedAt ?? now;
  return {
    submittedAt: first,
    submittedById: by.personId,
    late: registersLate(first, model.unit, model.season),
  };
}

/** A new appraisal starts empty; history keeps the former one. */
const unrated = {
  appraisedScore: null,
  rating: null,
  appraisalReason: '',
  appraisedAt: null,
  appraisedById: null,
} as const;

/** @param seen revision that the actor read; a newer one refuses the move */
export const advance = (
  { by, now }: Acting,
  {
    id,
    event,
    reason = '',
    seen,
  }: { id: string; event: Exclude<ModelEvent, 'recognise'>; reason?: string; seen?: number },
): Promise<void> =>
  transact(async (tx) => {
    await tx.$queryRaw`
      SELECT s.year FROM "Season" s JOIN "Model" m ON m.year = s.year WHERE m.id = ${id} FOR SHARE OF s`;
    const model = await hold(tx, by, id);
    const allowed = must(
      all(
        canMove(await deciderOnModel(tx, by, model), model, {
          context: modelContextOf(model),
          event,
          reason,
        }),
        seen === undefined || seen === model.revision ? yes : no('changedMeanwhile'),
      ),
    );
    const facts = factsOf({ by, now }, { model, event });
    const detail = event === 'submit' ? { text: carried(model), revision: model.revision } : undefined;
    await move(tx, allowed, { model, event, by, now, reason, facts, ...(detail && { detail }) });
  });

export type ShortlistAnswer = { id: string; refusal: Refusal | null };

/** One transaction per model, so that one returned meanwhile blocks no other. */
export async function receiveEach(
  { by, now }: Acting,
  chosen: readonly { id: string; seen: number }[],
): Promise<ShortlistAnswer[]> {
  must(mayOrganise(by));
  const receipts: ShortlistAnswer[] = [];
  for (const { id, seen } of chosen)
    receipts.push({ id, refusal: await refusalOf({ by, now }, { id, seen }) });
  return receipts;
}

async function refusalOf(
  acting: Acting,
  { id, seen }: { id: string; seen: number },
): Promise<Refusal | null> {
  try {
    await advance(acting, { id, event: 'receive', reason: '', seen });
    return null;
  } catch (error) {
    if (error instanceof Denied) return error.refusal;
    if (error instanceof Absent) return no('changedMeanwhile');
    throw error;
  }
}
