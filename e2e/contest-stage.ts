import { randomUUID } from 'node:crypto';
import type { Actor, ContestSeatKind } from '@/domain/actor';
import { seated, unit } from '@/prisma/factories';
import { seatByTwo } from '@/prisma/seating';
import { assign } from '@/server/contest/assignments/assignments';
import { prepareCopies } from '@/server/contest/blind/copies';
import { answer } from '@/server/contest/conflicts/conflicts';
import { announce, prepare, setRules } from '@/server/contest/setup/contests';
import { withRules } from '@/server/contest/row';
import { openEntry, saveEntry } from '@/server/contest/entries/entries';
import { screen, submitEntry } from '@/server/contest/entries/submission';
import { dossier } from '@/server/testing/entry';
import { db } from '@/server/io/db';
import { now } from '@/server/io/clock';
import { scoreOn, submitSheet } from '@/server/contest/sheets/sheets';

// A blind contest in judging, made by the verbs behind the screens: two entries whose units, people and files carry
// "hoangoanh<tag>", whose words carry "chimyen<tag>", and the sheet of one judge, whose comments carry "hoami<tag>".

const DAY = 86_400_000;
const days = (count: number) => new Date(now().getTime() + count * DAY);

type Stage = { tag: string; contestId: string; organiser: Actor };
type Entered = { id: string; fileId: string; copyId: string; slug: string; unitSlug: string };
export type Staged = { slug: string; judge: string; entries: Entered[] };

export async function deed({ tag }: { tag: string }): Promise<Staged> {
  const stage = { tag, contestId: randomUUID(), organiser: await seated('organiser') };
  const { contestId, organiser } = stage;
  await found(stage);
  const one = await juror(stage, 'giamkhao.1', 'judge');
  await juror(stage, 'giamkhao.2', 'judge');
  await juror(stage, 'giamkhao.truong', 'chiefJudge');
  await juror(stage, 'thuky', 'secretary');
  await announce({ by: organiser, now: days(-39) }, { id: contestId });
  const entries = [await accepted(stage, 0), await accepted(stage, 1)];
  await assign({ by: organiser, now: days(-6) }, { contestId, block: null });
  await mark(tag, one, entries[0]?.id ?? '');
  const { slug } = await db().contest.findUniqueOrThrow({ where: { id: contestId } });
  return { slug, entries, judge: one.personId };
}

async function found({ tag, contestId, organiser }: Stage): Promise<void> {
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
  await prepare({ by: organiser, now: days(-40) }, founding);
  const { rules } = withRules(await db().contest.findUniqueOrThrow({ where: { id: contestId } }));
  const free = { ...rules, blind: true, eligibility: { dutyYear: null, allParts: false } };
  await setRules({ by: organiser, now: days(-40) }, { id: contestId, base: 0, rules: free });
}

async function juror({ contestId, organiser }: Stage, account: string, kind: ContestSeatKind) {
  const person = await db().person.findFirstOrThrow({ where: { email: `${account}@sonla.example` } });
  const hands = [organiser, await seated('administrator')] as const;
  await seatByTwo({ contestId, personId: person.id, kind }, hands, days(-39));
  return { personId: person.id, name: person.name, seats: [{ kind, contestId }] };
}

async function accepted({ tag, contestId, organiser }: Stage, n: number): Promise<Entered> {
  const home = await unit({ kind: 'district', name: `Huyện hoangoanh${tag} ${n}` });
  const leader = await seated('unitLeader', home.id);
  const { id } = await openEntry(
    { by: leader, now: days(-20) },
    { id: randomUUID(), contestId, unitId: home.id },
  );
  const team = [{ name: `Bà hoangoanh${tag}`, title: '', role: 'captain' as const }];
  const words = {
    title: `Bài chimyen${tag} ${n}`,
    summary: `Tóm tắt chimyen${tag}`,
    story: `Kể chimyen${tag}`,
  };
  await saveEntry(
    { by: leader, now: days(-20) },
    { id, base: 0, text: { ...words, clipLink: 'https://vi-du.vn/clip', team } },
  );
  const { fileId } = await dossier(id, leader, { name: `Hồ sơ hoangoanh${tag}.pdf` });
  await submitEntry({ by: leader, now: days(-15) }, { id });
  await prepareCopies(id);
  // What a test calls a PDF cannot be taken apart, and accepting it so asks for a reason.
  await screen(
    { by: organiser, now: days(-8) },
    { id, event: 'accept', reason: 'Đã xem bản dành cho giám khảo.' },
  );
  const { slug: entrySlug } = await db().entry.findUniqueOrThrow({ where: { id } });
  const { copyId } = await db().entryPaper.findFirstOrThrow({ where: { entryId: id, fileId } });
  if (!copyId) throw new Error('no copy for the judges');
  return { id, fileId, copyId, slug: entrySlug, unitSlug: home.slug };
}

async function mark(tag: string, judge: Actor & { personId: string }, entryId: string): Promise<void> {
  await answer({ by: judge, now: days(-2) }, { entryId, given: 'none', reason: '' });
  const key = { entryId, part: 'ho-so', personId: judge.personId };
  const points = { 'sang-tao': 825, 'cach-lam': 1_225, 'hieu-qua': 1_525, 'lan-toa': 825, 'ho-so': 425 };
  const text = { points, comment: `Nhận xét hoami${tag}`, privateNote: `Ghi riêng hoami${tag}` };
  await scoreOn({ by: judge, now: days(-1) }, { key, base: 0, text });
  const { id } = await db().scoreSheet.findFirstOrThrow({ where: key });
  await submitSheet({ by: judge, now: days(-1) }, { id });
}
