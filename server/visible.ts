import { type Actor, juryKinds, overseesAll, sits, unitsOf } from '@/domain/actor';
import { publicStatuses } from '@/domain/model/lifecycle';
import { Prisma } from '@/prisma/generated/client';

/**
 * The law of seeing: for each noun and actor, the where-fragment that every find starts from. What is not
 * visible is not found. The public is an actor too.
 */

/** Recognised models are everybody's; units see their own, and what their subordinate units have submitted. */
export function models(actor: Actor): Prisma.ModelWhereInput {
  const everybody: Prisma.ModelWhereInput = { status: { in: [...publicStatuses] } };
  if (overseesAll(actor)) return { OR: [everybody, { submittedAt: { not: null } }, mine(actor)] };
  return { OR: [everybody, mine(actor)] };
}

/** The same law for searching in SQL: what `models(PUBLIC)` admits, as a condition on "Model". */
export const publicModelsSql = Prisma.sql`"Model".status IN (${Prisma.raw(
  publicStatuses.map((status) => `'${status}'`).join(', '),
)})`;

/** Models seen from the inside: with their papers for offices, their scores and their history. */
export function modelsInside(actor: Actor): Prisma.ModelWhereInput {
  if (overseesAll(actor)) return { OR: [{ submittedAt: { not: null } }, mine(actor)] };
  return mine(actor);
}

function mine(actor: Actor): Prisma.ModelWhereInput {
  const unitIds = unitsOf(actor);
  return {
    OR: [{ unitId: { in: unitIds } }, { unit: { parentId: { in: unitIds } }, submittedAt: { not: null } }],
  };
}

/** A paper goes with its model: the public ones with a public model, all of them from the inside. */
export const papers = (actor: Actor): Prisma.PaperWhereInput => ({
  removedAt: null,
  OR: [
    { audience: 'public', model: { status: { in: [...publicStatuses] } } },
    { model: modelsInside(actor) },
  ],
});

/** Whose duties the actor follows: all units from the province, its own and their subordinates from a unit. */
export function dutiful(actor: Actor): Prisma.UnitWhereInput {
  if (overseesAll(actor)) return {};
  const unitIds = unitsOf(actor);
  return { OR: [{ id: { in: unitIds } }, { parentId: { in: unitIds } }] };
}

/** A decision is seen from the inside, by whoever sees one of its models there. */
export const decisions = (actor: Actor): Prisma.DecisionWhereInput =>
  overseesAll(actor) ? {} : { models: { some: modelsInside(actor) } };

/**
 * A file is seen through a paper that shows it, or by whoever is uploading it. What a newer version replaced
 * (perhaps because of personal data in it) is seen from the inside only.
 */
export const files = (actor: Actor): Prisma.StoredFileWhereInput => ({
  OR: [
    { version: { supersededAt: null, paper: papers(actor) } },
    { version: { paper: { removedAt: null, model: modelsInside(actor) } } },
    ...(actor.personId ? [{ ownerId: actor.personId, version: null, entryPapers: { none: {} } }] : []),
  ],
});

/** The list of people is personal data (name, title, phone, e-mail): the organiser and the administrator only. */
export function people(actor: Actor): Prisma.PersonWhereInput {
  return keepsPeople(actor) ? {} : { id: actor.personId ?? '' };
}

/** Whose seats decide on others: their links open the second signature, the audit, a sheet. */
const deciding = {
  seats: {
    some: { kind: { notIn: ['unitOfficer', 'unitLeader', 'viewer'] }, endedAt: null },
  },
} satisfies Prisma.PersonWhereInput;

/**
 * The outbox, by the same reasoning. A link that opens the account of one who decides is an administrator's only; what
 * is written to a unit about its entry tells the unit to whoever judges.
 */
export function mails(actor: Actor): Prisma.MailWhereInput {
  const aboutEntries = judgesAnywhere(actor) ? { NOT: { text: { contains: '/du-thi/' } } } : {};
  if (sits(actor, 'administrator')) return aboutEntries;
  if (!sits(actor, 'organiser')) return { id: '' };
  return {
    AND: [{ OR: [{ secret: false }, { personId: null }, { person: { isNot: deciding } }] }, aboutEntries],
  };
}

/**
 * The whole history: who keeps people, and who oversees; what judges did, conflicts and results, the organiser only.
 * Who judges reads neither that nor what units did with their entries, for it tells scores and units; nor whom the
 * organiser let in later, for receipts are numbered in the order in which entries came.
 */
export function history(actor: Actor): Prisma.HistoryWhereInput {
  const judging = ['conflict', 'assignment', 'sheet', 'result'];
  if (!keepsPeople(actor) && !sits(actor, 'viewer')) return { id: -1n };
  const letIn = judgesAnywhere(actor) ? { event: { in: ['extend', 'admit'] } } : { id: -1n };
  if (judgesAnywhere(actor) || !overseesAll(actor))
    return { noun: { notIn: [...judging, 'entry'] }, NOT: letIn };
  return sits(actor, 'organiser') ? {} : { noun: { notIn: judging } };
}

const judgesAnywhere = (actor: Actor): boolean => juryKinds.some((kind) => sits(actor, kind));

const keepsPeople = (actor: Actor): boolean => sits(actor, 'organiser') || sits(actor, 'administrator');
