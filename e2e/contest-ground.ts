import { randomUUID } from 'node:crypto';
import type { ContestSeatKind, Seat } from '@/domain/actor';
import { DAY } from '@/domain/calendar';
import { seated } from '@/prisma/factories';
import { seatedAs } from '@/prisma/seed/contest/cast';
import { upload } from '@/prisma/seed/stock';
import { answer } from '@/server/conflicts';
import { announce, prepare, setRules, told } from '@/server/contests';
import { enter, saveEntry } from '@/server/entries';
import { attachToEntry } from '@/server/entry-papers';
import { screen, submitEntry } from '@/server/entry-submission';
import { now } from '@/server/io/clock';
import { db } from '@/server/io/db';
import { openSheet, saveSheet, submitSheet } from '@/server/judging';
import { seat } from '@/server/seating';

// node --import tsx e2e/contest-ground.ts '{"found":{"name":"…","entries":["Tên một","Tên hai"]}}'
//   a contest that takes entries, its jury seated, with an accepted entry of each of the first districts
// node --import tsx e2e/contest-ground.ts '{"score":[{"account":"giamkhao.2","entry":"<id>","points":[8,12,16,8,4]}]}'
// node --import tsx e2e/contest-ground.ts '{"clear":[{"account":"giamkhao.2","entry":"<id>"}]}'

type Sheet = { account: string; entry: string; points: number[] };
type Wish =
  | { found: { name: string; entries: string[] } }
  | { score: Sheet[] }
  | { clear: { account: string; entry: string }[] };
export type Ground = { slug: string; moment: string; entries: { id: string; fileId: string }[] };

const jury: [account: string, kind: ContestSeatKind][] = [
  ['giamkhao.truong', 'chiefJudge'],
  ['giamkhao.1', 'judge'],
  ['giamkhao.2', 'judge'],
  ['thuky', 'secretary'],
  ['kiemsoat', 'auditor'],
];

const wish = JSON.parse(process.argv[2] ?? '') as Wish;
process.stdout.write(JSON.stringify(await grant()));
await db().$disconnect();

async function grant(): Promise<Ground | number> {
  if ('found' in wish) return found(wish.found.name, wish.found.entries);
  if ('clear' in wish) {
    for (const { account, entry } of wish.clear)
      await answer(entry, 'none', '', await judgeOf(account, entry), now());
    return wish.clear.length;
  }
  for (const sheet of wish.score) await score(sheet);
  return wish.score.length;
}

async function found(name: string, titles: readonly string[]): Promise<Ground> {
  const organiser = await seatedAs('sonoivu', { kind: 'organiser' });
  const start = now().getTime() - 20 * DAY;
  const moment = new Date(start);
  const contestId = randomUUID();
  const dates = {
    opensAt: new Date(start + DAY),
    closesAt: new Date(start + 30 * DAY),
    graceMinutes: 0,
    judgingFrom: new Date(start + 35 * DAY),
    judgingUntil: new Date(start + 60 * DAY),
    showcaseAt: null,
  };
  const founding = { id: contestId, year: 2022, name, organiser: 'Sở Nội vụ tỉnh Sơn La', dates };
  const { slug } = await prepare(founding, organiser, moment);
  const { rules } = told(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const eligibility = { ...rules.eligibility, dutyYear: null };
  await setRules(contestId, 0, { ...rules, eligibility }, organiser, moment);
  for (const [account, kind] of jury) {
    const { personId } = await seatedAs(account, { kind, contestId });
    await seat(contestId, personId, kind, organiser, moment);
  }
  await announce(contestId, organiser, moment);
  const districts = await db().unit.findMany({
    where: { kind: 'district', slug: { not: 'huyen-mai-son' }, validFrom: { lte: moment } },
    orderBy: { slug: 'asc' },
    take: titles.length,
  });
  const entries = [];
  for (const [n, { id }] of districts.entries())
    entries.push(await entered(contestId, id, titles[n] ?? '', new Date(start + 2 * DAY)));
  for (const { id } of entries) await screen(id, 'accept', '', organiser, now());
  return { slug, moment: now().toISOString(), entries };
}

async function entered(contestId: string, unitId: string, title: string, moment: Date) {
  const leader = await seated('unitLeader', unitId);
  const id = randomUUID();
  await enter({ id, contestId, unitId }, leader, moment);
  const team = [{ name: `Đội trưởng ${randomUUID()}`, title: '', role: 'captain' as const }];
  const words = { title, summary: `${title}, tóm tắt`, story: `${title}, nội dung` };
  await saveEntry(id, 0, { ...words, clipLink: 'https://vi-du.example/clip', team }, leader, moment);
  const fileId = await upload({ entryId: id, kind: 'dossier', file: 'final.pdf' }, leader, moment);
  await attachToEntry(id, fileId, 'Hồ sơ dự thi', leader, moment);
  await submitEntry(id, leader, moment);
  return { id, fileId };
}

async function judgeOf(account: string, entryId: string) {
  const { contestId } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
  const kind = jury.find(([known]) => known === account)?.[1] ?? 'judge';
  return seatedAs(account, { kind, contestId } satisfies Seat);
}

async function score({ account, entry, points }: Sheet): Promise<void> {
  const judge = await judgeOf(account, entry);
  const moment = now();
  const asked = { entryId_personId: { entryId: entry, personId: judge.personId } };
  if (!(await db().conflict.findUnique({ where: asked }))) await answer(entry, 'none', '', judge, moment);
  const { rules } = told(
    (await db().entry.findUniqueOrThrow({ where: { id: entry }, include: { contest: true } })).contest,
  );
  const [part] = rules.parts;
  if (!part) throw new Error('no part');
  const typed = Object.fromEntries(part.criteria.map(({ key }, at) => [key, (points[at] ?? 0) * 100]));
  const { id } = await openSheet(entry, part.key, judge.personId, moment);
  await saveSheet(id, 0, { points: typed }, judge, moment);
  await submitSheet(id, judge, moment);
}
