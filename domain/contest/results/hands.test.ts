import { expect, test } from 'vitest';
import { type Candidate, canName, type NamedHands } from './hands';

const auditor: Candidate = { personId: 'kiem-soat', audits: true, organises: false, judged: false };
const first: Candidate = { personId: 'ky-mot', audits: false, organises: true, judged: false };
const second: Candidate = { personId: 'ky-hai', audits: false, organises: true, judged: false };
const good: NamedHands = {
  freezerId: 'chot',
  approves: auditor,
  signsFirst: first,
  signsSecond: second,
  permitted: false,
};

test.each<[string, Partial<NamedHands>, string | null]>([
  ['four people, each in the right seat', {}, null],
  ['who approves is no auditor', { approves: { ...auditor, audits: false } }, 'handNotAuditor'],
  ['who signs first is no organiser', { signsFirst: { ...first, organises: false } }, 'handNotOrganiser'],
  ['who signs second is no organiser', { signsSecond: { ...second, organises: false } }, 'handNotOrganiser'],
  ['one person signs twice', { signsSecond: first }, 'handsNotApart'],
  [
    'the auditor signs first',
    { signsFirst: { ...auditor, organises: true }, approves: { ...auditor, organises: true } },
    'handsNotApart',
  ],
  [
    'the auditor signs second',
    { signsSecond: { ...auditor, organises: true }, approves: { ...auditor, organises: true } },
    'handsNotApart',
  ],
  ['who approves ever judged', { approves: { ...auditor, judged: true } }, 'handJudged'],
  ['who signs first ever judged', { signsFirst: { ...first, judged: true } }, 'handJudged'],
  ['who signs second ever judged', { signsSecond: { ...second, judged: true } }, 'handJudged'],
  ['whoever froze approves', { freezerId: 'kiem-soat' }, 'secondPerson'],
  [
    'whoever froze approves, also with a permission',
    { freezerId: 'kiem-soat', permitted: true },
    'secondPerson',
  ],
  ['whoever froze signs first', { freezerId: 'ky-mot' }, 'freezerSigns'],
  ['whoever froze signs second', { freezerId: 'ky-hai' }, 'freezerSigns'],
  ['whoever froze signs first by a permission', { freezerId: 'ky-mot', permitted: true }, null],
  ['whoever froze signs second by a permission', { freezerId: 'ky-hai', permitted: true }, null],
])('%s', (_what, change, reason) => {
  const verdict = canName({ ...good, ...change });
  expect(verdict.ok ? null : verdict.reason).toBe(reason);
});
