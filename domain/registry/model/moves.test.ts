import { unrelated } from '../../deciding/deciding-testing';
import { describe, expect, test } from 'vitest';
import { type Actor, PUBLIC, type Seat } from '../../actor';
import { paperKinds } from '../papers/paper';
import { items } from './form';
import {
  events,
  type ModelEvent,
  type ModelStatus,
  needReason,
  next,
  publicStatuses,
  statuses,
} from './lifecycle';
import { canContinue, canMove, canReport, canWrite, type JudgedModel } from './may';
import { required } from './missing';

const actor = (name: string, ...seats: Seat[]): Actor => ({ personId: name, name, seats });
const seatIn = (kind: 'unitOfficer' | 'unitLeader', ...unitIds: string[]): Seat => ({
  kind,
  unitId: unitIds[0] ?? '',
  unitIds,
});

const actors = {
  public: PUBLIC,
  officer: actor('officer', seatIn('unitOfficer', 'ban')),
  leader: actor('leader', seatIn('unitLeader', 'ban')),
  successor: actor('successor', seatIn('unitLeader', 'xa-moi', 'ban')),
  stranger: actor('stranger', seatIn('unitLeader', 'khac')),
  superior: actor('superior', seatIn('unitLeader', 'huyen')),
  organiser: actor('organiser', { kind: 'organiser' }),
  viewer: actor('viewer', { kind: 'viewer' }),
  administrator: actor('administrator', { kind: 'administrator' }),
} satisfies Record<string, Actor>;
type Seated = keyof typeof actors;

// Written out by hand, not read from `moves`: who may do what in which state. O officer, L leader,
// Ư organiser.
const O = ['officer', 'leader', 'successor'] as const;
const L = ['leader', 'successor'] as const;
const U = ['organiser'] as const;
const table: Record<ModelStatus, Partial<Record<ModelEvent, readonly Seated[]>>> = {
  draft: { submit: L, discard: O },
  submitted: { return: U, receive: U, withdraw: L },
  returned: { submit: L, withdraw: L },
  received: { run: L, pause: L, withdraw: L },
  running: { reviewInterim: L, pause: L, withdraw: L },
  interimReviewed: { reviewFinal: L, pause: L, withdraw: L },
  finalReviewed: { propose: L, withdraw: L },
  proposed: { beginAppraisal: U, returnProposal: U, withdraw: L },
  appraising: { recognise: U, decline: U, returnProposal: U },
  recognised: { replicate: U, revoke: U },
  notRecognised: {},
  replicated: { revoke: U },
  paused: { resume: L, withdraw: L },
  withdrawn: {},
};

const full = Object.fromEntries(items.map((item) => [item, 'Có'])) as Record<(typeof items)[number], string>;
const modelIn = (status: ModelStatus): JudgedModel => ({
  ...full,
  field: 'economy',
  leadPerson: 'Lò Văn An',
  contactPerson: 'Cầm Thị Bình',
  results: 'Đạt',
  selfScore: 9_000,
  unitId: 'ban',
  status,
  pausedFrom: status === 'paused' ? 'running' : null,
  rating: 'good',
});
const context = { season: { lockedAt: null }, papers: paperKinds };

describe.each(statuses)('in state %s', (status) => {
  test.each(events)('%s', (event) => {
    for (const [seat, by] of Object.entries(actors)) {
      const verdict = canMove(unrelated(by), modelIn(status), { context, event, reason: 'Vì lý do này.' });
      const allowed: readonly string[] = table[status][event] ?? [];
      expect([seat, verdict.ok]).toEqual([seat, allowed.includes(seat)]);
      if (seat === 'public' && !verdict.ok) expect(verdict.reason).toBe('notSignedIn');
    }
  });

  test('an allowed move leads somewhere, and only there', () => {
    for (const event of events) expect(next(modelIn(status), event) !== null).toBe(event in table[status]);
  });
});

test('only two ways lead to the public, and none leads out of a closed model', () => {
  for (const status of statuses) {
    for (const event of events) {
      const to = next(modelIn(status), event);
      if (publicStatuses.some((known) => known === to))
        expect([status, event]).toEqual(
          event === 'recognise' ? ['appraising', 'recognise'] : ['recognised', 'replicate'],
        );
    }
  }
  for (const closed of ['withdrawn', 'notRecognised'] as const) expect(table[closed]).toEqual({});
});

test.each(needReason)('%s is refused without words, and blank is no word', (event) => {
  const status = statuses.find((known) => event in table[known]) ?? expect.fail();
  const by = actors[table[status][event]?.[0] ?? 'leader'];
  for (const reason of ['', '  ', '\n'])
    expect(canMove(unrelated(by), modelIn(status), { context, event, reason })).toEqual({
      ok: false,
      reason: 'reasonMissing',
    });
});

test.each(Object.entries(required))('%s names each missing thing', (event, needs) => {
  const status = statuses.find((known) => event in table[known]) ?? expect.fail();
  const by = actors[table[status][event as ModelEvent]?.[0] ?? 'leader'];
  for (const need of needs) {
    const model = {
      ...modelIn(status),
      ...(need === 'field' || need === 'selfScore' ? { [need]: null } : { [need]: '' }),
    };
    const papers = paperKinds.filter((kind) => `paper.${kind}` !== need);
    const verdict = canMove(unrelated(by), model, {
      context: { ...context, papers },
      event: event as ModelEvent,
      reason: 'Lý do',
    });
    expect(verdict).toEqual({ ok: false, reason: 'incomplete', missing: [need] });
  }
});

test('a locked season stops newcomers, not those who were sent back', () => {
  const locked = { ...context, season: { lockedAt: new Date(0) } };
  expect(
    canMove(unrelated(actors.leader), modelIn('draft'), { context: locked, event: 'submit' }),
  ).toMatchObject({
    reason: 'seasonLocked',
  });
  expect(
    canMove(unrelated(actors.leader), modelIn('returned'), { context: locked, event: 'submit' }),
  ).toEqual({ ok: true });
});

test('recognition asks for a rating that can be recognised', () => {
  const recognise = (rating: JudgedModel['rating']) =>
    canMove(
      unrelated(actors.organiser),
      { ...modelIn('appraising'), rating },
      { context, event: 'recognise' },
    );
  expect(recognise(null)).toMatchObject({ reason: 'notRated' });
  expect(recognise('notRatable')).toMatchObject({ reason: 'notRatable' });
  expect(recognise('average')).toEqual({ ok: true });
});

test.each(statuses)('in state %s the unit alone writes, and only while it is its turn', (status) => {
  const writes = status === 'draft' || status === 'returned';
  const reports = ['received', 'running', 'interimReviewed', 'finalReviewed'].includes(status);
  for (const [seat, by] of Object.entries(actors)) {
    const own = O.some((known) => known === seat);
    expect([seat, canWrite(by, modelIn(status)).ok]).toEqual([seat, own && writes]);
    expect([seat, canReport(by, modelIn(status)).ok]).toEqual([seat, own && reports]);
  }
});

test('a model goes on only from an earlier year of the same unit or one it took over from', () => {
  const former = { unitId: 'ban', year: 2021, submittedAt: new Date('2021-01-20') };
  const here = { unitId: 'ban', year: 2022 };
  const there = { unitId: 'xa-moi', year: 2022 };
  const ask = (...[by, former, registration]: Parameters<typeof canContinue>) => {
    const verdict = canContinue(by, former, registration);
    return verdict.ok || verdict.reason;
  };
  expect(ask(actors.officer, former, here)).toBe(true);
  expect(ask(actors.successor, former, there)).toBe(true);
  expect(ask(actors.leader, former, there)).toBe('notYourUnit');
  expect(ask(actors.superior, former, { unitId: 'huyen', year: 2022 })).toBe('notYourUnit');
  expect(ask(actors.leader, { ...former, year: 2022 }, here)).toBe('otherYear');
  expect(ask(actors.leader, { ...former, submittedAt: null }, here)).toBe('wrongStatus');
});
