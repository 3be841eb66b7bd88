import { describe, test } from 'vitest';
import { type Forgery, type Loose, changed, recounted, refuses, rewritten } from './forgery-testing';

// Sheets, results and entries, each forged as a dishonest publisher would finish it. 'paper': only
// the hash on paper finds it.

const first = (text: Loose) => text.input.sheets[0];
const key = 'sang-tao';

const sheets: Forgery[] = [
  ['a score changed, all else computed anew', recounted((t) => (first(t).points[key] -= 25)), 'paper'],
  ['a score changed, nothing else', changed((t) => (first(t).points[key] -= 25))],
  [
    'a score changed, ranking anew, commitment kept',
    changed((t) => {
      const { commitment } = t;
      recounted((inner) => (first(inner).points[key] -= 25));
      first(t).points[key] -= 25;
      t.commitment = commitment;
    }),
  ],
  ['one sheet 41 times', recounted((t) => t.input.sheets.push(...Array(40).fill(first(t))))],
  [
    'two sheets of one judge that differ',
    recounted((t) => t.input.sheets.push({ ...first(t), points: { ...first(t).points, [key]: 0 } })),
  ],
  [
    'a sheet of an entry that is not there',
    recounted((t) => t.input.sheets.push({ ...first(t), entry: 'BDT-099' })),
  ],
  [
    'a sheet of a part that is not there',
    recounted((t) => t.input.sheets.push({ ...first(t), part: 'khac' })),
  ],
  [
    'a sheet for the quiz',
    recounted((t) => t.input.sheets.push({ ...first(t), part: 'kien-thuc', points: {} })),
  ],
  ['2000,00 where 10,00 is full', recounted((t) => (first(t).points[key] = 200_000))],
  ['−900,00', changed((t) => (first(t).points[key] = -90_000))],
  ['off the step', recounted((t) => (first(t).points[key] = 801))],
  ['a criterion left out', recounted((t) => delete first(t).points[key])],
  ['a criterion too many', recounted((t) => (first(t).points.them = 100))],
  [
    'a criterion called constructor left to the language',
    recounted((t) => {
      t.rules.parts[0].criteria[0].key = 'constructor';
      for (const sheet of t.input.sheets) delete sheet.points[key];
    }),
  ],
  ['points of the prototype', rewritten('"points":{"cach-lam"', '"points":{"__proto__":{"x":1},"cach-lam"')],
  ['scores as words', changed((t) => (first(t).points[key] = '800'))],
  ['a fraction', changed((t) => (first(t).points[key] = 800.5))],
  ['a score of true', changed((t) => (first(t).points[key] = true))],
  ['third as a word', changed((t) => (first(t).third = 'false'))],
  ['a third marking where the rules have none', recounted((t) => (first(t).third = true))],
  [
    'a judge named as conflicted and counted',
    recounted((t) =>
      t.input.absences.push({ entry: 'BDT-001', part: 'ho-so', judge: first(t).judge, why: 'conflict' }),
    ),
  ],
  ['a judge away twice', recounted((t) => t.input.absences.push(t.input.absences[0]))],
  ['an absence of a cause that nobody knows', changed((t) => (t.input.absences[0].why = 'khác'))],
  [
    'a sheet that was set aside and counts',
    changed((t) => t.setAside.push({ ...t.setAside[0], entry: 'BDT-001', judge: first(t).judge })),
  ],
  ['a sheet gone, with its leaf', recounted((t) => t.input.sheets.shift()), 'paper'],
  ['a sheet gone, its leaf left', changed((t) => t.input.sheets.shift())],
];

const results: Forgery[] = [
  ['90,00 in a quiz of 40,00', recounted((t) => (t.input.results[0].points = 9_000))],
  [
    'a second result of the quiz, placed first',
    recounted((t) => t.input.results.unshift({ ...t.input.results[3], points: 4_000 })),
  ],
  ['a result off the step', recounted((t) => (t.input.results[0].points = 3_333))],
  [
    'a result for the part of the judges',
    recounted((t) => t.input.results.push({ entry: 'BDT-001', part: 'ho-so', points: 6_000, seconds: null })),
  ],
  ['a result of nobody', recounted((t) => t.input.results.push({ ...t.input.results[0], entry: 'BDT-100' }))],
  ['less than no time', changed((t) => (t.input.results[0].seconds = -5))],
  [
    'two times for one part',
    recounted((t) =>
      t.input.times.push(
        { entry: 'BDT-001', part: 'ho-so', seconds: 5 },
        { entry: 'BDT-001', part: 'ho-so', seconds: 9 },
      ),
    ),
  ],
  ['an entry twice', recounted((t) => t.input.entries.push(t.input.entries[3]))],
  [
    'an entry of nowhere',
    recounted((t) => t.input.entries.push({ id: 'BDT-099', block: 'so', withdrawn: false })),
  ],
  [
    'an entry taken out with its sheets',
    recounted((t) => {
      t.input.entries = t.input.entries.filter(({ id }: Loose) => id !== 'BDT-001');
      for (const list of ['sheets', 'results'])
        t.input[list] = t.input[list].filter((r: Loose) => r.entry !== 'BDT-001');
    }),
  ],
  ['the winner in a block that does not exist', recounted((t) => (t.input.entries[0].block = 'mat'))],
  ['the winner in another block', recounted((t) => (t.input.entries[0].block = 'so'))],
  [
    'the winner withdrawn, everything computed anew',
    recounted((t) => (t.input.entries[0].withdrawn = true)),
    'paper',
  ],
  ['a ruling on an entry of nowhere', recounted((t) => t.input.rulings[0].order.push('BDT-404'))],
  ['a ruling that names one twice', recounted((t) => t.input.rulings[0].order.push('BDT-001'))],
  ['a rank changed', changed((t) => (t.outcome.blocks[1].lines[1].rank = 1))],
  ['a total changed', changed((t) => (t.outcome.blocks[1].lines[1].total += 500))],
  ['a line left out', changed((t) => t.outcome.blocks[1].lines.pop())],
  ['a judge left out of a mean', changed((t) => t.outcome.blocks[1].lines[0].parts[0].counted.pop())],
];

describe.each(Object.entries({ sheets, results }))('%s', (_, forgeries) => {
  test.each(forgeries)('%s', (_name, make, needs) => refuses(make, needs));
});
