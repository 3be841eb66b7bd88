import { beforeAll, expect, test } from 'vitest';
import { examine } from '../../public/kiem-tra/tinh-lai.mjs';
import type { Actor, ContestSeatKind } from '@/domain/actor';
import { tally } from '@/domain/contest/tally/tally';
import { seated, unit } from '@/prisma/factories';
import { seatByTwo } from '@/prisma/seating';
import { assign } from './assignments/assignments';
import { acting, confirmFrozen } from '../testing/contest';
import { dates, when } from '../testing/contest-days';
import { enclose } from '../testing/dossier';
import { announce, prepare, setRules } from './setup/contests';
import { contestsFor, withRules } from './row';
import { answer } from './conflicts/conflicts';
import { openEntry, saveEntry } from './entries/entries';
import { screen, submitEntry } from './entries/submission';
import { db } from '../io/db';
import { openSheet, saveSheet, submitSheet } from './sheets/sheets';
import { confirmResults, seenOf, toConfirm, typeResults } from './sheets/part-results';
import { bundleOf } from './freezes/read';
import { sha256 } from '../history/row-hash';
import { approve, freeze, sign } from './results/results';
import { rule } from './prizes/rulings';
// One contest from preparation to publication, through the verbs of real use.

const contestId = crypto.randomUUID();
const entry = (unitId: string) => ({ id: crypto.randomUUID(), contestId, unitId });
let organiser: Actor;
let signer: Actor;
let second: Actor;
const jury: Actor[] = [];
let secretary: Actor;
let auditor: Actor;
const entries: string[] = [];
const leaders: Actor[] = [];

async function juror(kind: ContestSeatKind): Promise<Actor> {
  const person = await seated('viewer');
  await seatByTwo({ contestId, personId: person.personId, kind }, [organiser, second], when.prepared);
  return { personId: person.personId, name: person.name, seats: [{ kind, contestId }] };
}

const asOrganiser = () => acting(organiser, when.prepared);
const asSigner = () => acting(signer, when.deciding);
const asOrganiserScreening = () => acting(organiser, when.screening);
const asOrganiserJudging = () => acting(organiser, when.judging);
const asSecretary = () => acting(secretary, when.judging);
const asOrganiserDeciding = () => acting(organiser, when.deciding);

beforeAll(async () => {
  organiser = await seated('organiser');
  signer = await seated('organiser');
  second = await seated('organiser');
  await prepare(asOrganiser(), {
    id: contestId,
    year: 2020,
    name: 'Hội thi thử',
    organiser: 'Sở Nội vụ',
    dates,
  });
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  await setRules(asOrganiser(), {
    id: contestId,
    base: 0,
    rules: { ...contest.rules, eligibility: { dutyYear: null, allParts: true } },
  });
  jury.push(await juror('chiefJudge'), await juror('judge'), await juror('judge'));
  secretary = await juror('secretary');
  auditor = await juror('auditor');
});

test('a contest in preparation is not seen by units, and nobody enters it', async () => {
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  expect(await contestsFor(leader)).toEqual([]);
  await expect(openEntry(acting(leader, when.open), entry(home.id))).rejects.toThrow();
});

test('units enter, submit and get receipts numbered without gaps', async () => {
  await announce(asOrganiser(), { id: contestId });
  for (let n = 0; n < 3; n++) {
    const home = await unit({ kind: 'district' });
    const leader = await seated('unitLeader', home.id);
    const { id } = await openEntry(acting(leader, when.open), entry(home.id));
    const team = [{ name: `Đội trưởng ${n}`, title: '', role: 'captain' as const }];
    await saveEntry(acting(leader, when.open), {
      id,
      base: 0,
      text: {
        title: `Bài ${n}`,
        summary: 'Tóm tắt',
        story: 'Nội dung',
        clipLink: 'https://vi-du.vn/clip',
        team,
      },
    });
    await expect(submitEntry(acting(leader, when.open), { id })).rejects.toThrow('incomplete');
    await enclose(id, { ownerId: leader.personId });
    entries.push(id);
    leaders.push(leader);
  }
  const receipts = await Promise.all(
    entries.map((id, n) => submitEntry({ by: leaders[n] as Actor, now: when.open }, { id })),
  );
  expect(receipts.map((receipt) => receipt.number).sort((a, b) => a - b)).toEqual([1, 2, 3]);
  expect(receipts[0]?.files).toEqual([{ name: 'ho-so.pdf', size: '10', sha256: 'a'.repeat(64) }]);
});

test('communes stay outside unless admitted', async () => {
  const home = await unit({ kind: 'commune' });
  const leader = await seated('unitLeader', home.id);
  await expect(openEntry(acting(leader, when.open), entry(home.id))).rejects.toThrow('unitNotEligible');
});

test('a try after the close is refused and written down', async () => {
  const home = await unit({ kind: 'district' });
  const leader = await seated('unitLeader', home.id);
  const { id } = await openEntry(acting(leader, when.open), entry(home.id));
  await expect(submitEntry(acting(leader, when.screening), { id })).rejects.toThrow('lateNoted');
  const attempts = await db().lateAttempt.findMany({ where: { entryId: id } });
  expect(attempts.map(({ closed, missing }) => ({ closed, missing }))).toEqual([
    { closed: true, missing: ['title', 'summary', 'story', 'captain', 'team', 'paper.dossier', 'clip'] },
  ]);
});

test('judges answer for conflicts, score and lock; nobody scores before answering', async () => {
  for (const id of entries) await screen(asOrganiserScreening(), { id, event: 'accept', reason: '' });
  await assign(asOrganiserScreening(), { contestId, block: null });
  for (const [n, judge] of jury.entries()) {
    for (const [m, entryId] of entries.entries()) {
      const { id } = await openSheet(entryId, {
        part: 'ho-so',
        personId: judge.personId ?? '',
        now: when.judging,
      });
      const points = {
        'sang-tao': 800,
        'cach-lam': 1_200,
        'hieu-qua': 1_500 + 25 * (m === 2 ? 4 : n),
        'lan-toa': 800,
        'ho-so': 400,
      };
      await expect(saveSheet(acting(judge, when.judging), { id, base: 0, text: { points } })).rejects.toThrow(
        'conflictUnanswered',
      );
      await answer(acting(judge, when.judging), {
        entryId,
        given: n === 2 && m === 0 ? 'recused' : 'none',
        reason: n === 2 && m === 0 ? 'người quen' : '',
      });
      if (n === 2 && m === 0) {
        await expect(
          saveSheet(acting(judge, when.judging), { id, base: 0, text: { points } }),
        ).rejects.toThrow('conflicted');
        continue;
      }
      await expect(
        saveSheet(acting(judge, when.judging), { id, base: 0, text: { points: { 'sang-tao': 810 } } }),
      ).rejects.toThrow('scoreOffScale');
      expect(await saveSheet(acting(judge, when.judging), { id, base: 0, text: { points } })).toEqual({
        revision: 1,
      });
      expect(await saveSheet(acting(judge, when.judging), { id, base: 0, text: { points } })).toMatchObject({
        stale: { revision: 1 },
      });
      await submitSheet(acting(judge, when.judging), { id });
      await expect(saveSheet(acting(judge, when.judging), { id, base: 1, text: { points } })).rejects.toThrow(
        'sheetLocked',
      );
    }
  }
});

test('the rubric is locked by the first score', async () => {
  const contest = withRules(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const parts = contest.rules.parts.map((part) => ({ ...part, points: 5_000 }));
  await expect(
    setRules(asOrganiserJudging(), {
      id: contestId,
      base: 1,
      rules: { ...contest.rules, parts },
      reason: 'vì',
    }),
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
  await typeResults(asSecretary(), { contestId, rows, source: 'typed' });
  await expect(confirmResults(asSecretary(), { contestId, part: 'kien-thuc', seen: '' })).rejects.toThrow(
    'secondPerson',
  );
  const seen = seenOf(await toConfirm(db(), signer, { contestId, part: 'kien-thuc' }));
  expect(await confirmResults(acting(signer, when.judging), { contestId, part: 'kien-thuc', seen })).toBe(3);

  const hands = {
    approverId: auditor.personId ?? '',
    firstSignerId: signer.personId ?? '',
    secondSignerId: second.personId ?? '',
  };
  await expect(freeze(asOrganiserJudging(), { ...hands, contestId, unrankedSeen: true })).rejects.toThrow(
    'notJudging',
  );
  const { id, hash } = await freeze(asOrganiserDeciding(), { ...hands, contestId, unrankedSeen: true });
  await expect(sign(asSigner(), id)).rejects.toThrow('notApproved');
  await expect(approve(asOrganiserDeciding(), id)).rejects.toThrow('needsAuditor');
  await approve(acting(auditor, when.deciding), id);
  expect(await sign(asSigner(), id)).toEqual({ published: false });
  await expect(sign(asSigner(), id)).rejects.toThrow('secondPerson');
  await confirmFrozen(id);
  expect(await sign(acting(second, when.deciding), id)).toEqual({ published: true });

  const row = await db().freeze.findUniqueOrThrow({ where: { id }, include: { awards: true } });
  const bundle = bundleOf(row);
  expect(sha256(row.text ?? '')).toBe(hash);
  // The stranger's program refuses every field that it does not know: what the portal freezes must
  // be what it reads.
  expect(examine(Buffer.from(row.text ?? ''), hash)).toMatchObject({ wrong: [], paper: true });
  expect(tally(bundle.rules, bundle.input)).toEqual(bundle.outcome);
  expect(bundle.input.absences).toEqual(
    [
      { entry: 'BDT-001', part: 'ho-so', judge: expect.stringMatching(/^GK-[0-9A-F]{6}$/), why: 'recused' },
    ].map((a) => ({ ...a, entry: expect.stringMatching(/^BDT-/) })),
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
    rule(
      { by: leaders[0] as Actor, now: when.deciding },
      { contestId, block: 'huyen', order: [], reason: 'sau công bố' },
    ),
  ).rejects.toThrow('needsChair');
});
