import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Actor, ContestSeatKind } from '@/domain/actor';
import { tally } from '@/domain/contest/tally';
import { seated, unit } from '@/prisma/factories';
import { assign } from './assignments';
import { announce, contestsFor, prepare, setRules, told } from './contests';
import { answer } from './conflicts';
import { enter, saveEntry } from './entries';
import { screen, submitEntry } from './entry-submission';
import { db } from './io/db';
import { openSheet, saveSheet, submitSheet } from './judging';
import { confirmResults, seenOf, toConfirm, typeResults } from './part-results';
import { approve, bundleOf, freeze, hashOfBundle, sign } from './results';
import { rule } from './rulings';
import { seat } from './seating';

// One contest from preparation to publication, through the verbs of real use.

const at = (text: string) => new Date(`${text}+07:00`);
const when = {
  prepared: at('2020-05-01T08:00:00'),
  open: at('2020-07-10T08:00:00'),
  screening: at('2020-08-16T08:00:00'),
  judging: at('2020-08-25T08:00:00'),
  deciding: at('2020-09-20T08:00:00'),
};
const dates = {
  opensAt: at('2020-07-01T07:00:00'),
  closesAt: at('2020-08-15T22:00:00'),
  graceMinutes: 30,
  judgingFrom: at('2020-08-20T00:00:00'),
  judgingUntil: at('2020-09-15T17:00:00'),
  showcaseAt: null,
};

const contestId = randomUUID();
let organiser: Actor;
let second: Actor;
const jury: Actor[] = [];
let secretary: Actor;
let auditor: Actor;
const entries: string[] = [];
const leaders: Actor[] = [];

async function juror(kind: ContestSeatKind): Promise<Actor> {
  const person = await seated('viewer');
  await seat(contestId, person.personId, kind, organiser, when.prepared);
  return { personId: person.personId, name: person.name, seats: [{ kind, contestId }] };
}

async function paper(entryId: string, ownerId: string) {
  const file = await db().storedFile.create({
    data: {
      ownerId,
      entryId,
      kind: 'dossier',
      name: 'ho-so.pdf',
      size: 10n,
      state: 'ready',
      mime: 'application/pdf',
      sha256: 'a'.repeat(64),
      readyAt: when.open,
      createdAt: when.open,
    },
  });
  await db().entryPaper.create({
    data: { entryId, kind: 'dossier', fileId: file.id, createdAt: when.open, createdById: ownerId },
  });
}

beforeAll(async () => {
  organiser = await seated('organiser');
  second = await seated('organiser');
  await prepare(
    { id: contestId, year: 2020, name: 'Hội thi thử', organiser: 'Sở Nội vụ', dates },
    organiser,
    when.prepared,
  );
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  await setRules(
    contestId,
    0,
    { ...contest.rules, eligibility: { dutyYear: null, allParts: true } },
    organiser,
    when.prepared,
  );
  jury.push(await juror('chiefJudge'), await juror('judge'), await juror('judge'));
  secretary = await juror('secretary');
  auditor = await juror('auditor');
});

test('a contest in preparation is not seen by units, and nobody enters it', async () => {
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  expect(await contestsFor(leader)).toEqual([]);
  await expect(enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open)).rejects.toThrow();
});

test('units enter, submit and get receipts numbered without gaps', async () => {
  await announce(contestId, organiser, when.prepared);
  for (let n = 0; n < 3; n++) {
    const home = await unit({ kind: 'district' });
    const leader = await seated('unitLeader', home.id);
    const { id } = await enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open);
    const team = [{ name: `Đội trưởng ${n}`, title: '', role: 'captain' as const }];
    await saveEntry(
      id,
      0,
      { title: `Bài ${n}`, summary: 'Tóm tắt', story: 'Nội dung', clipLink: 'https://vi-du.vn/clip', team },
      leader,
      when.open,
    );
    await expect(submitEntry(id, leader, when.open)).rejects.toThrow('incomplete');
    await paper(id, leader.personId);
    entries.push(id);
    leaders.push(leader);
  }
  const receipts = await Promise.all(entries.map((id, n) => submitEntry(id, leaders[n] as Actor, when.open)));
  expect(receipts.map((receipt) => receipt.number).sort((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(receipts[0]?.files).toEqual([{ name: 'ho-so.pdf', size: '10', sha256: 'a'.repeat(64) }]);
});

test('communes stay outside unless admitted', async () => {
  const home = await unit({ kind: 'commune' });
  const leader = await seated('unitLeader', home.id);
  await expect(enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open)).rejects.toThrow(
    'unitNotEligible',
  );
});

test('a try after the close is refused and written down', async () => {
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  const { id } = await enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open);
  await expect(submitEntry(id, leader, when.screening)).rejects.toThrow('lateNoted');
  const attempts = await db().lateAttempt.findMany({ where: { entryId: id } });
  expect(attempts.map(({ closed, missing }) => ({ closed, missing }))).toEqual([
    { closed: true, missing: ['title', 'summary', 'story', 'captain', 'team', 'paper.dossier', 'clip'] },
  ]);
});

test('judges answer for conflicts, score and lock; nobody scores before answering', async () => {
  for (const id of entries) await screen(id, 'accept', '', organiser, when.screening);
  await assign(contestId, { kind: 'everybody' }, null, organiser, when.screening);
  for (const [n, judge] of jury.entries()) {
    for (const [m, entryId] of entries.entries()) {
      const { id } = await openSheet(entryId, 'ho-so', judge.personId ?? '', when.judging);
      const points = {
        'sang-tao': 800,
        'cach-lam': 1_200,
        'hieu-qua': 1_500 + 25 * (m === 2 ? 4 : n),
        'lan-toa': 800,
        'ho-so': 400,
      };
      await expect(saveSheet(id, 0, { points }, judge, when.judging)).rejects.toThrow('conflictUnanswered');
      await answer(
        entryId,
        n === 2 && m === 0 ? 'recused' : 'none',
        n === 2 && m === 0 ? 'người quen' : '',
        judge,
        when.judging,
      );
      if (n === 2 && m === 0) {
        await expect(saveSheet(id, 0, { points }, judge, when.judging)).rejects.toThrow('conflicted');
        continue;
      }
      await expect(saveSheet(id, 0, { points: { 'sang-tao': 810 } }, judge, when.judging)).rejects.toThrow(
        'scoreOffScale',
      );
      expect(await saveSheet(id, 0, { points }, judge, when.judging)).toEqual({ revision: 1 });
      expect(await saveSheet(id, 0, { points }, judge, when.judging)).toMatchObject({
        stale: { revision: 1 },
      });
      await submitSheet(id, judge, when.judging);
      await expect(saveSheet(id, 1, { points }, judge, when.judging)).rejects.toThrow('sheetLocked');
    }
  }
});

test('the rubric is locked by the first score', async () => {
  const contest = told(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const parts = contest.rules.parts.map((part) => ({ ...part, points: 5_000 }));
  await expect(
    setRules(contestId, 1, { ...contest.rules, parts }, organiser, when.judging, 'vì'),
  ).rejects.toThrow('rulesLocked');
});

test('results are frozen, audited, signed by two persons and then published with codes', async () => {
  const rows = entries.map((entryId, m) => ({
    entryId,
    part: 'kien-thuc',
    points: m === 2 ? 3_000 : 3_500,
    seconds: 600,
    known: null,
  }));
  await typeResults(contestId, rows, 'typed', secretary, when.judging);
  await expect(confirmResults(contestId, 'kien-thuc', '', secretary, when.judging)).rejects.toThrow(
    'secondPerson',
  );
  const seen = seenOf(await toConfirm(db(), contestId, 'kien-thuc', organiser));
  expect(await confirmResults(contestId, 'kien-thuc', seen, organiser, when.judging)).toBe(3);

  await expect(freeze(contestId, '', organiser, when.judging)).rejects.toThrow('notJudging');
  const { id, hash } = await freeze(contestId, '', organiser, when.deciding);
  await expect(sign(id, organiser, when.deciding)).rejects.toThrow('notApproved');
  await expect(approve(id, organiser, when.deciding)).rejects.toThrow('needsAuditor');
  await approve(id, auditor, when.deciding);
  expect(await sign(id, organiser, when.deciding)).toEqual({ published: false });
  await expect(sign(id, organiser, when.deciding)).rejects.toThrow('secondPerson');
  expect(await sign(id, second, when.deciding)).toEqual({ published: true });

  const row = await db().freeze.findUniqueOrThrow({ where: { id }, include: { awards: true } });
  const bundle = bundleOf(row);
  expect(hashOfBundle(bundle)).toBe(hash);
  expect(tally(bundle.rules, bundle.input)).toEqual(bundle.outcome);
  expect(bundle.input.absences).toEqual(
    [
      { entry: 'BDT-001', part: 'ho-so', judge: expect.stringMatching(/^GK-[0-9A-F]{6}$/), why: 'recused' },
    ].map((a) => ({
      ...a,
      entry: expect.stringMatching(/^BDT-/),
    })),
  );
  expect(row.awards.length).toBe(3);
  expect(new Set(row.awards.map((award) => award.code)).size).toBe(3);
  const names = await db().person.findMany({
    where: { id: { in: jury.map((judge) => judge.personId ?? '') } },
  });
  for (const { name, email } of names) {
    expect(JSON.stringify(bundle)).not.toContain(name);
    expect(JSON.stringify(bundle)).not.toContain(email);
  }
  await expect(
    rule(contestId, 'huyen', [], 'sau công bố', leaders[0] as Actor, when.deciding),
  ).rejects.toThrow('needsChair');
});
