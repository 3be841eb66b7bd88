import { describe, expect, test } from 'vitest';
import type { Actor } from '../actor';
import { day } from '../date/calendar';
import type { Decider } from '../deciding/deciding';
import {
  canAcceptDelivery,
  canDateDelivery,
  canLengthen,
  canNotePaper,
  canReopenDelivery,
  canReturnDelivery,
  canSetDay,
  canSubmitDelivery,
  canWaive,
  canWriteDelivery,
  deliveryAfter,
  deliveryEvents,
  deliveryStatuses,
  type JudgedDelivery,
} from './delivery';

const seat = (kind: 'unitOfficer' | 'unitLeader'): Actor => ({
  personId: kind,
  name: kind,
  seats: [{ kind, unitId: 'u', unitIds: ['u'] }],
});
const [officer, leader] = [seat('unitOfficer'), seat('unitLeader')];
const decider = (more: Partial<Decider> = {}): Decider => ({
  personId: 'o',
  name: 'o',
  seats: [{ kind: 'organiser' }],
  conflict: null,
  roles: [],
  permits: [],
  ...more,
});
const filed: JudgedDelivery = {
  unitId: 'u',
  year: 2022,
  status: 'draft',
  nature: 'paper',
  number: '12/BC-UBND',
  issuedOn: day(2022, 6, 10),
  narrative: '',
  papers: 1,
};
const owed = { owed: true, isOnce: false };
const reason = (verdict: { ok: boolean; reason?: string }) => verdict.reason ?? 'yes';

test('every state and every event: what may follow', () => {
  expect(
    Object.fromEntries(
      deliveryStatuses.map((status) => [status, deliveryEvents.map((event) => deliveryAfter(status, event))]),
    ),
  ).toEqual({
    draft: ['submitted', null, null, null],
    submitted: [null, 'returned', 'accepted', null],
    returned: ['submitted', null, null, null],
    accepted: [null, null, null, 'submitted'],
  });
});

describe('the unit', () => {
  test('its officer writes and its leader submits; nobody else does either', () => {
    expect([canWriteDelivery(officer, filed).ok, canWriteDelivery(leader, filed).ok]).toEqual([true, true]);
    expect(reason(canWriteDelivery({ ...officer, seats: [] }, filed))).toBe('notYourUnit');
    expect(reason(canSubmitDelivery(officer, filed, owed))).toBe('needsLeader');
    expect(canSubmitDelivery(leader, filed, owed).ok).toBe(true);
  });

  test.each([
    [{ papers: 0 }, ['papers']],
    [{ number: ' ' }, ['number']],
    [{ issuedOn: null }, ['issuedOn']],
    [{ papers: 0, number: '', issuedOn: null }, ['papers', 'number', 'issuedOn']],
    [{ nature: 'commitment' as const, papers: 0, number: '', issuedOn: null }, ['narrative']],
  ])('%j is refused with what is missing', (more, missing) => {
    expect(canSubmitDelivery(leader, { ...filed, ...more }, owed)).toMatchObject({
      reason: 'deliveryIncomplete',
      missing,
    });
  });

  test('a commitment needs words, and no paper', () => {
    const said = {
      ...filed,
      nature: 'commitment' as const,
      papers: 0,
      number: '',
      issuedOn: null,
      narrative: 'Đã làm',
    };
    expect(canSubmitDelivery(leader, said, owed).ok).toBe(true);
  });

  test('the half-year report of 2022 is not sent as that of 2021', () => {
    const verdict = (year: number) => reason(canDateDelivery(day(2022, 6, 10), year, { isOnce: false }));
    expect([2021, 2022, 2023].map(verdict)).toEqual(['documentOfOtherYear', 'yes', 'documentOfOtherYear']);
    expect(reason(canDateDelivery(day(2017, 12, 28), 2018, { isOnce: false }))).toBe('yes');
    expect(reason(canDateDelivery(day(2019, 5, 1), 2022, { isOnce: true }))).toBe('yes');
  });

  test('what another unit owes, and what was sent already, is refused', () => {
    expect(reason(canSubmitDelivery(leader, filed, { ...owed, owed: false }))).toBe('notOwed');
    for (const status of ['submitted', 'accepted'] as const) {
      expect(reason(canSubmitDelivery(leader, { ...filed, status }, owed))).toBe('wrongStatus');
      expect(reason(canWriteDelivery(leader, { unitId: 'u', status }))).toBe('deliveryLocked');
    }
  });
});

describe('the organiser', () => {
  test('rules on what was sent, unless it is of the own unit', () => {
    const [sent, taken] = [{ status: 'submitted' as const }, { status: 'accepted' as const }];
    expect(canAcceptDelivery(decider(), sent).ok && canReturnDelivery(decider(), sent).ok).toBe(true);
    expect(canReopenDelivery(decider(), taken).ok).toBe(true);
    expect(reason(canReturnDelivery(decider(), taken))).toBe('wrongStatus');
    for (const can of [canAcceptDelivery, canReturnDelivery])
      expect(reason(can(decider({ conflict: 'ownUnit' }), sent))).toBe('decidesOwnUnit');
    expect(reason(canAcceptDelivery(decider({ seats: officer.seats }), sent))).toBe('needsOrganiser');
  });

  test('writes down a paper that came by post only where nothing was sent here', () => {
    expect(canNotePaper(decider(), null).ok).toBe(true);
    expect(canNotePaper(decider(), { status: 'draft' }).ok).toBe(true);
    for (const status of ['submitted', 'accepted'] as const)
      expect(reason(canNotePaper(decider(), { status }))).toBe('alreadyDelivered');
  });

  test('waives once, and not what was delivered', () => {
    expect(canWaive(decider(), { delivered: false, waived: false }).ok).toBe(true);
    expect(reason(canWaive(decider(), { delivered: true, waived: false }))).toBe('alreadyDelivered');
    expect(reason(canWaive(decider(), { delivered: false, waived: true }))).toBe('alreadyExists');
  });

  test('lengthens for one unit only onwards, and sets a day for all within the year', () => {
    const now = new Date('2022-06-20T01:00:00Z');
    const before = day(2022, 6, 15);
    const longer = (on: Date) => reason(canLengthen(decider(), { year: 2022, on, before, now }));
    expect([day(2022, 7, 1), day(2022, 6, 15), day(2022, 6, 19), day(2023, 4, 1)].map(longer)).toEqual([
      'yes',
      'dayPassed',
      'dayPassed',
      'dayOfOtherYear',
    ]);
    const set = (on: Date) => reason(canSetDay({ by: decider(), now }, { year: 2022, on, before }));
    expect([day(2022, 6, 1), day(2021, 6, 1)].map(set)).toEqual(['yes', 'dayOfOtherYear']);
    expect(reason(canSetDay({ by: decider(), now }, { year: 2022, on: before, before: null }))).toBe(
      'obligationEnded',
    );
  });
});
