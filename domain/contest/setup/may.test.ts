import { expect, test } from 'vitest';
import { day } from '../../date/calendar';
import { unrelated } from '../../deciding/deciding-testing';
import { yes } from '../../verdict';
import { canAnnounce, canDiscard, canExtend, canSetRules, canSetUp, newCautions, rescaledOf } from './may';
import { contest } from '../entry/entry-testing';
import { usualRules } from './usual-rules';

const organiser = unrelated({ personId: 'x', name: 'Sở Nội vụ', seats: [{ kind: 'organiser' }] });
const rules = usualRules(null);
const torn = {
  ...rules,
  prizes: rules.prizes.map((prize) => (prize.kind === 'main' ? { ...prize, block: 'không-có' } : prize)),
};
const idle = { entries: 1, scores: 0, rankingOpen: false };

test('rules are half done as long as nobody has read them, and whole from then on', () => {
  const draft = { rules, year: 2020, name: 'Hội thi', announcedAt: null, publishedAt: null };
  expect(canSetRules(organiser, draft, { next: torn, progress: idle, reason: 'sửa' })).toEqual(yes);
  const announced = { ...draft, announcedAt: day(2020, 6, 15) };
  expect(canSetRules(organiser, announced, { next: torn, progress: idle, reason: 'sửa' })).toMatchObject({
    reason: 'rulesFlawed',
  });
  expect(canSetRules(organiser, announced, { next: rules, progress: idle, reason: 'sửa' })).toEqual(yes);
});

test('a contest is announced only with dates of its year', () => {
  const draft = { ...contest, name: 'Hội thi', announcedAt: null };
  expect(canAnnounce(organiser, draft)).toEqual(yes);
  expect(canAnnounce(organiser, { ...draft, year: 2026 })).toMatchObject({ reason: 'datesOutOfOrder' });
});

test('the year may change until the announcement, and not with it', () => {
  const draft = { publishedAt: null, announcedAt: null, year: 2020 };
  expect(canSetUp(organiser, draft, { progress: idle, reason: 'sửa', year: 2026 })).toEqual(yes);
  const announced = { ...draft, announcedAt: day(2020, 6, 15) };
  expect(canSetUp(organiser, announced, { progress: idle, reason: 'sửa' })).toEqual(yes);
  expect(canSetUp(organiser, announced, { progress: idle, reason: 'sửa', year: 2026 })).toMatchObject({
    reason: 'yearAnnounced',
  });
});

test('rules that everybody has read turn to the models of another year only with the caution read', () => {
  const announced = { rules, year: 2020, name: 'Hội thi', announcedAt: day(2020, 6, 15), publishedAt: null };
  const next = { ...rules, eligibility: { ...rules.eligibility, dutyYear: 2019 } };
  expect(newCautions(announced, next)).toEqual(['modelsOfAnotherYear']);
  expect(canSetRules(organiser, announced, { next, progress: idle, reason: 'sửa', read: [] })).toMatchObject({
    reason: 'cautionsUnread',
  });
  expect(
    canSetRules(organiser, announced, { next, progress: idle, reason: 'sửa', read: ['modelsOfAnotherYear'] }),
  ).toEqual(yes);
});

test('what was not announced is taken away, with a reason', () => {
  expect(canDiscard(organiser, { announcedAt: null }, 'lập nhầm')).toEqual(yes);
  expect(canDiscard(organiser, { announcedAt: null }, ' ')).toMatchObject({ reason: 'reasonMissing' });
  expect(canDiscard(organiser, { announcedAt: day(2020, 6, 15) }, 'lập nhầm')).toMatchObject({
    reason: 'contestAnnounced',
  });
});

test('a unit’s own close is later than that of everybody', () => {
  const contest = { publishedAt: null, closesAt: day(2020, 8, 15) };
  const later = new Date(contest.closesAt.getTime() + 1);
  expect(canExtend(organiser, contest, contest.closesAt)).toMatchObject({ reason: 'extensionTooEarly' });
  expect(canExtend(organiser, contest, later)).toEqual(yes);
});

test('criteria that add up to something else than their part are told', () => {
  expect(rescaledOf(rules)).toEqual([]);
  const parts = rules.parts.map((part) => ({ ...part, criteria: part.criteria.slice(1) }));
  expect(rescaledOf({ ...rules, parts })).toEqual([
    { key: 'ho-so', name: 'Hồ sơ mô hình', points: 6_000, sum: 5_000 },
  ]);
});
