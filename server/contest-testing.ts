import { randomUUID } from 'node:crypto';
import type { Actor, ContestSeatKind } from '@/domain/actor';
import type { ContestRules } from '@/domain/contest/rules';
import { seated, unit } from '@/prisma/factories';
import { assign } from './assignments';
import { answer } from './conflicts';
import { announce, prepare, setRules, told } from './contests';
import { enter, saveEntry } from './entries';
import { screen, submitEntry } from './entry-submission';
import { db } from './io/db';
import { openSheet, saveSheet, submitSheet } from './judging';
import { seat } from './seating';

// A contest on its way, for tests: made through the verbs of real use.

const at = (text: string) => new Date(`${text}+07:00`);

export const when = {
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

export type Person = Actor & { personId: string };
export type Stage = Awaited<ReturnType<typeof stage>>;

export async function juror(contestId: string, kind: ContestSeatKind, organiser: Actor): Promise<Person> {
  const person = await seated('viewer');
  await seat(contestId, person.personId, kind, organiser, when.prepared);
  return { personId: person.personId, name: person.name, seats: [{ kind, contestId }] };
}

/** A contest whose entries are accepted and assigned to the chair and two judges; nobody has answered or scored. */
export async function stage(
  count: number,
  change: (rules: ContestRules) => Partial<ContestRules> = () => ({}),
) {
  const contestId = randomUUID();
  const organiser = await seated('organiser');
  const second = await seated('organiser');
  await prepare(
    { id: contestId, year: 2020, name: 'Hội thi thử', organiser: 'Sở Nội vụ', dates },
    organiser,
    when.prepared,
  );
  const { rules } = told(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const eligibility = { dutyYear: null, allParts: false };
  await setRules(contestId, 0, { ...rules, eligibility, ...change(rules) }, organiser, when.prepared);
  const seats = (kind: ContestSeatKind) => juror(contestId, kind, organiser);
  const [chief, first, other] = [await seats('chiefJudge'), await seats('judge'), await seats('judge')];
  const [deputy, secretary, auditor] = [
    await seats('deputyJudge'),
    await seats('secretary'),
    await seats('auditor'),
  ];
  await announce(contestId, organiser, when.prepared);
  const entries = [];
  for (let n = 0; n < count; n += 1) entries.push(await accepted(contestId, n, organiser));
  await assign(contestId, { kind: 'everybody' }, null, organiser, when.screening);
  return { contestId, organiser, second, chief, deputy, first, other, secretary, auditor, entries };
}

/** An accepted entry of a district of its own. */
async function accepted(contestId: string, n: number, organiser: Actor) {
  const home = await unit({ kind: 'district', name: `Huyện Chim Yến ${n}` });
  const leader = await seated('unitLeader', home.id);
  const { id } = await enter({ id: randomUUID(), contestId, unitId: home.id }, leader, when.open);
  const team = [{ name: `Đội trưởng ${id}`, title: '', role: 'captain' as const }];
  const text = {
    title: `Bài ${n}`,
    summary: 'Tóm tắt',
    story: 'Nội dung',
    clipLink: 'https://vi-du.vn/clip',
    team,
  };
  await saveEntry(id, 0, text, leader, when.open);
  const file = await db().storedFile.create({
    data: {
      ownerId: leader.personId,
      entryId: id,
      kind: 'dossier',
      name: `ho-so-chim-yen-${n}.pdf`,
      size: 10n,
      state: 'ready',
      mime: 'application/pdf',
      sha256: 'a'.repeat(64),
      readyAt: when.open,
      createdAt: when.open,
    },
  });
  await db().entryPaper.create({
    data: {
      entryId: id,
      kind: 'dossier',
      fileId: file.id,
      createdAt: when.open,
      createdById: leader.personId,
    },
  });
  await submitEntry(id, leader, when.open);
  await screen(id, 'accept', '', organiser, when.screening);
  return { id, unitId: home.id, leader, fileId: file.id };
}

export const points = (more = 0) => ({
  'sang-tao': 800,
  'cach-lam': 1_200,
  'hieu-qua': 1_500 + more,
  'lan-toa': 800,
  'ho-so': 400,
});

/** The judge answers "none", scores and submits. @returns the sheet */
export async function marks(
  judge: Person,
  entryId: string,
  more = 0,
  moment = when.judging,
): Promise<string> {
  const stands = await db().conflict.findFirst({ where: { entryId, personId: judge.personId } });
  if (!stands) await answer(entryId, 'none', '', judge, moment);
  const { id } = await openSheet(entryId, 'ho-so', judge.personId, moment);
  await saveSheet(id, 0, { points: points(more) }, judge, moment);
  await submitSheet(id, judge, moment);
  return id;
}
