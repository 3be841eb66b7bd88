import type { ConflictAnswer } from '@/domain/contest/jury/conflict';
import type { Relation } from '@/domain/relation';
import { unit } from '@/prisma/factories';
import { db } from '../io/db';
import { when } from './contest';

// Every relation that somebody can have to an entry, and what comes of it.

export type Case = { why: Relation | ConflictAnswer | null; at: (family: Family) => string | null };

export const cases = {
  'own unit': { why: 'ownUnit', at: ({ own }) => own },
  'superior unit': { why: 'superiorUnit', at: ({ superior }) => superior },
  'subordinate unit': { why: 'subordinateUnit', at: ({ subordinate }) => subordinate },
  'successor of the superior': { why: 'superiorUnit', at: ({ successorOfSuperior }) => successorOfSuperior },
  'what the superior was before': { why: 'superiorUnit', at: ({ formerSuperior }) => formerSuperior },
  'what a subordinate was before': {
    why: 'subordinateUnit',
    at: ({ formerSubordinate }) => formerSubordinate,
  },
  'subordinate of the former unit': {
    why: 'subordinateUnit',
    at: ({ subordinateOfFormer }) => subordinateOfFormer,
  },
  'former unit': { why: 'formerUnit', at: ({ former }) => former },
  'former unit, two mergers back': { why: 'formerUnit', at: ({ formerOfFormer }) => formerOfFormer },
  'superior of the former unit': { why: 'formerUnit', at: ({ superiorOfFormer }) => superiorOfFormer },
  'successor of the former superior': {
    why: 'formerUnit',
    at: ({ heirOfFormerSuperior }) => heirOfFormerSuperior,
  },
  'successor unit': { why: 'successorUnit', at: ({ successor }) => successor },
  'successor of a subordinate': { why: 'successorUnit', at: ({ successorOfChild }) => successorOfChild },
  sibling: { why: null, at: ({ sibling }) => sibling },
  cousin: { why: null, at: ({ cousin }) => cousin },
  'no unit': { why: null, at: () => null },
  declared: { why: 'declared', at: () => null },
  recused: { why: 'recused', at: () => null },
} as const satisfies Record<string, Case>;

export type Family = Awaited<ReturnType<typeof familyOf>>;

/** Units around the entry's, each in one relation to it. */
export async function familyOf(own: string) {
  const superior = await unit();
  const otherSuperior = await unit();
  const superiorOfFormer = await unit();
  const [formerOfFormer, successor, successorOfChild] = [await unit(), await unit(), await unit()];
  const [successorOfSuperior, formerSuperior] = [await unit(), await unit()];
  const [heirOfFormerSuperior, formerSubordinate] = [await unit(), await unit()];
  const former = await unit({ parentId: superiorOfFormer.id });
  const subordinate = await unit({ parentId: own });
  const dissolved = await unit({ parentId: own });
  const subordinateOfFormer = await unit({ parentId: former.id });
  const sibling = await unit({ parentId: superior.id });
  const cousin = await unit({ parentId: otherSuperior.id });
  await db().unit.update({ where: { id: own }, data: { parentId: superior.id } });
  const succession = (predecessorId: string, successorId: string) =>
    db().unitSuccession.create({ data: { predecessorId, successorId, effective: when.prepared } });
  await succession(former.id, own);
  await succession(formerOfFormer.id, former.id);
  await succession(own, successor.id);
  await succession(dissolved.id, successorOfChild.id);
  await succession(superior.id, successorOfSuperior.id);
  await succession(formerSuperior.id, superior.id);
  await succession(superiorOfFormer.id, heirOfFormerSuperior.id);
  await succession(formerSubordinate.id, subordinate.id);
  return {
    own,
    superior: superior.id,
    subordinate: subordinate.id,
    former: former.id,
    formerOfFormer: formerOfFormer.id,
    superiorOfFormer: superiorOfFormer.id,
    successor: successor.id,
    successorOfChild: successorOfChild.id,
    successorOfSuperior: successorOfSuperior.id,
    formerSuperior: formerSuperior.id,
    heirOfFormerSuperior: heirOfFormerSuperior.id,
    formerSubordinate: formerSubordinate.id,
    subordinateOfFormer: subordinateOfFormer.id,
    sibling: sibling.id,
    cousin: cousin.id,
  };
}
