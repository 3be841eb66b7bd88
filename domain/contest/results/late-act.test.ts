import { expect, test } from 'vitest';
import type { Actor, Seat } from '../../actor';
import { unrelated } from '../../deciding/deciding-testing';
import {
  canConfirmLate,
  canDrop,
  canSecond,
  decidingSeats,
  type LateAct,
  lateActs,
  isPermittedAlone,
} from './late-act';

const contest = { id: 'c', publishedAt: null as Date | null, rules: { blind: false } };
const blind = { ...contest, rules: { blind: true } };
const person = (personId: string, ...seats: Seat[]) => unrelated({ personId, name: personId, seats });
const organiser = person('o', { kind: 'organiser' });
const chair = person('c', { kind: 'chiefJudge', contestId: 'c' });
const deputy = person('d', { kind: 'deputyJudge', contestId: 'c' });
const late = (act: LateAct, more: object = {}) => ({
  act,
  proposedById: 'a',
  confirmedAt: null,
  droppedAt: null,
  ...more,
});
const reasonOf = (verdict: { ok: boolean }) => ('reason' in verdict ? verdict.reason : 'yes');

test('the organiser, the chair and the deputy can be the second hand, and nobody else', () => {
  for (const act of lateActs) {
    for (const by of [organiser, chair, deputy])
      expect(reasonOf(canSecond(by, late(act), { contest, behind: [] }))).toBe('yes');
    for (const by of [
      person('j', { kind: 'judge', contestId: 'c' }),
      person('s', { kind: 'secretary', contestId: 'c' }),
      person('u', { kind: 'auditor', contestId: 'c' }),
      person('m', { kind: 'administrator' }),
      person('l', { kind: 'unitLeader', unitId: 'u', unitIds: ['u'] }),
      person('x', { kind: 'chiefJudge', contestId: 'another' }),
    ])
      expect(reasonOf(canSecond(by, late(act), { contest, behind: [] }))).toBe('needsOrganiserOrChair');
  }
});

test('never who proposed it, nor who seated the proposer; nobody who is related; nothing that is over', () => {
  const own = { ...organiser, personId: 'a' };
  expect(reasonOf(canSecond(own, late('withdraw'), { contest, behind: [] }))).toBe('secondPerson');
  expect(reasonOf(canSecond(organiser, late('withdraw'), { contest, behind: ['o'] }))).toBe('seatedProposer');
  expect(reasonOf(canSecond(organiser, late('withdraw'), { contest, behind: ['x'] }))).toBe('yes');
  expect(
    reasonOf(canSecond({ ...organiser, conflict: 'rival' }, late('rule'), { contest, behind: [] })),
  ).toBe('decidesRival');
  for (const over of [{ confirmedAt: new Date(0) }, { droppedAt: new Date(0) }])
    expect(reasonOf(canSecond(organiser, late('rule', over), { contest, behind: [] }))).toBe('proposalOver');
});

test('who judges blindly decides on ranks and prizes only: anything else tells unit or panel', () => {
  for (const act of lateActs) {
    const open = act === 'changePrize' || act === 'rule';
    expect([act, reasonOf(canSecond(chair, late(act), { contest: blind, behind: [] }))]).toEqual([
      act,
      open ? 'yes' : 'blindJudge',
    ]);
    expect(reasonOf(canSecond(organiser, late(act), { contest: blind, behind: [] }))).toBe('yes');
    const out = { ...blind, publishedAt: new Date(0) };
    expect(reasonOf(canSecond(chair, late(act), { contest: out, behind: [] }))).toBe('yes');
  }
});

test('who proposed takes it back without a word; who could confirm says no with a reason', () => {
  const own: Actor = { ...organiser, personId: 'a' };
  expect(canDrop(unrelated(own), late('rule'), { contest, reason: '' }).ok).toBe(true);
  expect(reasonOf(canDrop(organiser, late('rule'), { contest, reason: ' ' }))).toBe('reasonMissing');
  expect(canDrop(organiser, late('rule'), { contest, reason: 'vì' }).ok).toBe(true);
  expect(reasonOf(canDrop(person('s', { kind: 'viewer' }), late('rule'), { contest, reason: 'vì' }))).toBe(
    'needsOrganiserOrChair',
  );
  const over = late('rule', { droppedAt: new Date(0) });
  for (const by of [unrelated(own), organiser])
    expect(reasonOf(canDrop(by, over, { contest, reason: 'vì' }))).toBe('proposalOver');
});

test('a seat that decides is of this contest or of the province', () => {
  expect([organiser, chair, deputy].map((by) => decidingSeats(by, 'c').length)).toEqual([1, 1, 1]);
  expect(decidingSeats(chair, 'another')).toEqual([]);
  for (const kind of ['secretary', 'judge'] as const)
    expect(decidingSeats(person('s', { kind, contestId: 'c' }), 'c')).toEqual([]);
  expect(decidingSeats(person('l', { kind: 'unitLeader', unitId: 'u', unitIds: ['u'] }), 'c')).toEqual([]);
});

test('alone only under a decision, and where nobody else is there', () => {
  const permitted = { ...organiser, permits: ['alone'] as const };
  expect([isPermittedAlone(permitted, 0), isPermittedAlone(permitted, 1)]).toEqual([true, false]);
  expect(isPermittedAlone({ ...organiser, permits: ['results', 'roles'] }, 0)).toBe(false);
});

test('what was typed in after the ranking is confirmed by an organiser who did not seat the typist', () => {
  expect(canConfirmLate(organiser, 's', []).ok).toBe(true);
  expect(reasonOf(canConfirmLate(organiser, 's', ['o']))).toBe('seatedProposer');
  expect(reasonOf(canConfirmLate(organiser, 'o', []))).toBe('secondPerson');
  for (const by of [chair, person('t', { kind: 'secretary', contestId: 'c' })])
    expect(reasonOf(canConfirmLate(by, 's', []))).toBe('lateTyping');
});
