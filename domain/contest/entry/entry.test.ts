import { describe, expect, test } from 'vitest';
import { day } from '../../date/calendar';
import { unrelated } from '../../deciding/deciding-testing';
import type { Verdict } from '../../verdict';
import {
  canEnter,
  canScreen,
  canSubmitEntry,
  canWithdrawEntry,
  canWriteEntry,
  type EntryContext,
  type EntryEvent,
  entryEvents,
  type EntryStatus,
  entryStatuses,
  nextEntry,
} from './entry';
import { missingOf, needsOf, teamFault } from './needs';
import { contest, contestIn, context, full, moments, seats, type Who } from './entry-testing';
import { type Phase, phaseOf, phases } from '../setup/phase';
import { usualRules } from '../setup/usual-rules';

function ask(
  event: EntryEvent,
  { status, who, phase }: { status: EntryStatus; who: Who; phase: Phase },
): Verdict {
  const entry = { ...full, status };
  const here = { ...context, contest: contestIn(phase) };
  const now = moments[phase];
  if (event === 'submit') return canSubmitEntry({ by: seats[who], now }, entry, here);
  if (event === 'withdraw') return canWithdrawEntry({ by: seats[who], now }, entry, here.contest);
  return canScreen({ by: unrelated(seats[who]), now }, entry, { context: here, frozen: false, event });
}

/** The whole law in words of its own: who, from which states, in which phases. */
const law: Record<EntryEvent, { who: Who[]; from: Partial<Record<EntryStatus, readonly Phase[]>> }> = {
  submit: {
    who: ['leader'],
    from: { draft: ['open', 'grace'], returned: ['open', 'grace', 'screening'] },
  },
  withdraw: {
    who: ['leader'],
    from: Object.fromEntries(
      ['draft', 'submitted', 'returned', 'accepted'].map((status) => [
        status,
        phases.filter((phase) => phase !== 'published'),
      ]),
    ),
  },
  // Refuses to return an entry that could no longer be resubmitted.
  return: { who: ['organiser'], from: { submitted: ['open', 'grace', 'screening'] } },
  accept: { who: ['organiser'], from: { submitted: phases.filter((phase) => phase !== 'published') } },
  refuse: { who: ['organiser'], from: { submitted: phases.filter((phase) => phase !== 'published') } },
  disqualify: { who: ['organiser'], from: { accepted: phases } },
  reconsider: {
    who: ['organiser'],
    from: Object.fromEntries(
      ['ineligible', 'disqualified'].map((status) => [
        status,
        phases.filter((phase) => phase !== 'published'),
      ]),
    ),
  },
};

test('the moments of this table stand in the phases that they are named after', () => {
  for (const phase of phases) expect(phaseOf(contestIn(phase), moments[phase])).toBe(phase);
});

describe.each(entryEvents)('%s', (event) => {
  const cases = entryStatuses.flatMap((status) =>
    phases.flatMap((phase) => (Object.keys(seats) as Who[]).map((who) => ({ status, phase, who }))),
  );
  test.each(cases)('from $status in $phase by $who', ({ status, phase, who }) => {
    const expected = law[event].who.includes(who) && (law[event].from[status]?.includes(phase) ?? false);
    expect(ask(event, { status, who, phase }).ok).toBe(expected);
    if (expected) expect(nextEntry(status, event)).not.toBeNull();
  });
});

test.each(entryStatuses)(
  'text and files of a %s entry are changed by its own unit or by nobody',
  (status) => {
    for (const who of Object.keys(seats) as Who[]) {
      const expected = (who === 'leader' || who === 'officer') && ['draft', 'returned'].includes(status);
      expect(canWriteEntry(seats[who], { unitId: 'u', status }).ok).toBe(expected);
    }
  },
);

describe('entering', () => {
  const life = { validFrom: day(2000, 1, 1), validTo: null };
  const unit = { id: 'u', kind: 'district' as const, groups: [], ...life };
  const enter = (facts: object = {}, more: Partial<EntryContext> = {}, who: Who = 'officer') =>
    canEnter({ by: seats[who], now: moments.open }, { ...unit, ...facts }, { ...context, ...more });

  test('a district enters; a commune does not, unless a decision admits it', () => {
    expect(enter().ok).toBe(true);
    expect(enter({ kind: 'commune' })).toMatchObject({ reason: 'unitNotEligible' });
    const [first, ...rest] = contest.rules.blocks;
    const blocks = [{ ...first!, admitted: [{ unitId: 'u', decision: '12/QĐ-SNV' }] }, ...rest];
    const rules = { ...contest.rules, blocks };
    expect(enter({ kind: 'commune' }, { contest: { ...contest, rules } }).ok).toBe(true);
  });

  test('a unit that was merged away no longer enters', () => {
    expect(enter({ validTo: day(2020, 7, 20) })).toMatchObject({ reason: 'unitEnded' });
    expect(enter({ validTo: day(2020, 7, 21) }).ok).toBe(true);
  });

  test('the yearly model is asked for only where the rules ask', () => {
    const rules = usualRules(2020);
    const asking = { ...contest, rules };
    expect(enter({}, { contest: asking, dutyMet: false })).toMatchObject({ reason: 'dutyNotMet' });
    expect(enter({}, { contest: asking, dutyMet: true }).ok).toBe(true);
    expect(enter({}, { dutyMet: false }).ok).toBe(true);
  });

  test('nobody enters for another unit, nor a contest in preparation', () => {
    expect(enter({}, {}, 'otherLeader')).toMatchObject({ reason: 'notYourUnit' });
    expect(enter({}, { contest: { ...contest, announcedAt: null } })).toMatchObject({
      reason: 'contestAbsent',
    });
  });
});

describe('what is missing', () => {
  const team = { least: 2, most: 3, reserves: 1 };
  const dossier = { team, parts: [{ kind: 'dossier' as const }] };
  const people = (...roles: ('captain' | 'member' | 'reserve')[]) =>
    roles.map((role, n) => ({ name: `Người ${n}`, title: '', role }));

  test.each([
    [people('captain', 'member'), []],
    [people('captain', 'member', 'member', 'reserve'), []],
    [people('captain'), ['team']],
    [people('captain', 'member', 'member', 'member'), ['team']],
    [people('captain', 'member', 'reserve', 'reserve'), ['team']],
    [people('member', 'member'), ['captain']],
    [people('captain', 'captain'), ['captain']],
    [[...people('captain'), { name: '  ', title: 'bỏ trống', role: 'member' as const }], ['team']],
  ])('team %#', (members, missing) => {
    expect(missingOf({ ...full, team: members }, ['dossier'], dossier)).toEqual(missing);
  });

  test('blanks are nothing; a clip is a file or an address that a browser may follow', () => {
    const rules = { ...dossier, team: { least: 1, most: 5, reserves: 2 } };
    expect(missingOf({ ...full, title: '  ' }, ['dossier'], rules)).toEqual(['title']);
    for (const clipLink of ['', 'javascript:alert(1)', 'clip của tôi', 'https://'])
      expect(missingOf({ ...full, clipLink }, ['dossier'], rules)).toEqual(['clip']);
    expect(missingOf({ ...full, clipLink: '' }, ['dossier', 'clip'], rules)).toEqual([]);
    expect(missingOf(full, [], rules)).toEqual(['paper.dossier']);
  });

  const bare = {
    title: 'Đội Chim Yến',
    summary: '',
    story: '',
    clipLink: '',
    team: people('captain', 'member'),
  };
  test.each([
    ['a quiz', ['quiz']],
    ['a live part', ['live']],
    ['three live parts and a quiz', ['live', 'live', 'live', 'quiz']],
  ] as const)('an entry for %s brings its people and no dossier', (_, kinds) => {
    const rules = { team, parts: kinds.map((kind) => ({ kind })) };
    expect(missingOf(bare, [], rules)).toEqual([]);
    expect(missingOf({ ...bare, title: '', team: [] }, [], rules)).toEqual(['title', 'captain', 'team']);
    expect(needsOf(rules)).toEqual(['title', 'captain', 'team']);
  });

  test('where a dossier is one part of several, all that it asks for is needed', () => {
    const rules = { team, parts: [{ kind: 'quiz' as const }, { kind: 'dossier' as const }] };
    expect(missingOf(bare, [], rules)).toEqual(['summary', 'story', 'paper.dossier', 'clip']);
  });

  test.each([
    [people('captain', 'member', 'member', 'member', 'member'), { kind: 'tooMany', by: 2 }],
    [people('captain', 'member', 'reserve', 'reserve'), { kind: 'tooManyReserves', by: 1 }],
    [people('captain', 'reserve'), { kind: 'tooFew', by: 1 }],
    [[], { kind: 'tooFew', by: 2 }],
    [people('captain', 'member', 'reserve'), null],
  ])('people too many are told apart from people too few %#', (members, fault) => {
    expect(teamFault(members, team)).toEqual(fault);
  });
});

test('an entry is returned as often as the rules allow and no more', () => {
  const may = (returns: number) =>
    canScreen(
      { by: unrelated(seats.organiser), now: moments.screening },
      { status: 'submitted', returns },
      { context, frozen: false, event: 'return' },
    );
  expect(may(0).ok).toBe(true);
  expect(may(1)).toMatchObject({ reason: 'returnsUsedUp' });
});

test('what comes to light after the publication disqualifies, but not under results that wait for signatures', () => {
  const may = ({ frozen }: { frozen: boolean }) =>
    canScreen(
      { by: unrelated(seats.organiser), now: moments.published },
      { ...full, status: 'accepted' },
      { context: { ...context, contest: contestIn('published') }, frozen, event: 'disqualify' },
    );
  expect(may({ frozen: false }).ok).toBe(true);
  expect(may({ frozen: true })).toMatchObject({ reason: 'resultsFrozen' });
});

test('admitted by decision, an entry is submitted after the close, until the results are out', () => {
  const may = (phase: Phase, { admitted }: { admitted: boolean }) =>
    canSubmitEntry({ by: seats.leader, now: moments[phase] }, full, {
      ...context,
      admitted,
      contest: contestIn(phase),
    }).ok;
  expect([
    may('judging', { admitted: false }),
    may('judging', { admitted: true }),
    may('published', { admitted: true }),
  ]).toEqual([false, true, false]);
});
