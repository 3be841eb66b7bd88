import { expect, test } from 'vitest';
import type { Actor } from '../actor';
import { day } from '../calendar';
import { yes } from '../verdict';
import { canExtend, canSetRules, rescaledOf } from './may';
import { usualRules } from './usual';

const organiser: Actor = {
  personId: 'x',
  name: 'Sở Nội vụ',
  seats: [{ kind: 'organiser' }],
};
const rules = usualRules(null);
const torn = {
  ...rules,
  prizes: rules.prizes.map((prize) => (prize.kind === 'main' ? { ...prize, block: 'không-có' } : prize)),
};
const idle = { entries: 1, scores: 0 };

test('rules are half done as long as nobody has read them, and whole from then on', () => {
  const draft = { rules, announcedAt: null, publishedAt: null };
  expect(canSetRules(draft, torn, idle, organiser, 'sửa')).toEqual(yes);
  const announced = { ...draft, announcedAt: day(2020, 6, 15) };
  expect(canSetRules(announced, torn, idle, organiser, 'sửa')).toMatchObject({ reason: 'rulesFlawed' });
  expect(canSetRules(announced, rules, idle, organiser, 'sửa')).toEqual(yes);
});

test('a unit’s own close is later than that of everybody', () => {
  const contest = { publishedAt: null, closesAt: day(2020, 8, 15) };
  const later = new Date(contest.closesAt.getTime() + 1);
  expect(canExtend(contest, organiser, contest.closesAt)).toMatchObject({ reason: 'extensionTooEarly' });
  expect(canExtend(contest, organiser, later)).toEqual(yes);
});

test('criteria that add up to something else than their part are told', () => {
  expect(rescaledOf(rules)).toEqual([]);
  const parts = rules.parts.map((part) => ({ ...part, criteria: part.criteria.slice(1) }));
  expect(rescaledOf({ ...rules, parts })).toEqual([
    { key: 'ho-so', name: 'Hồ sơ mô hình', points: 6_000, sum: 5_000 },
  ]);
});
