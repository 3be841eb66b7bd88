import { day } from '@/domain/date/calendar';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { askThird, assign, reassign } from '../contest/assignments/assignments';
import { answer } from '../contest/conflicts/conflicts';
import { acting, hands, marks, points, type Person, type Stage, stage, when } from '../testing/contest';
import { setRules, setUp } from '../contest/setup/contests';
import { withRules } from '../contest/row';
import { nameDraw } from '../contest/draw/acts';
import { withdrawEntry } from '../contest/entries/submission';
import { db } from '../io/db';
import { reopenSheet, saveSheet } from '../contest/sheets/sheets';
import { setOrganising } from '../units/organising-body';
import { confirmResults, seenOf, typeResults } from '../contest/sheets/part-results';
import { addSeat, end, invite } from '../people/people';
import { confirmPermission, enterPermission } from '../deciding/permits';
import { type AskedProposal, confirm, propose } from '../proposals/proposals';
import { freeze } from '../contest/results/results';
import { rankingOf } from '../contest/results/queries';
import { rule } from '../contest/prizes/rulings';
import { seat, unseat } from '../contest/jury/seating';
import { setAside } from '../contest/set-aside/acts';
import { rankingNow } from '../testing/stranger';

// A hostile organiser has read the ranking and wants another winner. Alone, with every lever of the
// portal and with accounts of people who do what the organiser says.

let s: Stage;
let before: unknown;
/** An account of somebody who does not exist, opened by the organiser. */
let puppet: Person;
let [sheet, block] = ['', ''];
const at = when.deciding;
const entry = (n = 0) => s.entries[n]?.id ?? '';
const unitId = (n = 0) => s.entries[n]?.unitId ?? '';
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));
const seatOf = (personId: string) => ({ contestId: s.contestId, personId });

const ruling =
  (more: object, moment = at) =>
  async () => {
    const { rules, revision } = await contest();
    return setRules(acting(s.organiser, moment), {
      id: s.contestId,
      base: revision,
      rules: { ...rules, ...more },
      reason: 'vì',
    });
  };
const dating =
  (more: object, moment = at) =>
  async () =>
    setUp(acting(s.organiser, moment), {
      id: s.contestId,
      base: (await contest()).revision,
      facts: more,
      reason: 'vì',
    });
const puppetAs = (kind: 'judge' | 'secretary' | 'auditor' | 'chiefJudge' | 'deputyJudge') => () =>
  seat(asOrganiser(), { contestId: s.contestId, personId: puppet.personId, kind, reason: 'vì' });
const proposesAndConfirms = (asked: () => AskedProposal) => async () => {
  const { id } = await propose(asOrganiser(), asked());
  return confirm(asOrganiser(), id);
};
const sets = (by: Actor, act: 'propose' | 'confirm') =>
  setAside(acting(by, at), { sheetId: sheet, act, reason: 'vì', seen: null });
const freezing = (change: () => Partial<ReturnType<typeof hands>>) => () =>
  freeze(asOrganiser(), { ...hands(s), ...change(), contestId: s.contestId, unrankedSeen: true });
const typed = () => [{ entryId: entry(), part: 'kien-thuc', points: 100, seconds: 60, known: null }];
const permission = (personId: string) => {
  const paper = { number: '1/QĐ', issuedOn: when.prepared, reason: 'vì' };
  const facts = { personId, acts: ['roles', 'results'] as const, ...paper };
  return enterPermission(asOrganiser(), { facts, scope: { contestId: s.contestId } });
};

/** The attempted act and the expected refusal. */
const refused: [string, () => Promise<unknown>, string][] = [
  ['another order of ties', ruling({ ties: [] }), 'rankingSeen'],
  ['a pass mark above the winner', ruling({ passMark: 4_600 }), 'rankingSeen'],
  [
    'a condition that the winner fails',
    ruling({ eligibility: { dutyYear: null, allParts: true } }),
    'rankingSeen',
  ],
  ['fewer prizes', ruling({ prizes: [] }), 'rankingSeen'],
  ['judging that goes on', dating({ judgingUntil: new Date(at.getTime() + 86_400_000) }), 'rankingSeen'],
  ['the rules, with the clock back in judging', ruling({ passMark: 4_500 }, when.judging), 'rankingSeen'],
  ['a puppet in the jury', puppetAs('judge'), 'needsSecondHand'],
  ['a puppet in the secretariat', puppetAs('secretary'), 'needsSecondHand'],
  ['a puppet as auditor', puppetAs('auditor'), 'needsSecondHand'],
  ['a puppet in the chair', puppetAs('deputyJudge'), 'needsSecondHand'],
  [
    'a judge proposed and confirmed by oneself',
    proposesAndConfirms(() => ({ act: 'giveSeat', ...seatOf(puppet.personId), kind: 'judge', reason: '' })),
    'ownProposal',
  ],
  [
    'the chair unseated by oneself twice',
    proposesAndConfirms(() => ({
      act: 'endSeat',
      ...seatOf(s.chief.personId),
      kind: 'chiefJudge',
      reason: 'vì',
    })),
    'ownProposal',
  ],
  [
    'the chair unseated',
    () => unseat(asOrganiser(), { contestId: s.contestId, personId: s.chief.personId, reason: 'vì' }),
    'needsSecondHand',
  ],
  [
    'the own seat in the jury',
    () => seat(asOrganiser(), { contestId: s.contestId, personId: s.organiser.personId, kind: 'judge' }),
    'ownSeat',
  ],
  [
    'a second organiser made alone',
    () => addSeat(asOrganiser(), { id: puppet.personId, seat: { kind: 'organiser', unitId: null } }),
    'higherSeat',
  ],
  [
    'an invented administrator invited',
    () =>
      invite(asOrganiser(), {
        name: 'A',
        title: '',
        phone: '',
        email: 'gia@vi-du.vn',
        seats: [{ kind: 'administrator', unitId: null }],
      }),
    'higherSeat',
  ],
  [
    'the account of the auditor ended',
    () => end(asOrganiser(), { id: s.auditor.personId, reason: 'vì' }),
    'needsSecondHand',
  ],
  [
    'more judges for the winner',
    () => assign(asOrganiser(), { contestId: s.contestId, block: null }),
    'assignedByThen',
  ],
  ['a new draw of judges', () => nameDraw(asOrganiser(), newDraw()), 'assignedByThen'],
  [
    'the entry given to another judge',
    () =>
      reassign(asOrganiser(), {
        contestId: s.contestId,
        from: { entry: entry(), judge: s.first.personId },
        to: s.other.personId,
        reason: 'vì',
      }),
    'assignedByThen',
  ],
  ['a sheet opened again', () => reopenSheet(asOrganiser(), { id: sheet, reason: 'vì' }), 'needsChair'],
  [
    'a sheet written over',
    () => saveSheet(asOrganiser(), { id: sheet, base: 1, text: { points: points(-500) } }),
    'needsSecretary',
  ],
  [
    'a third marking that no gap asks for',
    () =>
      askThird(asOrganiser(), {
        contestId: s.contestId,
        asked: { entry: entry(), part: 'ho-so', judge: s.other.personId },
      }),
    'wrongStatus',
  ],
  [
    'a ruling on equals',
    () => rule(asOrganiser(), { contestId: s.contestId, block, order: [entry(0), entry(1)], reason: 'vì' }),
    'needsChair',
  ],
  [
    'a conflict declared for the judge',
    () => answer(asOrganiser(), { entryId: entry(), given: 'declared', reason: 'vì' }),
    'Absent',
  ],
  [
    'a freeze that names oneself as signer',
    freezing(() => ({ firstSignerId: s.organiser.personId })),
    'freezerSigns',
  ],
  [
    'a freeze that names one person twice',
    freezing(() => ({ secondSignerId: s.signer.personId })),
    'handsNotApart',
  ],
  ['a freeze that names the puppet', freezing(() => ({ approverId: puppet.personId })), 'handNotAuditor'],
  [
    'results typed and confirmed by oneself',
    async () => {
      await typeResults(asOrganiser(), { contestId: s.contestId, rows: typed(), source: 'typed' });
      await confirmResults(asOrganiser(), { contestId: s.contestId, part: 'kien-thuc', seen: seenOf([]) });
    },
    'secondPerson',
  ],
  ['the winner withdrawn', () => withdrawEntry(asOrganiser(), { id: entry(2), reason: 'vì' }), 'notYourUnit'],
  [
    'a sheet set aside by one',
    async () => sets(s.organiser, 'propose').then(() => sets(s.organiser, 'confirm')),
    'secondPerson',
  ],
  ['a permission for oneself', () => permission(s.organiser.personId), 'permissionOwn'],
  [
    'a permission entered and confirmed by oneself',
    async () => confirmPermission(asOrganiser(), (await permission(puppet.personId)).id),
    'secondPerson',
  ],
  [
    'the own office made another',
    () => setOrganising(asOrganiser(), { id: unitId(), organises: true, reason: 'vì' }),
    'needsAdministrator',
  ],
];

const newDraw = () => ({
  contestId: s.contestId,
  block: null,
  each: 2,
  source: 'Xổ số',
  drawOn: day(2030, 1, 1),
});

const asOrganiser = () => acting(s.organiser, at);

beforeAll(async () => {
  s = await stage(3);
  for (const judge of [s.chief, s.deputy, s.first, s.other])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: n * 25 });
  sheet = (
    await db().scoreSheet.findFirstOrThrow({ where: { entryId: entry(2), personId: s.first.personId } })
  ).id;
  block = (await db().entry.findUniqueOrThrow({ where: { id: entry() } })).block;
  puppet = await seated('viewer');
  expect(await rankingOf(asOrganiser(), await contest())).toHaveProperty('blocks');
  before = await rankingNow(s.contestId);
}, 180_000);

test.each(refused)('%s: refused', async (_name, act, reason) => {
  const fault = await act().then(
    () => 'nothing',
    (thrown: unknown) => `${String(thrown)} ${(thrown as Error).constructor.name}`,
  );
  expect(fault).toContain(reason);
  expect(await rankingNow(s.contestId)).toEqual(before);
});
