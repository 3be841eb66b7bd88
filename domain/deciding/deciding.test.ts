import { expect, test } from 'vitest';
import { unrelated } from './deciding-testing';
import {
  canTakeRole,
  conflictTowards,
  type ContestRole,
  type DecidingAct,
  decidingActs,
  decidingConflicts,
  mayDecide,
  permittedActs,
  rolesExclude,
  type TiedEntry,
} from './deciding';
import { closestRelation, ties } from '../relation';

const acts = Object.keys(decidingActs) as DecidingAct[];
const nobody = unrelated({ personId: 'x', name: 'Ai đó', seats: [{ kind: 'organiser' }] });
const roles = Object.keys(rolesExclude) as ContestRole[];

test('every act is refused for every conflict, and only a permission of its group lets it be done', () => {
  for (const act of acts) {
    expect([act, mayDecide(act, nobody).ok]).toEqual([act, true]);
    for (const conflict of decidingConflicts) {
      expect([act, conflict, mayDecide(act, { ...nobody, conflict }).ok]).toEqual([act, conflict, false]);
      for (const permit of permittedActs)
        expect([act, permit, mayDecide(act, { ...nobody, conflict, permits: [permit] }).ok]).toEqual([
          act,
          permit,
          permit === decidingActs[act].group,
        ]);
    }
  }
});

test('roles exclude one another both ways, but for organiser and secretary', () => {
  for (const one of roles)
    for (const other of roles)
      expect([one, other, rolesExclude[one].includes(other)]).toEqual([
        one,
        other,
        rolesExclude[other].includes(one),
      ]);
  expect(roles.map((role) => canTakeRole(role, []).ok)).toEqual([true, true, true, true]);
  expect(canTakeRole('secretary', ['organiser']).ok).toBe(true);
  expect(canTakeRole('judge', ['organiser'])).toMatchObject({ reason: 'organisesHere' });
  expect(canTakeRole('auditor', ['judge'])).toMatchObject({ reason: 'judgesHere' });
});

test('an organiser who once judged or audited does nothing as organiser; a decision may allow several roles', () => {
  for (const had of ['judge', 'auditor'] as const)
    for (const act of acts) {
      const as: readonly ContestRole[] = decidingActs[act].as;
      if (!as.includes('organiser')) continue;
      const both = { ...nobody, roles: ['organiser', had] as const };
      expect([act, had, mayDecide(act, both).ok]).toEqual([act, had, false]);
      expect(mayDecide(act, { ...both, permits: ['roles'] }).ok).toBe(true);
    }
});

const tied = (id: string, block: string, ...found: string[]): TiedEntry => ({
  id,
  block,
  out: false,
  ties: found.map((tie) => ({ tie, office: false })),
});
const towards = (entries: readonly TiedEntry[], id: string, block: string) =>
  conflictTowards(entries, { ids: [id], blocks: [block] });

test('the nearest relation is told, then the rival; another block is nobody’s', () => {
  expect(ties.map((tie) => closestRelation([tie]))).toEqual([
    'ownUnit',
    'superiorUnit',
    'superiorUnit',
    'subordinateUnit',
    'subordinateUnit',
    'formerUnit',
    'formerUnit',
    'successorUnit',
    'successorUnit',
  ]);
  expect(closestRelation([...ties].reverse())).toBe('ownUnit');
  const mine = tied('a', 'huyen', 'predecessor', 'self');
  expect(towards([mine], 'a', 'huyen')).toBe('ownUnit');
  expect(towards([mine], 'b', 'huyen')).toBe('rival');
  expect(towards([mine], 'b', 'so')).toBeNull();
  expect(towards([{ ...mine, out: true }], 'b', 'huyen')).toBeNull();
  expect(towards([{ ...mine, out: true }], 'a', 'huyen')).toBe('ownUnit');
  expect(conflictTowards([mine], { ids: [], blocks: ['so'] })).toBeNull();
  expect(conflictTowards([mine], { ids: [], blocks: ['so', 'huyen'] })).toBe('ownUnit');
});

test('the organiser’s seat ties to the organising body, and a seat in a unit weighs more', () => {
  const office: TiedEntry = { ...tied('a', 'so'), ties: [{ tie: 'self', office: true }] };
  expect(towards([office], 'a', 'so')).toBe('office');
  expect(towards([office], 'b', 'so')).toBe('office');
  expect(towards([office, tied('c', 'so', 'self')], 'b', 'so')).toBe('rival');
  expect(towards([{ ...tied('a', 'so'), declared: true }], 'a', 'so')).toBe('declared');
  expect(towards([{ ...tied('a', 'so'), declared: true }], 'b', 'so')).toBeNull();
});
