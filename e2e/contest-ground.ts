import { randomUUID } from 'node:crypto';
import type { ContestSeatKind, Seat } from '@/domain/actor';
import { DAY, dayOf } from '@/domain/date/calendar';
import type { Part } from '@/domain/contest/setup/rules';
import { seated } from '@/prisma/factories';
import { seatByTwo } from '@/prisma/seating';
import { seatedAs } from '@/prisma/seed/contest/cast';
import { upload } from '@/prisma/seed/stock';
import { assign } from '@/server/contest/assignments/assignments';
import { answer } from '@/server/contest/conflicts/conflicts';
import { announce, prepare, setRules } from '@/server/contest/setup/contests';
import { withRules } from '@/server/contest/row';
import { closeList, nameDraw } from '@/server/contest/draw/acts';
import { openEntry, saveEntry } from '@/server/contest/entries/entries';
import { attachToEntry } from '@/server/contest/entries/papers';
import { screen, submitEntry } from '@/server/contest/entries/submission';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { openSheet, saveSheet, submitSheet } from '@/server/contest/sheets/sheets';

// {"found":{"name":"…","entries":["Tên một","Tên hai"]}}
//   a contest that takes entries, its jury seated, with an accepted entry of each of the first districts
// {"score":[{"account":"giamkhao.2","entry":"<id>","points":[8,12,16,8,4]}]}
// {"clear":[{"account":"giamkhao.2","entry":"<id>"}]}
// {"drawToday":"<slug>"}
//   a draw of one judge for each entry, named and its list closed yesterday, whose number comes today
// {"judged":{"name":"…","entries":["Tên một","Tên hai"]}}
//   the same, judged by all three yesterday and waiting for its results
// {"performing":{"name":"…","entries":["Tên một","Tên hai"]}}
//   the same in judging, with a live part beside, assigned to the jury; giamkhao.1 has answered for conflicts

type Sheet = { account: string; entry: string; points: number[] };
type Wish =
  | { found: { name: string; entries: string[] } }
  | { score: Sheet[] }
  | { clear: { account: string; entry: string }[] }
  | { drawToday: string }
  | { judged: { name: string; entries: string[] } }
  | { performing: { name: string; entries: string[] } };
export type Ground = { slug: string; moment: string; entries: { id: string; fileId: string }[] };

const live: Part = {
  key: 'chao-hoi',
  name: 'Chào hỏi',
  kind: 'live',
  scoredBy: 'secretary',
  points: 2_000,
  step: 25,
  criteria: [],
  passMark: null,
  time: { limit: 300, shape: 'cutOff' },
};

const jury: [account: string, kind: ContestSeatKind][] = [
  ['giamkhao.truong', 'chiefJudge'],
  ['giamkhao.1', 'judge'],
  ['giamkhao.2', 'judge'],
  ['thuky', 'secretary'],
  ['kiemsoat', 'auditor'],
];

/** Days after the contest was prepared, which was twenty days ago. */
const taking = { closes: 30, from: 35, until: 60 };
const going = { closes: 5, from: 6, until: 60 };
const over = { closes: 5, from: 6, until: 19.5 };

export async function deed(wish: Wish): Promise<Ground | number> {
  if ('found' in wish) return found(wish.found.name, { titles: wish.found.entries, plan: taking });
  if ('judged' in wish) return judged(wish.judged.name, wish.judged.entries);
  if ('performing' in wish) return performing(wish.performing.name, wish.performing.entries);
  if ('drawToday' in wish) return drawToday(wish.drawToday);
  if ('clear' in wish) {
    for (const { account, entry } of wish.clear)
      await answer(
        { by: await judgeOf(account, entry), now: now() },
        { entryId: entry, given: 'none', reason: '' },
      );
    return wish.clear.length;
  }
  for (const sheet of wish.score) await score(sheet, now());
  return wish.score.length;
}

async function found(
  name: string,
  { titles, plan, more = [] }: { titles: readonly string[]; plan: typeof taking; more?: readonly Part[] },
): Promise<Ground> {
  const organiser = await seatedAs('sonoivu', { kind: 'organiser' });
  const second = await seatedAs('sonoivu.lanhdao', { kind: 'organiser' });
  const start = now().getTime() - 20 * DAY;
  const moment = new Date(start);
  const contestId = randomUUID();
  const dates = {
    opensAt: new Date(start + DAY),
    closesAt: new Date(start + plan.closes * DAY),
    graceMinutes: 0,
    judgingFrom: new Date(start + plan.from * DAY),
    judgingUntil: new Date(start + plan.until * DAY),
    showcaseAt: null,
  };
  const founding = { id: contestId, year: 2022, name, organiser: 'Sở Nội vụ tỉnh Sơn La', dates };
  const { slug } = await prepare({ by: organiser, now: moment }, founding);
  const { rules } = withRules(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const eligibility = { ...rules.eligibility, dutyYear: null };
  await setRules(
    { by: organiser, now: moment },
    { id: contestId, base: 0, rules: { ...rules, eligibility, parts: [...rules.parts, ...more] } },
  );
  for (const [account, kind] of jury) {
    const { personId } = await seatedAs(account, { kind, contestId });
    await seatByTwo({ contestId, personId, kind }, [organiser, second], moment);
  }
  await announce({ by: organiser, now: moment }, { id: contestId });
  const districts = await db().unit.findMany({
    where: { kind: 'district', slug: { not: 'huyen-mai-son' }, validFrom: { lte: moment } },
    orderBy: { slug: 'asc' },
    take: titles.length,
  });
  const entries = [];
  for (const [n, { id }] of districts.entries())
    entries.push(
      await entered(contestId, { unitId: id, title: titles[n] ?? '', moment: new Date(start + 2 * DAY) }),
    );
  const screened = new Date(Math.min(now().getTime(), start + plan.from * DAY - DAY / 2));
  for (const { id } of entries)
    await screen({ by: organiser, now: screened }, { id, event: 'accept', reason: '' });
  return { slug, moment: now().toISOString(), entries };
}

async function entered(
  contestId: string,
  { unitId, title, moment }: { unitId: string; title: string; moment: Date },
) {
  const leader = await seated('unitLeader', unitId);
  const id = randomUUID();
  await openEntry({ by: leader, now: moment }, { id, contestId, unitId });
  const team = [{ name: `Đội trưởng ${randomUUID()}`, title: '', role: 'captain' as const }];
  const words = { title, summary: `${title}, tóm tắt`, story: `${title}, nội dung` };
  await saveEntry(
    { by: leader, now: moment },
    { id, base: 0, text: { ...words, clipLink: 'https://vi-du.example/clip', team } },
  );
  const fileId = await upload(
    { by: leader, now: moment },
    { entryId: id, kind: 'dossier', file: 'final.pdf' },
  );
  await attachToEntry({ by: leader, now: moment }, { entryId: id, fileId, title: 'Hồ sơ dự thi' });
  await submitEntry({ by: leader, now: moment }, { id });
  return { id, fileId };
}

async function judgeOf(account: string, entryId: string) {
  const { contestId } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const kind = jury.find(([known]) => known === account)?.[1] ?? 'judge';
  return seatedAs(account, { kind, contestId } satisfies Seat);
}

async function judged(name: string, titles: readonly string[]): Promise<Ground> {
  const made = await found(name, { titles, plan: over });
  const organiser = await seatedAs('sonoivu', { kind: 'organiser' });
  const { id } = await db().contest.findUniqueOrThrow({ where: { slug: made.slug } });
  const yesterday = new Date(now().getTime() - DAY);
  await assign({ by: organiser, now: yesterday }, { contestId: id, block: null });
  for (const [at, { id: entry }] of made.entries.entries())
    for (const account of ['giamkhao.truong', 'giamkhao.1', 'giamkhao.2'])
      await score({ account, entry, points: [8 - at, 12, 16, 8, 4] }, yesterday);
  return made;
}

async function performing(name: string, titles: readonly string[]): Promise<Ground> {
  const made = await found(name, { titles, plan: going, more: [live] });
  const organiser = await seatedAs('sonoivu', { kind: 'organiser' });
  const { id } = await db().contest.findUniqueOrThrow({ where: { slug: made.slug } });
  await assign({ by: organiser, now: now() }, { contestId: id, block: null });
  for (const { id: entry } of made.entries)
    await answer(
      { by: await judgeOf('giamkhao.1', entry), now: now() },
      { entryId: entry, given: 'none', reason: '' },
    );
  return made;
}

async function drawToday(slug: string): Promise<number> {
  const organiser = await seatedAs('sonoivu', { kind: 'organiser' });
  const { id: contestId } = await db().contest.findUniqueOrThrow({ where: { slug } });
  const yesterday = new Date(now().getTime() - DAY);
  const asked = { block: null, each: 1, source: 'Xổ số minh họa, giải đặc biệt', drawOn: dayOf(now()) };
  const { id } = await nameDraw({ by: organiser, now: yesterday }, { contestId, ...asked });
  await closeList({ by: organiser, now: yesterday }, id);
  return 1;
}

async function score({ account, entry, points }: Sheet, moment: Date): Promise<void> {
  const judge = await judgeOf(account, entry);
  const asked = { entryId_personId: { entryId: entry, personId: judge.personId } };
  if (!(await db().conflict.findUnique({ where: asked })))
    await answer({ by: judge, now: moment }, { entryId: entry, given: 'none', reason: '' });
  const { rules } = withRules(
    (await db().entry.findUniqueOrThrow({ where: { id: entry }, include: { contest: true } })).contest,
  );
  const [part] = rules.parts;
  if (!part) throw new Error('no part');
  const typed = Object.fromEntries(part.criteria.map(({ key }, at) => [key, (points[at] ?? 0) * 100]));
  const { id } = await openSheet(entry, { part: part.key, personId: judge.personId, now: moment });
  await saveSheet({ by: judge, now: moment }, { id, base: 0, text: { points: typed } });
  await submitSheet({ by: judge, now: moment }, { id });
}
