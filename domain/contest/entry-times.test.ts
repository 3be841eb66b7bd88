import { expect, test } from 'vitest';
import { canScreen, canSubmitEntry, canWithdrawEntry, type EntryContext, isLateTry } from './entry';
import { contest, contestIn, context, full, moments, seats } from './entry-testing';
import { usualRules } from './usual';

test('a late entry is returned only while it could come back', () => {
  const may = (more: Partial<EntryContext>) =>
    canScreen(
      { status: 'submitted', returns: 0 },
      { ...context, ...more },
      false,
      seats.organiser,
      'return',
      moments.judging,
    );
  expect(may({})).toMatchObject({ reason: 'returnTooLate' });
  expect(may({ admitted: true }).ok).toBe(true);
  expect(may({ extendedUntil: moments.deliberating }).ok).toBe(true);
});

test('a draft is submitted only where the duty of the year is met; what was let in once comes back', () => {
  const asking = { ...context, contest: { ...contest, rules: usualRules(2020) }, dutyMet: false };
  expect(canSubmitEntry(full, asking, seats.leader, moments.open)).toMatchObject({ reason: 'dutyNotMet' });
  const returned = { ...full, status: 'returned' as const };
  expect(canSubmitEntry(returned, asking, seats.leader, moments.open).ok).toBe(true);
});

test('nobody takes an entry back, or decides on one, once the results are out, however early it was pressed', () => {
  const out = { ...context, contest: contestIn('published') };
  const accepted = { ...full, status: 'accepted' as const };
  expect(canWithdrawEntry(accepted, out.contest, seats.leader, moments.deliberating)).toMatchObject({
    reason: 'contestPublished',
  });
  expect(
    canScreen({ ...full, status: 'ineligible' }, out, false, seats.organiser, 'reconsider', moments.judging),
  ).toMatchObject({ reason: 'contestPublished' });
});

test('after the publication a try is refused and not written down: no appeal would help', () => {
  const out = contestIn('published');
  const verdict = canSubmitEntry(full, { ...context, contest: out }, seats.leader, moments.deliberating);
  expect(verdict).toMatchObject({ reason: 'contestClosed' });
  expect(isLateTry(verdict, out, null, moments.deliberating)).toBe(false);
  const late = canSubmitEntry(full, context, seats.leader, moments.deliberating);
  expect(isLateTry(late, contest, null, moments.deliberating)).toBe(true);
});
