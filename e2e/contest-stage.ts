import { randomUUID } from 'node:crypto';
import type { ContestSeatKind } from '@/domain/actor';
import { seated, unit } from '@/prisma/factories';
import { assign } from '@/server/assignments';
import { answer } from '@/server/conflicts';
import { announce, prepare, setRules, told } from '@/server/contests';
import { enter, saveEntry } from '@/server/entries';
import { screen, submitEntry } from '@/server/entry-submission';
import { dossier } from '@/server/entry-testing';
import { db } from '@/server/io/db';
import { now } from '@/server/io/clock';
import { scoreOn, submitSheet } from '@/server/judging';
import { seat } from '@/server/seating';

// node --import tsx e2e/contest-stage.ts '{"tag":"x1"}'
// A blind contest in judging, made by the verbs behind the screens: two entries whose units, people and files carry
// "hoangoanh<tag>", whose words carry "chimyen<tag>", and the sheet of one judge, whose comments carry "hoami<tag>".

const { tag } = JSON.parse(process.argv[2] ?? '') as { tag: string };
const DAY = 86_400_000;
const days = (count: number) => new Date(now().getTime() + count * DAY);

const contestId = randomUUID();
const organiser = await seated('organiser');
await found();
const judges = {
  one: await juror('giamkhao.1', 'judge'),
  two: await juror('giamkhao.2', 'judge'),
  chair: await juror('giamkhao.truong', 'chiefJudge'),
  secretary: await juror('thuky', 'secretary'),
};
await announce(contestId, organiser, days(-39));
const entries = [await accepted(0), await accepted(1)];
await assign(contestId, { kind: 'everybody' }, null, organiser, days(-6));
await mark(entries[0]?.id ?? '');
const { slug } = await db().contest.findUniqueOrThrow({ where: { id: contestId } });
process.stdout.write(JSON.stringify({ slug, entries, judge: judges.one.personId }));
await db().$disconnect();

async function found(): Promise<void> {
  const dates = {
    opensAt: days(-30),
    closesAt: days(-10),
    graceMinutes: 0,
    judgingFrom: days(-5),
    judgingUntil: days(20),
    // A day of showing that has passed does not open a blind contest.
    showcaseAt: days(-4),
  };
  const founding = { id: contestId, year: 2022, name: `Hội thi rò rỉ ${tag}`, organiser: 'Sở Nội vụ', dates };
  await prepare(founding, organiser, days(-40));
  const { rules } = told(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const free = { ...rules, blind: true, eligibility: { dutyYear: null, allParts: false } };
  await setRules(contestId, 0, free, organiser, days(-40));
}

async function juror(account: string, kind: ContestSeatKind) {
  const person = await db().person.findFirstOrThrow({ where: { email: `${account}@sonla.example` } });
  await seat(contestId, person.id, kind, organiser, days(-39));
  return { personId: person.id, name: person.name, seats: [{ kind, contestId }] };
}

async function accepted(n: number) {
  const home = await unit({ kind: 'district', name: `Huyện hoangoanh${tag} ${n}` });
  const leader = await seated('unitLeader', home.id);
  const { id } = await enter({ id: randomUUID(), contestId, unitId: home.id }, leader, days(-20));
  const team = [{ name: `Bà hoangoanh${tag}`, title: '', role: 'captain' as const }];
  const words = {
    title: `Bài chimyen${tag} ${n}`,
    summary: `Tóm tắt chimyen${tag}`,
    story: `Kể chimyen${tag}`,
  };
  await saveEntry(id, 0, { ...words, clipLink: 'https://vi-du.vn/clip', team }, leader, days(-20));
  const { fileId } = await dossier(id, leader);
  await db().storedFile.update({ where: { id: fileId }, data: { name: `Hồ sơ hoangoanh${tag}.pdf` } });
  await submitEntry(id, leader, days(-15));
  await screen(id, 'accept', '', organiser, days(-8));
  const { slug: entrySlug } = await db().entry.findUniqueOrThrow({ where: { id } });
  return { id, fileId, slug: entrySlug, unitSlug: home.slug };
}

async function mark(entryId: string): Promise<void> {
  await answer(entryId, 'none', '', judges.one, days(-2));
  const key = { entryId, part: 'ho-so', personId: judges.one.personId };
  const points = { 'sang-tao': 825, 'cach-lam': 1_225, 'hieu-qua': 1_525, 'lan-toa': 825, 'ho-so': 425 };
  const text = { points, comment: `Nhận xét hoami${tag}`, privateNote: `Ghi riêng hoami${tag}` };
  await scoreOn(key, 0, text, judges.one, days(-1));
  const { id } = await db().scoreSheet.findFirstOrThrow({ where: key });
  await submitSheet(id, judges.one, days(-1));
}
