import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/domain/actor';
import { seated } from '@/prisma/factories';
import { askThird } from '../contest/assignments/assignments';
import { changeAward } from '../contest/prizes/awards';
import { clear } from '../contest/jury/clearing';
import { answer } from '../contest/conflicts/conflicts';
import { withRules } from '../contest/row';
import { byTwo, hands, marks, type Person, points, type Stage, stage, when } from '../testing/contest';
import { screen, withdrawEntry } from '../contest/entries/submission';
import { db } from '../io/db';
import { openSheet, saveSheet, submitSheet } from '../contest/sheets/sheets';
import { giveUpLateAct, second } from '../contest/late-acts/acts';
import type { LateActDone } from '../contest/second-hand/late';
import { confirmResults, seenOf, toConfirm, typeResults } from '../contest/sheets/part-results';
import { addSeat } from '../people/people';
import { confirmPermission, enterPermission } from '../deciding/permits';
import { freeze } from '../contest/results/results';
import { rankingOf } from '../contest/results/queries';
import { rule } from '../contest/prizes/rulings';
import { seat } from '../contest/jury/seating';
import { transact } from '../write';
import { examined, rankingNow, servedFile } from '../testing/stranger';

// One organiser has read the ranking, and has puppets: a leader's seat in a unit, a secretary, a
// judge. Nothing that moves a rank or a prize is done without another person.

let s: Stage;
let before: unknown;
let block: string;
let leader: Person;
let secretary: Person;
let judge: Person;
const at = when.deciding;
const entry = (n: number) => s.entries[n]?.id ?? '';
const contest = async () => withRules(await db().contest.findUniqueOrThrow({ where: { id: s.contestId } }));

const third = () => ({ entry: entry(3), part: 'ho-so', judge: judge.personId });

/** The organiser's proposals, made alone or through a puppet account. */
const acts: [string, () => Promise<LateActDone>][] = [
  [
    'an entry thrown out',
    () => screen({ by: s.organiser, now: at }, { id: entry(2), event: 'disqualify', reason: 'vì' }),
  ],
  [
    'an entry let in again',
    () => screen({ by: s.organiser, now: at }, { id: entry(4), event: 'reconsider', reason: 'vì' }),
  ],
  [
    'a prize withheld',
    () =>
      changeAward(
        { by: s.organiser, now: at },
        { contestId: s.contestId, entryId: entry(2), prize: null, reason: 'vì' },
      ),
  ],
  [
    'a conflict taken away',
    () =>
      clear({ by: s.organiser, now: at }, { entryId: entry(0), personId: s.other.personId, reason: 'vì' }),
  ],
  [
    'a judge of the own choice for a third marking',
    () => askThird({ by: s.organiser, now: at }, { contestId: s.contestId, asked: third() }),
  ],
  [
    'a tie decided by the chair alone',
    () =>
      rule(
        { by: s.chief, now: at },
        { contestId: s.contestId, block, order: [entry(0), entry(1)], reason: 'vì' },
      ),
  ],
];

beforeAll(async () => {
  s = await stage(5, (rules) => ({ aggregation: { ...rules.aggregation, thirdMarking: 500 } }));
  const puppet = async (kind: 'secretary' | 'judge') => {
    const { personId, name } = await seated('viewer');
    await seat({ by: s.organiser, now: when.judging }, { contestId: s.contestId, personId, kind });
    return { personId, name, seats: [{ kind, contestId: s.contestId }] };
  };
  [secretary, judge] = [await puppet('secretary'), await puppet('judge')];
  await answer({ by: s.other, now: when.judging }, { entryId: entry(0), given: 'declared', reason: 'quen' });
  await screen(
    { by: s.organiser, now: when.judging },
    { id: entry(4), event: 'disqualify', reason: 'trùng bài' },
  );
  for (const one of [s.chief, s.deputy, s.first])
    for (const n of [0, 1, 2]) await marks(one, { entryId: entry(n), more: n * 25 });
  // Two sheets that lie too far apart.
  await marks(s.chief, { entryId: entry(3) });
  await answer({ by: s.first, now: when.judging }, { entryId: entry(3), given: 'none', reason: '' });
  const { id } = await openSheet(entry(3), { part: 'ho-so', personId: s.first.personId, now: when.judging });
  const low = Object.fromEntries(Object.keys(points()).map((key) => [key, 0]));
  await saveSheet({ by: s.first, now: when.judging }, { id, base: 0, text: { points: low } });
  await submitSheet({ by: s.first, now: when.judging }, { id });
  expect(await rankingOf({ by: s.organiser, now: at }, await contest())).toHaveProperty('blocks');
  const viewer = await seated('viewer');
  const unitId = s.entries[2]?.unitId ?? '';
  await addSeat({ by: s.organiser, now: at }, { id: viewer.personId, seat: { kind: 'unitLeader', unitId } });
  leader = { ...viewer, seats: [{ kind: 'unitLeader', unitId, unitIds: [unitId] }] };
  block = (await db().entry.findUniqueOrThrow({ where: { id: entry(0) } })).block;
  before = await rankingNow(s.contestId);
}, 240_000);

const prizes = () => db().award.count({ where: { entry: { contestId: s.contestId } } });

test.each(acts)('%s: waits for another person, and the ranking stays', async (_name, act) => {
  const { proposed } = await act();
  expect(proposed).not.toBeNull();
  await expect(act()).rejects.toThrow('alreadyProposed');
  const { proposedById } = await db().lateAct.findUniqueOrThrow({ where: { id: proposed ?? '' } });
  const proposer = proposedById === s.chief.personId ? s.chief : s.organiser;
  await expect(second({ by: proposer, now: at }, proposed ?? '')).rejects.toThrow('secondPerson');
  for (const by of [secretary, judge, leader, s.auditor])
    await expect(second({ by, now: at }, proposed ?? '')).rejects.toThrow('needsOrganiserOrChair');
  expect([await rankingNow(s.contestId), await prizes()]).toEqual([before, 0]);
  await expect(
    freeze({ by: s.second, now: at }, { ...hands(s), contestId: s.contestId, unrankedSeen: true }),
  ).rejects.toThrow(/lateActsOpen|sheetsOpen/u);
  await expect(giveUpLateAct({ by: s.second, now: at }, { id: proposed ?? '', reason: ' ' })).rejects.toThrow(
    'reasonMissing',
  );
  await giveUpLateAct({ by: s.second, now: at }, { id: proposed ?? '', reason: 'không đồng ý' });
  await expect(second({ by: s.second, now: at }, proposed ?? '')).rejects.toThrow('proposalOver');
});

test('a puppet in the unit’s seat withdraws nothing with whoever gave the seat', async () => {
  const { proposed } = await withdrawEntry({ by: leader, now: at }, { id: entry(2), reason: 'vì' });
  await expect(second({ by: s.organiser, now: at }, proposed ?? '')).rejects.toThrow('seatedProposer');
  expect(await rankingNow(s.contestId)).toEqual(before);
  await giveUpLateAct({ by: leader, now: at }, { id: proposed ?? '', reason: '' });
});

test('a puppet in the secretariat asks for no judge with whoever seated both', async () => {
  const { proposed } = await askThird({ by: secretary, now: at }, { contestId: s.contestId, asked: third() });
  await expect(second({ by: s.organiser, now: at }, proposed ?? '')).rejects.toThrow('seatedProposer');
  await giveUpLateAct({ by: secretary, now: at }, { id: proposed ?? '', reason: '' });
});

const typed = () => [{ entryId: entry(0), part: 'kien-thuc', points: 3_000, seconds: 500, known: null }];
const seen = async (by: Actor) =>
  seenOf(await transact((tx) => toConfirm(tx, by, { contestId: s.contestId, part: 'kien-thuc' })));
const confirmsTyped = async (by: Actor) =>
  confirmResults({ by, now: at }, { contestId: s.contestId, part: 'kien-thuc', seen: await seen(by) });

test('a puppet types the quiz in, and neither the organiser behind nor another puppet confirms it', async () => {
  await typeResults({ by: secretary, now: at }, { contestId: s.contestId, rows: typed(), source: 'typed' });
  await expect(confirmsTyped(s.organiser)).rejects.toThrow('seatedProposer');
  await expect(confirmsTyped(s.secretary)).rejects.toThrow('lateTyping');
  expect(await rankingNow(s.contestId)).toEqual(before);
  await db().partResult.deleteMany({ where: { entryId: entry(0) } });
  await typeResults({ by: s.organiser, now: at }, { contestId: s.contestId, rows: typed(), source: 'typed' });
  await expect(confirmsTyped(secretary)).rejects.toThrow('lateTyping');
  expect(await rankingNow(s.contestId)).toEqual(before);
  expect(await confirmsTyped(s.second)).toBe(1);
  expect(await rankingNow(s.contestId)).not.toEqual(before);
  await db().partResult.deleteMany({ where: { entryId: entry(0) } });
});

test('a decision lets one act alone only where nobody else is there, and the results say so', async () => {
  const facts = { acts: ['alone'] as const, number: '5/QĐ', issuedOn: when.prepared, reason: 'ít người' };
  const asked = { ...facts, acts: [...facts.acts], personId: s.organiser.personId };
  const { id } = await enterPermission(
    { by: s.second, now: at },
    { facts: asked, scope: { contestId: s.contestId } },
  );
  await confirmPermission({ by: s.signer, now: at }, id);
  const held = await changeAward(
    { by: s.organiser, now: at },
    { contestId: s.contestId, entryId: entry(2), prize: null, reason: 'lý do khác' },
  );
  await giveUpLateAct({ by: s.organiser, now: at }, { id: held.proposed ?? '', reason: '' });
  // Nobody but the organiser is left.
  const others = { NOT: { personId: s.organiser.personId }, kind: 'organiser' as const };
  const left = [
    others,
    { contestId: s.contestId, kind: { in: ['chiefJudge' as const, 'deputyJudge' as const] } },
  ];
  const open = await db().seat.findMany({ where: { endedAt: null, OR: left }, select: { id: true } });
  const ids = open.map((one) => one.id);
  await db().seat.updateMany({ where: { id: { in: ids } }, data: { endedAt: at } });
  expect(
    await changeAward(
      { by: s.organiser, now: at },
      { contestId: s.contestId, entryId: entry(2), prize: null, reason: 'LÝ DO MỘT MÌNH' },
    ),
  ).toEqual({
    proposed: null,
  });
  await db().seat.updateMany({ where: { id: { in: ids } }, data: { endedAt: null } });
  await byTwo(s.second, askThird({ by: s.organiser, now: at }, { contestId: s.contestId, asked: third() }));
  await marks(judge, { entryId: entry(3), more: 75, moment: at });
  const { hash } = await freeze(
    { by: s.organiser, now: at },
    { ...hands(s), contestId: s.contestId, unrankedSeen: true },
  );
  const { wrong, notes, file } = examined(await servedFile(s.contestId), hash);
  expect(wrong).toEqual([]);
  expect(
    file.lateActs?.map(({ act, confirmedBy, permission }) => [act, confirmedBy?.personId, permission]),
  ).toEqual([
    ['Đổi giải', undefined, '5/QĐ'],
    ['Giao chấm lần ba', s.second.personId, ''],
  ]);
  expect(notes.find((note) => note.includes('LÝ DO MỘT MÌNH') && note.includes('một mình'))).toBeDefined();
});
