import { expect, test } from 'vitest';
import { unrelated } from '../../deciding/deciding-testing';
import { canScreen, canSubmitEntry, canWithdrawEntry, type EntryContext, isLateAttempt } from './entry';
import { contest, contestIn, context, full, moments, seats } from './entry-testing';
import { usualRules } from '../setup/usual-rules';

test('a late entry is returned only while it could come back', () => {
  const may = (more: Partial<EntryContext>) =>
    canScreen(
      { by: unrelated(seats.organiser), now: moments.judging },
      { status: 'submitted', returns: 0 },
      { context: { ...context, ...more }, frozen: false, event: 'return' },
    );
  expect(may({})).toMatchObject({ reason: 'returnTooLate' });
  expect(may({ admitted: true }).ok).toBe(true);
  expect(may({ extendedUntil: moments.deliberating }).ok).toBe(true);
});

test('a draft is submitted only where the duty of the year is met; what was let in once comes back', () => {
  const asking = { ...context, contest: { ...contest, rules: usualRules(2020) }, dutyMet: false };
  expect(canSubmitEntry({ by: seats.leader, now: moments.open }, full, asking)).toMatchObject({
    reason: 'dutyNotMet',
  });
  const returned = { ...full, status: 'returned' as const };
  expect(canSubmitEntry({ by: seats.leader, now: moments.open }, returned, asking).ok).toBe(true);
});

test('nobody takes an entry back, or decides on one, once the results are out, however early it was pressed', () => {
  const out = { ...context, contest: contestIn('published') };
  const accepted = { ...full, status: 'accepted' as const };
  expect(
    canWithdrawEntry({ by: seats.leader, now: moments.deliberating }, accepted, out.contest),
  ).toMatchObject({
    reason: 'contestPublished',
  });
  expect(
    canScreen(
      { by: unrelated(seats.organiser), now: moments.judging },
      { ...full, status: 'ineligible' },
      { context: out, frozen: false, event: 'reconsider' },
    ),
  ).toMatchObject({ reason: 'contestPublished' });
});

test('nobody decides on an entry while frozen results wait for their signatures', () => {
  const may = ({ frozen }: { frozen: boolean }) =>
    canScreen(
      { by: unrelated(seats.organiser), now: moments.deliberating },
      { ...full, status: 'accepted' },
      { context, frozen, event: 'disqualify' },
    );
  expect(may({ frozen: false }).ok).toBe(true);
  expect(may({ frozen: true })).toMatchObject({ reason: 'resultsFrozen' });
});

test('after the publication a try is refused and not written down: no appeal would help', () => {
  const out = contestIn('published');
  const verdict = canSubmitEntry({ by: seats.leader, now: moments.deliberating }, full, {
    ...context,
    contest: out,
  });
  expect(verdict).toMatchObject({ reason: 'contestClosed' });
  expect(isLateAttempt(verdict, { contest: out, extendedUntil: null, now: moments.deliberating })).toBe(
    false,
  );
  const late = canSubmitEntry({ by: seats.leader, now: moments.deliberating }, full, context);
  expect(isLateAttempt(late, { contest, extendedUntil: null, now: moments.deliberating })).toBe(true);
});
