import { expect, test } from 'vitest';
import type { Actor, Seat } from '../../actor';
import { unrelated } from '../../deciding/deciding-testing';
import { canAnswer, type ConflictStatus } from './conflict';
import { entryStatuses } from '../entry/entry';
import {
  blankSheet,
  canConfirmSheet,
  canReopen,
  canScore,
  canTypeIn,
  mayChair,
  type JudgedSheet,
  type ScoringContext,
  seesOthers,
} from './sheet';
import { type Phase, phaseOf, phases } from '../setup/phase';
import { usualRules } from '../setup/usual-rules';

const at = (text: string) => new Date(`${text}+07:00`);
const dates = {
  opensAt: at('2020-07-01T07:00:00'),
  closesAt: at('2020-08-15T22:00:00'),
  graceMinutes: 30,
  judgingFrom: at('2020-08-20T00:00:00'),
  judgingUntil: at('2020-09-15T17:00:00'),
  publishedAt: at('2020-10-01T08:00:00'),
};
const moments: Record<Phase, Date> = {
  announced: at('2020-06-01T08:00:00'),
  open: at('2020-07-02T08:00:00'),
  grace: at('2020-08-15T22:10:00'),
  screening: at('2020-08-16T08:00:00'),
  judging: at('2020-08-25T08:00:00'),
  deliberating: at('2020-09-20T08:00:00'),
  published: at('2020-10-02T08:00:00'),
};
const part = usualRules(null).parts[0] as NonNullable<ScoringContext['part']>;
const quiz = usualRules(null).parts[1] as NonNullable<ScoringContext['part']>;

const seats: Seat[] = [
  { kind: 'chiefJudge', contestId: 'c' },
  { kind: 'deputyJudge', contestId: 'c' },
  { kind: 'judge', contestId: 'c' },
  { kind: 'secretary', contestId: 'c' },
  { kind: 'auditor', contestId: 'c' },
  { kind: 'judge', contestId: 'other' },
  { kind: 'organiser' },
  { kind: 'viewer' },
  { kind: 'administrator' },
  { kind: 'unitOfficer', unitId: 'u', unitIds: ['u'] },
  { kind: 'unitLeader', unitId: 'u', unitIds: ['u'] },
];
const actor = (seat: Seat, personId = 'me'): Actor => ({ personId, name: 'Tôi', seats: [seat] });
const judging = (seat: Seat): boolean =>
  'contestId' in seat && seat.contestId === 'c' && ['chiefJudge', 'deputyJudge', 'judge'].includes(seat.kind);

const statuses: ConflictStatus[] = [
  { kind: 'clear' },
  { kind: 'unasked' },
  { kind: 'conflicted', why: 'declared' },
  { kind: 'conflicted', why: 'recused' },
  { kind: 'conflicted', why: 'ownUnit' },
];
const sheetsOf = (personId: string): JudgedSheet[] =>
  (['draft', 'submitted'] as const).flatMap((status) =>
    [false, true].flatMap((third) =>
      [null, moments.deliberating].flatMap((reopenedAt) =>
        (['nobody', 'judge', 'secretary'] as const).map((hand) => ({
          personId,
          status,
          third,
          reopenedAt,
          hand,
        })),
      ),
    ),
  );

/** Every combination that decides about writing a sheet. */
function* worlds(personId: string) {
  for (const phase of phases)
    for (const sheet of sheetsOf(personId))
      for (const conflict of statuses)
        for (const status of entryStatuses)
          for (const assigned of [true, false])
            for (const frozen of [true, false])
              for (const scored of [part, quiz, null]) {
                const context: ScoringContext = {
                  contest: {
                    ...dates,
                    id: 'c',
                    publishedAt: phase === 'published' ? dates.publishedAt : null,
                  },
                  entry: { status },
                  part: scored,
                  assigned,
                  conflict,
                  frozen,
                };
                yield { phase, sheet, context };
              }
}

/** Said once more, in other words than the code's. */
function writable(phase: Phase, sheet: JudgedSheet, context: ScoringContext): boolean {
  const late = phase === 'deliberating' || phase === 'published';
  const time = phase === 'judging' || (late && (sheet.third || sheet.reopenedAt !== null));
  return (
    time &&
    !context.frozen &&
    sheet.status === 'draft' &&
    context.entry.status === 'accepted' &&
    context.assigned &&
    context.part === part &&
    context.conflict.kind === 'clear'
  );
}

test('a judge writes the own sheet, in its time, and nobody else does: every state, phase, seat and conflict', () => {
  const wrong: unknown[] = [];
  for (const seat of seats)
    for (const { phase, sheet, context } of worlds('me')) {
      const { ok } = canScore({ by: actor(seat), now: moments[phase] }, sheet, context);
      if (ok !== (judging(seat) && writable(phase, sheet, context)))
        wrong.push({ seat, phase, sheet, context });
    }
  for (const { phase, sheet, context } of worlds('another'))
    if (canScore({ by: actor(seats[2] as Seat), now: moments[phase] }, sheet, context).ok)
      wrong.push({ phase, sheet, context });
  expect(wrong.slice(0, 3)).toEqual([]);
}, 120_000);

test('the secretary types what the judge has not begun, never an own sheet', () => {
  const wrong: unknown[] = [];
  for (const { phase, sheet, context } of worlds('judge')) {
    for (const seat of seats) {
      const may = seat.kind === 'secretary' && sheet.hand !== 'judge' && writable(phase, sheet, context);
      if (canTypeIn({ by: unrelated(actor(seat)), now: moments[phase] }, sheet, context).ok !== may)
        wrong.push({ seat, phase, sheet, context });
    }
    if (
      canTypeIn({ by: unrelated(actor(seats[3] as Seat, 'judge')), now: moments[phase] }, sheet, context).ok
    )
      wrong.push({ phase, sheet });
    const related = { ...unrelated(actor(seats[3] as Seat)), conflict: 'declared' as const };
    if (canTypeIn({ by: related, now: moments[phase] }, sheet, context).ok)
      wrong.push({ phase, sheet, related });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
}, 120_000);

const reasons = ['', ' ', 'nhầm'];

test('only the chair, or the deputy in the place of a chair who cannot act, opens another’s sheet again', () => {
  for (const seat of seats)
    for (const phase of phases)
      for (const status of ['draft', 'submitted'] as const)
        for (const conflict of [null, 'rival', 'hidden'] as const)
          for (const chairFree of [true, false])
            for (const frozen of [true, false])
              for (const reason of reasons)
                for (const owner of ['x', 'me']) {
                  const contest = {
                    ...dates,
                    id: 'c',
                    publishedAt: phase === 'published' ? dates.publishedAt : null,
                  };
                  const chief = seat.kind === 'chiefJudge' || (seat.kind === 'deputyJudge' && !chairFree);
                  const verdict = canReopen(
                    { by: { ...unrelated(actor(seat)), conflict }, now: moments[phase] },
                    { ...blankSheet(owner), status },
                    { contest, office: { chairFree, frozen }, reason },
                  );
                  expect(verdict.ok).toBe(
                    chief &&
                      conflict === null &&
                      status === 'submitted' &&
                      ['judging', 'deliberating', 'published'].includes(phase) &&
                      !frozen &&
                      owner === 'x' &&
                      reason === 'nhầm',
                  );
                }
});

test('what was typed is confirmed by another person: the judge, the secretariat or the organiser', () => {
  const contest = { ...dates, id: 'c' };
  for (const seat of seats)
    for (const own of statuses)
      for (const typedById of [null, 'me', 'you'])
        for (const confirmedById of [null, 'they'])
          for (const status of ['draft', 'submitted'] as const)
            for (const personId of ['me', 'judge']) {
              const sheet = { personId, status, typedById, confirmedById };
              const sits = seat.kind === 'secretary' || seat.kind === 'organiser' || personId === 'me';
              expect(canConfirmSheet(unrelated(actor(seat)), sheet, { contest, frozen: false, own }).ok).toBe(
                sits &&
                  (own.kind !== 'conflicted' || personId !== 'me') &&
                  typedById === 'you' &&
                  !confirmedById &&
                  status === 'submitted',
              );
              expect(canConfirmSheet(unrelated(actor(seat)), sheet, { contest, frozen: true, own }).ok).toBe(
                false,
              );
            }
});

test('a conflict is declared at any time before a freeze, never taken back, and never talked away', () => {
  for (const before of [null, 'none', 'declared', 'recused'] as const)
    for (const relation of [null, 'ownUnit', 'successorUnit'] as const)
      for (const settled of [true, false]) {
        const free = before === null || before === 'none';
        expect(canAnswer('none', { before, relation, settled, reason: '' }).ok).toBe(
          free && relation === null && !settled,
        );
        expect(canAnswer('declared', { before, relation, settled, reason: 'vì' }).ok).toBe(!settled);
        expect(canAnswer('recused', { before, relation, settled, reason: ' ' }).ok).toBe(false);
      }
});

test('the second in which judging begins is judging, and the second in which it ends is not', () => {
  const open = { ...dates, publishedAt: null };
  const second = (moment: Date, seconds: number) => new Date(moment.getTime() + seconds * 1_000);
  expect([-1, 0].map((by) => phaseOf(open, second(dates.judgingFrom, by)))).toEqual(['screening', 'judging']);
  expect([-1, 0].map((by) => phaseOf(open, second(dates.judgingUntil, by)))).toEqual([
    'judging',
    'deliberating',
  ]);
});

test('others’ sheets open only when the rules say so, all are in, the own is among them and there is no conflict', () => {
  const own = { personId: 'me', status: 'submitted' as const };
  const other = { personId: 'you', status: 'submitted' as const };
  const draft = { personId: 'you', status: 'draft' as const };
  const mine = { conflict: { kind: 'clear' } as ConflictStatus, personId: 'me' };
  expect(seesOthers('afterAll', { sheets: [own, other], ...mine })).toBe(true);
  for (const sheets of [[own, draft], [other], []])
    expect(seesOthers('afterAll', { sheets, ...mine })).toBe(false);
  expect(seesOthers('never', { sheets: [own, other], ...mine })).toBe(false);
  for (const conflict of statuses.slice(1))
    expect(seesOthers('afterAll', { sheets: [own, other], conflict, personId: 'me' })).toBe(false);
});

test('a chair without a seat in this contest is no chair', () => {
  const office = { chairFree: true, frozen: false };
  const other = unrelated(actor({ kind: 'chiefJudge', contestId: 'other' }));
  expect(mayChair(other, 'c', { ...office, act: 'rule' }).ok).toBe(false);
});
