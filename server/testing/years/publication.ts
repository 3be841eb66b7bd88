import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import { freeze, approve, sign } from '../../contest/results/results';
import { prepare } from '../../contest/setup/contests';
import { db } from '../../io/db';
import { confirmFrozen, freezing, marks, stage, when } from '../contest';
import { datesIn, inYear } from '../contest-days';

type Home = (n: number) => Promise<string>;

/** Three contests of the year: one published, one with its sheets, one not announced. */
export async function publicationOf(year: number, home: Home) {
  const moment = inYear(when.deciding, year);
  const published = await scored(year, home);
  const running = await scored(year, home);
  const { organiser, auditor, signer, second } = published;
  const { id: freezeId } = await freeze({ by: organiser, now: moment }, freezing(published));
  await approve({ by: auditor, now: moment }, freezeId);
  await sign({ by: signer, now: moment }, freezeId);
  await confirmFrozen(freezeId, moment);
  await sign({ by: second, now: moment }, freezeId);
  const founding = { year, name: 'Hội thi dự kiến', organiser: 'Sở Nội vụ', dates: datesIn(year) };
  const planned = await prepare(
    { by: organiser, now: inYear(when.prepared, year) },
    { ...founding, id: randomUUID() },
  );
  const people: (Actor & { personId: string })[] = [
    ...[running.chief, running.first, running.auditor],
    ...published.entries.flatMap((entry) => entry.leader).slice(0, 1),
  ];
  const query = {
    bai: running.entries[0]?.id ?? '',
    'hoi-thi': running.contestId,
    'giam-khao': running.first.personId,
    khoi: 'so',
  };
  const places = [await placesIn(running), await placesIn(published), { 'hoi-thi/slug': [planned.slug] }];
  return { people, query, places };
}

async function scored(year: number, home: Home) {
  const s = await stage(2, undefined, { year, home });
  const moment = inYear(when.judging, year);
  for (const judge of [s.chief, s.first])
    for (const [n, { id }] of s.entries.entries()) await marks(judge, { entryId: id, more: 25 * n, moment });
  return s;
}

type Staged = Awaited<ReturnType<typeof scored>>;

async function placesIn({ contestId, first, entries }: Staged): Promise<Record<string, string[]>> {
  const where = { contestId };
  const { slug } = await db().contest.findUniqueOrThrow({ where: { id: contestId } });
  const { id, slug: entrySlug } = await db().entry.findUniqueOrThrow({ where: { id: entries[0]?.id ?? '' } });
  const sheet = await db().scoreSheet.findFirstOrThrow({ where: { entryId: id, personId: first.personId } });
  const freezes = await db().freeze.findMany({ where });
  const awards = await db().award.findMany({ where: { entryId: { in: entries.map((one) => one.id) } } });
  return {
    'hoi-thi/slug': [slug],
    'du-thi/id': [id],
    'chuyen/event': ['nop', 'tra-lai', 'rut', 'loai', 'tiep-nhan'],
    'cham-diem/entry': [id],
    'entry/part': ['ho-so'],
    'phan/part': ['kien-thuc'],
    'ban-chot/id': freezes.map((freeze) => freeze.id),
    'bai/entry': [id],
    'khong-tinh/sheet': [sheet.id],
    'mo-lai/sheet': [sheet.id],
    'khai-bao/judge': [first.personId],
    'phieu/entry': [id],
    'part/judge': [first.personId],
    'xung-dot/entry': [id],
    'entry/judge': [first.personId],
    'bai-du-thi/entry': [entrySlug],
    'xac-minh/code': awards.flatMap(({ code }) => code ?? []).slice(0, 1),
  };
}
