import { unrelated } from '../../deciding/deciding-testing';
import { describe, expect, test } from 'vitest';
import { type Actor, PUBLIC, type Seat } from '../../actor';
import { owedPapers } from '../papers/paper';
import type { Rating } from './appraisal';
import { items } from './form';
import { statuses } from './lifecycle';
import { canMove } from './may';
import { type ModelTask, modelTaskOf } from './waiting';

const seat = (...seats: Seat[]): Actor => ({ personId: 'p', name: 'P', seats });
const unit = { unitId: 'u', unitIds: ['u'] };
const officer = seat({ kind: 'unitOfficer', ...unit });
const leader = seat({ kind: 'unitLeader', ...unit });
const stranger = seat({ kind: 'unitLeader', unitId: 'x', unitIds: ['x'] });
const organiser = seat({ kind: 'organiser' });
const viewer = seat({ kind: 'viewer' });

const text = Object.fromEntries(items.map((item) => [item, 'Có'])) as Record<(typeof items)[number], string>;
const empty = Object.fromEntries(items.map((item) => [item, ''])) as typeof text;
const person = { field: 'economy' as const, leadPerson: 'A', contactPerson: 'B' };
const complete = { ...text, ...person, results: 'Có', selfScore: 8_000, papers: owedPapers };
const bare = {
  ...empty,
  field: null,
  leadPerson: '',
  contactPerson: '',
  results: '',
  selfScore: null,
  papers: [],
};

const model = (
  status: (typeof statuses)[number],
  { full, rating = null }: { full: boolean; rating?: Rating | null },
) => ({
  ...(full ? complete : bare),
  unitId: 'u',
  status,
  pausedFrom: null,
  rating,
});

describe('each seat is given what it can do', () => {
  test.each([
    ['draft', false, 'complete', 'complete', null],
    ['draft', true, 'submit', null, null],
    ['submitted', true, null, null, 'receive'],
    ['returned', true, 'mend', 'mend', null],
    ['received', true, 'run', null, null],
    ['running', false, 'addInterim', 'addInterim', null],
    ['running', true, 'reviewInterim', null, null],
    ['interimReviewed', false, 'addFinal', 'addFinal', null],
    ['interimReviewed', true, 'reviewFinal', null, null],
    ['finalReviewed', false, 'scoreSelf', 'scoreSelf', null],
    ['finalReviewed', true, 'propose', null, null],
    ['proposed', true, null, null, 'beginAppraisal'],
    ['appraising', true, null, null, 'rate'],
  ] as const)('%s (complete: %s)', (status, full, ofLeader, ofOfficer, ofOrganiser) => {
    const tasks = [leader, officer, organiser].map((by) => modelTaskOf(by, model(status, { full })));
    expect(tasks).toEqual([ofLeader, ofOfficer, ofOrganiser]);
  });

  test('what is rated waits for a decision', () => {
    expect(modelTaskOf(organiser, model('appraising', { full: true, rating: 'good' }))).toBe('decide');
  });
});

test('who has no part in it is given nothing, in any state', () => {
  for (const status of statuses)
    for (const full of [true, false])
      for (const by of [viewer, stranger, PUBLIC])
        expect(modelTaskOf(by, model(status, { full }))).toBeNull();
});

test('a task that is a move can be made at once', () => {
  const moves = [
    'submit',
    'run',
    'reviewInterim',
    'reviewFinal',
    'propose',
    'receive',
    'beginAppraisal',
  ] as const;
  const isMove = (task: ModelTask | null) => moves.find((move) => move === task);
  for (const status of statuses)
    for (const by of [leader, officer, organiser]) {
      const one = model(status, { full: true });
      const move = isMove(modelTaskOf(by, one));
      if (!move) continue;
      const season = { lockedAt: null };
      expect(canMove(unrelated(by), one, { context: { season, papers: one.papers }, event: move })).toEqual({
        ok: true,
      });
    }
});
