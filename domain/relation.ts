export const ties = [
  'self',
  'parent',
  'parentKin',
  'child',
  'childKin',
  'predecessor',
  'predecessorParent',
  'successor',
  'childSuccessor',
] as const;
export type Tie = (typeof ties)[number];

/** Nearest first; the nearest of several is reported. */
export const relations = [
  'ownUnit',
  'superiorUnit',
  'subordinateUnit',
  'formerUnit',
  'successorUnit',
] as const;
export type Relation = (typeof relations)[number];

const relationOfTie: Record<Tie, Relation> = {
  self: 'ownUnit',
  parent: 'superiorUnit',
  // What the parent was before, or what it became.
  parentKin: 'superiorUnit',
  child: 'subordinateUnit',
  childKin: 'subordinateUnit',
  predecessor: 'formerUnit',
  // A dissolved district has no successor, but its communes have.
  predecessorParent: 'formerUnit',
  successor: 'successorUnit',
  childSuccessor: 'successorUnit',
};

export const closestRelation = (found: readonly string[]): Relation | null => {
  const known = ties.filter((tie) => found.includes(tie)).map((tie) => relationOfTie[tie]);
  return relations.find((relation) => known.includes(relation)) ?? null;
};
