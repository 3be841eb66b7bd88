import { randomUUID } from 'node:crypto';
import type { Acting, Actor, ContestSeatKind } from '@/domain/actor';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { seated, unit } from '@/prisma/factories';
import { seatByTwo } from '@/prisma/seating';
import { assign } from '../contest/assignments/assignments';
import { answer } from '../contest/conflicts/conflicts';
import { announce, prepare, setRules } from '../contest/setup/contests';
import { withRules } from '../contest/row';
import { openEntry, saveEntry } from '../contest/entries/entries';
import { screen, submitEntry } from '../contest/entries/submission';
import { db } from '../io/db';
import { answersTo, answerFreeze } from '../contest/answers/answers';
import { openSheet, saveSheet, submitSheet } from '../contest/sheets/sheets';
import { second } from '../contest/late-acts/acts';
import type { LateActDone } from '../contest/second-hand/late';
import { datesIn, inYear, when } from './contest-days';
import { enclose } from './dossier';

// A contest on its way, for tests: made through the verbs of real use.

export { when };

export type Person = Actor & { personId: string };
export type Stage = Awaited<ReturnType<typeof stage>>;

export const juror = (contestId: string, kind: ContestSeatKind, organiser: Actor): Promise<Person> =>
  jurorAt({ contestId, kind }, organiser, when.prepared);

async function jurorAt(
  { contestId, kind }: { contestId: string; kind: ContestSeatKind },
  organiser: Actor,
  moment: Date,
): Promise<Person> {
  const person = await seated('viewer');
  const hands = [organiser, await seated('administrator')] as const;
  await seatByTwo({ contestId, personId: person.personId, kind }, hands, moment);
  return { personId: person.personId, name: person.name, seats: [{ kind, contestId }] };
}

/** The settled status of a judge who is unrelated and was not asked yet. */
export const unasked = {
  kind: 'unasked',
  answer: null,
  relation: null,
  units: [],
  at: when.judging.toISOString(),
};

/**
 * A contest whose entries are accepted and assigned to the chair and two judges; nobody has
 * answered or scored.
 */
export async function stage(
  count: number,
  change: (rules: ContestRules) => Partial<ContestRules> = () => ({}),
  { year, home }: Setting = { year: 2020, home: districtOfItsOwn },
) {
  const at = (moment: Date) => inYear(moment, year);
  const contestId = randomUUID();
  const organiser = await seated('organiser');
  const signer = await seated('organiser');
  const second = await seated('organiser');
  await prepare(
    { by: organiser, now: at(when.prepared) },
    { id: contestId, year, name: 'Hội thi thử', organiser: 'Sở Nội vụ', dates: datesIn(year) },
  );
  const { rules } = withRules(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const eligibility = { dutyYear: null, allParts: false };
  await setRules(
    { by: organiser, now: at(when.prepared) },
    { id: contestId, base: 0, rules: { ...rules, eligibility, ...change(rules) } },
  );
  const seats = (kind: ContestSeatKind) => jurorAt({ contestId, kind }, organiser, at(when.prepared));
  const [chief, first, other] = [await seats('chiefJudge'), await seats('judge'), await seats('judge')];
  const [deputy, secretary, auditor] = [
    await seats('deputyJudge'),
    await seats('secretary'),
    await seats('auditor'),
  ];
  await announce({ by: organiser, now: at(when.prepared) }, { id: contestId });
  const entries = [];
  for (let n = 0; n < count; n += 1)
    entries.push(await accepted(contestId, n, { organiser, at, unitId: await home(n) }));
  await assign({ by: organiser, now: at(when.screening) }, { contestId, block: null });
  return { contestId, organiser, signer, second, chief, deputy, first, other, secretary, auditor, entries };
}

export const acting = <By extends Actor>(by: By, now: Date): Acting<By> => ({ by, now });

/** The people who approve and sign the stage's freezes. */
export const hands = ({ auditor, signer, second }: Pick<Stage, 'auditor' | 'signer' | 'second'>) => ({
  approverId: auditor.personId,
  firstSignerId: signer.personId,
  secondSignerId: second.personId,
});

/** What the organiser freezes, having seen who has no rank. */
export const freezing = (s: Pick<Stage, 'contestId' | 'auditor' | 'signer' | 'second'>, reason = '') => ({
  ...hands(s),
  contestId: s.contestId,
  reason,
  unrankedSeen: true,
});

/** Every judge without an answer confirms their sheets in the frozen version. */
export async function confirmFrozen(freezeId: string, now = when.deciding): Promise<void> {
  const row = await db().freeze.findUniqueOrThrow({ where: { id: freezeId } });
  for (const { personId, state } of await answersTo(db(), row)) {
    if (state !== 'missing') continue;
    const { name } = await db().person.findUniqueOrThrow({ where: { id: personId } });
    const judge = { personId, name, seats: [] };
    await answerFreeze({ by: judge, now }, { freezeId, answer: 'confirmed', reason: '' });
  }
}

/** Confirms a proposal as another person if one was made. */
export async function byTwo(by: Actor, done: Promise<LateActDone>, now = when.deciding): Promise<void> {
  const { proposed } = await done;
  if (proposed) await second({ by, now }, proposed);
}

/** In which year a contest runs, and of which unit the entries are. */
type Setting = { year: number; home: (n: number) => Promise<string> };

const districtOfItsOwn = async (n: number): Promise<string> =>
  (await unit({ kind: 'district', name: `Huyện Chim Yến ${n}` })).id;

type Entering = { organiser: Actor; unitId: string; at: (moment: Date) => Date };

/** An accepted entry of the unit. */
async function accepted(contestId: string, n: number, { organiser, unitId, at }: Entering) {
  const leader = await seated('unitLeader', unitId);
  const acts = { by: leader, now: at(when.open) };
  const { id } = await openEntry(acts, { id: randomUUID(), contestId, unitId });
  const team = [{ name: `Đội trưởng ${id}`, title: '', role: 'captain' as const }];
  const text = {
    title: `Bài ${n}`,
    summary: 'Tóm tắt',
    story: 'Nội dung',
    clipLink: 'https://vi-du.vn/clip',
    team,
  };
  await saveEntry(acts, { id, base: 0, text });
  const name = `ho-so-chim-yen-${n}.pdf`;
  const fileId = await enclose(id, { ownerId: leader.personId, name });
  await submitEntry(acts, { id });
  await screen({ by: organiser, now: at(when.screening) }, { id, event: 'accept', reason: '' });
  return { id, unitId, leader, fileId };
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
  { entryId, more = 0, moment = when.judging }: { entryId: string; more?: number; moment?: Date },
): Promise<string> {
  const stands = await db().conflict.findFirst({ where: { entryId, personId: judge.personId } });
  if (!stands) await answer({ by: judge, now: moment }, { entryId, given: 'none', reason: '' });
  const { id } = await openSheet(entryId, { part: 'ho-so', personId: judge.personId, now: moment });
  await saveSheet({ by: judge, now: moment }, { id, base: 0, text: { points: points(more) } });
  await submitSheet({ by: judge, now: moment }, { id });
  return id;
}
