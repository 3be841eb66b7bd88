import { type Actor, contestsOf, juryKinds, overseesAll, sits, unitsOf } from '@/domain/actor';
import { publicStatuses } from '@/domain/registry/model/lifecycle';
import { Prisma } from '@/prisma/generated/client';

/** Every find starts from these where-fragments; what is not visible is not found. The public is
 * an actor too. */

/** A blind contest without results uses the model's words or files. */
const closedBy = (contest: Prisma.ContestWhereInput): Prisma.ModelWhereInput => ({
  closures: { some: { entry: { contest: { publishedAt: null, ...contest } } } },
});

export const publicModels = (): Prisma.ModelWhereInput => ({
  status: { in: [...publicStatuses] },
  NOT: closedBy({}),
});

/** Public if recognised; units see their own and what subordinates submitted. */
export const models = (actor: Actor): Prisma.ModelWhereInput => ({
  OR: [publicModels(), modelsInside(actor)],
});

/** `models(PUBLIC)` as SQL, for search. */
export const publicModelsSql = Prisma.sql`"Model".status IN (${Prisma.raw(
  publicStatuses.map((status) => `'${status}'`).join(', '),
)}) AND "Model".id NOT IN (
  SELECT closure."modelId" FROM "ModelClosure" closure JOIN "Entry" e ON e.id = closure."entryId"
  JOIN "Contest" c ON c.id = e."contestId" WHERE c."publishedAt" IS NULL)`;

/** Judges of a blind contest do not see its source models, even as overseers. */
export function modelsInside(actor: Actor): Prisma.ModelWhereInput {
  if (!overseesAll(actor)) return mine(actor);
  return {
    OR: [
      { submittedAt: { not: null }, NOT: closedBy({ id: { in: contestsOf(actor, juryKinds) } }) },
      mine(actor),
    ],
  };
}

function mine(actor: Actor): Prisma.ModelWhereInput {
  const unitIds = unitsOf(actor);
  return { OR: [{ unitId: { in: unitIds } }, { ...above(unitIds), submittedAt: { not: null } }] };
}

/** A district sees the years that are stamped with it, not what its communes do after it ended. */
const above = (unitIds: string[]): Prisma.ModelWhereInput => ({
  OR: [
    { districtId: { in: unitIds } },
    { unit: { parentId: { in: unitIds }, parent: { kind: { not: 'district' } } } },
  ],
});

export const papers = (actor: Actor): Prisma.PaperWhereInput => ({
  removedAt: null,
  OR: [{ audience: 'public', model: publicModels() }, { model: modelsInside(actor) }],
});

/** Units whose duties the actor follows in some year; in which, `isUnder` says. */
export function dutiful(actor: Actor): Prisma.UnitWhereInput {
  if (overseesAll(actor)) return {};
  const unitIds = unitsOf(actor);
  return { OR: [{ id: { in: unitIds } }, { parentId: { in: unitIds } }] };
}

export const decisions = (actor: Actor): Prisma.DecisionWhereInput =>
  overseesAll(actor) ? {} : { models: { some: modelsInside(actor) } };

/** Sent, and not kept with anything yet. */
export const unclaimed = {
  version: null,
  entryPapers: { none: {} },
  copyOf: null,
  scan: null,
  deliveryPaper: null,
} satisfies Prisma.StoredFileWhereInput;

/** Replaced versions may hold personal data, so only insiders and the uploader see them. */
export const files = (actor: Actor): Prisma.StoredFileWhereInput => ({
  OR: [
    { version: { supersededAt: null, paper: papers(actor) } },
    { version: { paper: { removedAt: null, model: modelsInside(actor) } } },
    ...(actor.personId ? [{ ownerId: actor.personId, ...unclaimed }] : []),
  ],
});

/** Personal data: only the organiser and administrators see it. */
export function people(actor: Actor): Prisma.PersonWhereInput {
  return isKeeperOfPeople(actor) ? {} : { id: actor.personId ?? '' };
}

export const proposals = (actor: Actor): Prisma.ProposalWhereInput =>
  isKeeperOfPeople(actor) ? {} : { id: '' };

/** Their links lead to the second signature, the audit or a sheet. */
const deciding = {
  seats: {
    some: { kind: { notIn: ['unitOfficer', 'unitLeader', 'viewer'] }, endedAt: null },
  },
} satisfies Prisma.PersonWhereInput;

/** Mails to units and judges would reveal the unit to other judges. */
export function mails(actor: Actor): Prisma.MailWhereInput {
  if (!isKeeperOfPeople(actor)) return { id: '' };
  return judgesAnywhere(actor) ? { noun: { notIn: ['entry', 'sheet', 'assignment', 'answer'] } } : {};
}

/** Any link other than an unanswered invitation without a deciding seat acts as its owner. */
export const links = (actor: Actor): Prisma.MailWhereInput => ({
  AND: [
    mails(actor),
    { secret: true, sentAt: null },
    {
      person: {
        is: {
          passwordHash: null,
          sessions: { none: {} },
          proposals: { none: { act: 'giveSeat', outcome: null } },
          NOT: deciding,
        },
      },
    },
  ],
});

/** Judges see no events of entries, which reveal scores and units, nor late admissions, for
 * numbers follow the order of arrival. Conflicts and results are for the organiser only. */
export function history(actor: Actor): Prisma.HistoryWhereInput {
  const judging = ['conflict', 'assignment', 'sheet', 'result'];
  if (!readsHistory(actor)) return { id: -1n };
  const letIn = judgesAnywhere(actor) ? { event: { in: ['extend', 'admit', 'close'] } } : { id: -1n };
  if (judgesAnywhere(actor) || !overseesAll(actor))
    return { noun: { notIn: [...judging, 'entry'] }, NOT: letIn };
  return sits(actor, 'organiser') ? {} : { noun: { notIn: judging } };
}

export const readsHistory = (actor: Actor): boolean => isKeeperOfPeople(actor) || sits(actor, 'viewer');

const judgesAnywhere = (actor: Actor): boolean => juryKinds.some((kind) => sits(actor, kind));

const isKeeperOfPeople = (actor: Actor): boolean => sits(actor, 'organiser') || sits(actor, 'administrator');
