import { describe, test } from 'vitest';
import { type Forgery, type Loose, changed, refuses } from './forgery-testing';

// Prizes and names, forged. 'paper': only the hash on paper finds it.

const awards: Forgery[] = [
  [
    'first and second prize exchanged without a reason',
    changed((t) => {
      const [a, b] = t.awards.filter(({ entry }: Loose) => entry < 'BDT-003');
      [a.prize, b.prize] = [b.prize, a.prize];
    }),
  ],
  ['all prizes gone', changed((t) => (t.awards = []))],
  ['one prize gone', changed((t) => t.awards.shift())],
  [
    'the first prize to the last',
    changed((t) => t.awards.push({ entry: 'BDT-004', prize: 'huyen-nhat', changeReason: 'vì thế' })),
  ],
  [
    'a prize to nobody',
    changed((t) => t.awards.push({ entry: 'BDT-999', prize: 'huyen-kk', changeReason: 'vì thế' })),
  ],
  [
    'a prize of the other block',
    changed((t) => Object.assign(t.awards[0], { prize: 'huyen-nhat', changeReason: 'vì thế' })),
  ],
  [
    'a prize that the rules do not have',
    changed((t) => Object.assign(t.awards[0], { prize: 'dac-biet', changeReason: 'vì thế' })),
  ],
  [
    'a prize to who has withdrawn',
    changed((t) => t.awards.push({ entry: 'BDT-007', prize: 'so-kk', changeReason: 'vì thế' })),
  ],
  ['the side prize to another', changed((t) => (t.awards.at(-1).entry = 'BDT-002'))],
  ['the side prize twice', changed((t) => t.awards.push(t.awards.at(-1)))],
  ['the side prize gone', changed((t) => t.awards.pop())],
  ['withheld without a reason', changed((t) => (t.awards[0].prize = ''))],
  ['a reason of spaces', changed((t) => Object.assign(t.awards[0], { prize: 'so-ba', changeReason: '  ' }))],
  [
    'another prize with an invented reason',
    changed((t) => Object.assign(t.awards[0], { prize: 'so-ba', changeReason: 'tập thể quyết định' })),
    'paper',
  ],
];

const names: Forgery[] = [
  ['another name of the contest', changed((t) => (t.contest.name = 'Hội thi khác')), 'paper'],
  ['another organiser', changed((t) => (t.contest.organiser = 'Sở khác')), 'paper'],
  ['another date', changed((t) => (t.frozenAt = '2026-10-23T01:00:00.000Z')), 'paper'],
  ['another title', changed((t) => (t.entries[0].title = 'Mô hình khác')), 'paper'],
  [
    'units exchanged',
    changed((t) => ([t.entries[0].unit, t.entries[1].unit] = [t.entries[1].unit, t.entries[0].unit])),
    'paper',
  ],
  [
    'the name in other signs that look the same',
    changed((t) => (t.contest.name = t.contest.name.normalize('NFD'))),
    'paper',
  ],
  ['another signer', changed((t) => (t.hands[3].name = 'Người khác')), 'paper'],
  ['another seat of a signer', changed((t) => (t.hands[3].seat = 'Chủ tịch')), 'paper'],
  [
    'a correction without a reason',
    changed((t) => Object.assign(t, { version: 2, previous: 'a'.repeat(64) })),
  ],
  ['a first version that corrects one', changed((t) => (t.previous = 'a'.repeat(64)))],
  ['a first version with a reason', changed((t) => (t.reason = 'sửa')), 'paper'],
  [
    'another version, finished well',
    changed((t) => Object.assign(t, { version: 2, previous: 'a'.repeat(64), reason: 'sửa' })),
    'paper',
  ],
  ['version 0', changed((t) => (t.version = 0))],
  ['a date in words', changed((t) => (t.frozenAt = 'hôm qua'))],
  ['the 31st of February', changed((t) => (t.frozenAt = '2026-02-31T01:00:00.000Z'))],
  ['an entry without a name', changed((t) => t.entries.pop())],
  ['a name without an entry', changed((t) => t.entries.push({ ...t.entries[0], number: 'BDT-050' }))],
  ['an entry named twice', changed((t) => t.entries.push(t.entries[0]))],
  ['a name in another block', changed((t) => (t.entries[0].block = 'so'))],
  ['no unit', changed((t) => (t.entries[0].unit.name = ''))],
  ['a field more at the top', changed((t) => (t.units = []))],
  ['a field more: signedBy', changed((t) => (t.signedBy = 'ai đó'))],
  ['a field more in a unit', changed((t) => (t.entries[0].unit.slug = 'x'))],
  ['a field more in a sheet', changed((t) => (t.input.sheets[0].note = 'x'))],
  ['a field more in the rules', changed((t) => (t.rules.aggregation.weight = 2))],
  ['a field too few', changed((t) => delete t.contest.organiser)],
  ['another algorithm', changed((t) => Object.assign(t, { algorithm: 'tally-9' }))],
];

describe.each(Object.entries({ awards, names }))('%s', (_, forgeries) => {
  test.each(forgeries)('%s', (_name, make, needs) => refuses(make, needs));
});
