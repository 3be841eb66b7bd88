import { describe, test } from 'vitest';
import { type Forgery, type Loose, changed, recounted, refuses, rootOf } from './forgery-testing';
import { canonical } from '../../proof/canonical';
import { committed, proposed, sha256 } from './frozen-testing';
import { tally } from '../tally/tally';

// Rules, commitment and signers, forged. 'paper': only the hash on paper finds it.

const rules: Forgery[] = [
  ['other rules under the old revision', changed((t) => (t.rules.returnsAllowed = 5))],
  ['other rules as their own revision', recounted((t) => (t.rules.returnsAllowed = 5)), 'paper'],
  ['no revision at all', changed((t) => (t.revisions = []))],
  ['a revision from after the freeze', changed((t) => (t.revisions[0].at = '2026-12-01T00:00:00.000Z'))],
  ['revisions in another order', changed((t) => t.revisions.unshift({ ...t.revisions[0], revision: 9 }))],
  ['a part twice', recounted((t) => t.rules.parts.push(t.rules.parts[1]))],
  ['a criterion twice', recounted((t) => t.rules.parts[0].criteria.push(t.rules.parts[0].criteria[0]))],
  ['a prize of a block that is not there', recounted((t) => (t.rules.prizes[0].block = 'mat'))],
  ['a tie rule of a part that is not there', recounted((t) => (t.rules.ties[0].part = 'mat'))],
  ['a part without points to give', changed((t) => (t.rules.parts[0].criteria = []))],
  ['a step of 0', changed((t) => (t.rules.parts[0].step = 0))],
  ['a rule that nobody knows', changed((t) => (t.rules.ties[0].rule = 'lot'))],
  ['a shape with a will of its own', changed((t) => (t.rules.ties[0].rule = { toString: 1 }))],
  ['fewer sheets than the rules ask for', recounted((t) => (t.rules.aggregation.leastSheets = 5))],
  ['a least number that is none', changed((t) => (t.rules.aggregation.leastSheets = 0))],
  ['a gap of 0 that waits for third markings', recounted((t) => (t.rules.aggregation.thirdMarking = 0))],
];

const commitment: Forgery[] = [
  ['another root', changed((t) => (t.commitment.root = 'b'.repeat(64)))],
  ['a salt changed', changed((t) => (t.commitment.leaves[0].salt = 'khác'))],
  ['a leaf gone', changed((t) => t.commitment.leaves.shift())],
  [
    'a leaf gone, the root anew',
    changed((t) => {
      const whole = t.input.sheets;
      t.commitment = committed({ ...t, input: { ...t.input, sheets: whole.slice(1) } });
    }),
  ],
  ['a leaf twice', changed((t) => t.commitment.leaves.push(t.commitment.leaves[0]))],
  ['a closed leaf that nobody set aside', changed((t) => (t.setAside = []))],
  [
    'an open sheet closed',
    changed((t) => {
      const { entry, part, judge } = t.commitment.leaves[0];
      t.commitment.leaves[0] = { entry, part, judge, hash: 'c'.repeat(64) };
    }),
  ],
  [
    'a third marking that nobody committed to',
    changed((t) => {
      t.rules.aggregation.thirdMarking = 5_000;
      t.revisions.at(-1).hash = sha256(canonical(t.rules));
      t.input.sheets.push({ ...t.input.sheets[0], judge: 'GK-9F9', third: true });
      t.outcome = tally(t.rules, t.input);
      t.awards = proposed(t.outcome);
    }),
  ],
  ['a leaf of nobody', changed((t) => (t.commitment.leaves[0].judge = 'GK-XXX'))],
  ['committed after the freeze', changed((t) => (t.commitment.publishedAt = '2026-12-01T00:00:00.000Z'))],
  ['set aside after the freeze', changed((t) => (t.setAside[0].at = '2026-12-01T00:00:00.000Z'))],
  ['set aside without a reason', changed((t) => (t.setAside[0].why = ' '))],
  ['set aside at an entry of nowhere', changed((t) => (t.setAside[0].entry = 'BDT-077'))],
  ['no commitment any more', changed((t) => Object.assign(t, { commitment: null })), 'paper'],
  [
    'other salts and their root',
    changed((t) => {
      for (const leaf of t.commitment.leaves) if (leaf.salt) leaf.salt = 'mới';
      t.commitment.root = rootOf(t);
    }),
    'paper',
  ],
];

const sharing = 'Giữ nhiều nhiệm vụ trong cùng Hội thi';
/** One person holds two roles, under a decision for this act. */
const doubled = (one: number, other: number, act: string) => (t: Loose) => {
  const { personId, name } = t.hands[one];
  Object.assign(t.hands[other], { personId, name });
  t.permissions.push({ name, act, number: '1', issuedOn: '2026-10-01', reason: 'ít người' });
};

const hands: Forgery[] = [
  ['one person signs twice', changed((t) => (t.hands[3].personId = t.hands[2].personId))],
  ['the auditor freezes', changed((t) => (t.hands[0].personId = t.hands[1].personId))],
  ['a hand too few', changed((t) => t.hands.pop())],
  ['a role twice', changed((t) => (t.hands[3].role = 'signsFirst'))],
  ['a role that nobody knows', changed((t) => (t.hands[3].role = 'king'))],
  ['a fifth hand', changed((t) => t.hands.push(t.hands[0]))],
  [
    'a permission for another name',
    changed((t) => {
      t.hands[3].personId = t.hands[2].personId;
      t.permissions.push({
        name: 'Ai đó',
        act: 'ký',
        number: '1',
        issuedOn: '2026-10-01',
        reason: 'ít người',
      });
    }),
  ],
  ['an invented permission', changed(doubled(0, 3, sharing)), 'paper'],
  ['a permission for something else', changed(doubled(0, 3, 'Giải, chốt, xác nhận và ký kết quả'))],
  ['one person signs twice under a permission', changed(doubled(2, 3, sharing))],
  ['the auditor freezes under a permission', changed(doubled(1, 0, sharing))],
  [
    'a second version that follows none',
    changed((t) => Object.assign(t, { version: 2, reason: 'sửa', previous: null })),
  ],
];

const person = { personId: 'p', name: 'Ai đó', seat: 'Ban Tổ chức' };
const acts: Forgery[] = [
  [
    'an act by one person twice',
    changed((t) => (t.lateActs[0].confirmedBy = structuredClone(t.lateActs[0].proposedBy))),
  ],
  ['an act by one person', changed((t) => (t.lateActs[0].confirmedBy = null))],
  [
    'an act by one person under a decision that is not there',
    changed((t) => Object.assign(t.lateActs[0], { confirmedBy: null, permission: '1/QĐ' })),
  ],
  [
    'an act under the decision of somebody else',
    changed((t) => {
      Object.assign(t.lateActs[0], { confirmedBy: null, permission: '1/QĐ' });
      t.permissions.push({ name: 'Ai đó', act: 'x', number: '1/QĐ', issuedOn: '2026-10-01', reason: 'vì' });
    }),
  ],
  [
    'an act by one person under the own decision about something else',
    changed((t) => {
      const { name } = t.lateActs[0].proposedBy;
      Object.assign(t.lateActs[0], { confirmedBy: null, permission: '1/QĐ' });
      t.permissions.push({ name, act: sharing, number: '1/QĐ', issuedOn: '2026-10-01', reason: 'vì' });
    }),
  ],
  ['an act from after the freeze', changed((t) => (t.lateActs[0].at = '2026-12-01T00:00:00.000Z'))],
  ['a field more in an act', changed((t) => (t.lateActs[0].unit = 'x'))],
  ['no acts under the new name', changed((t) => delete t.lateActs)],
  ['acts under the old name', changed((t) => (t.format = 'ket-qua-2'))],
  ['another second person', changed((t) => (t.lateActs[0].confirmedBy = person)), 'paper'],
  ['an act gone', changed((t) => t.lateActs.pop()), 'paper'],
];

describe.each(Object.entries({ rules, commitment, hands, acts }))('%s', (_, forgeries) => {
  test.each(forgeries)('%s', (_name, make, needs) => refuses(make, needs));
});
