import { deskPage } from '@/domain/addresses';
import type { Actor } from '@/domain/actor';
import { db } from '../io/db';
import { entryName } from '@/domain/contest/entry/number';
import * as visible from '../visible/contest';

export type HistorySubject = { words: string; model?: string; unit?: string; person?: string; href?: string };

type Found = [id: string, subject: HistorySubject][];

export async function contestSubjects(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().contest.findMany({
    where: { AND: [visible.contests(by), { id: { in: ids } }] },
    select: { id: true, name: true, slug: true },
  });
  return rows.map(({ id, name, slug }) => [id, { words: name, href: deskPage.contest(slug) }]);
}

const named = {
  id: true,
  number: true,
  unit: { select: { name: true } },
  contest: { select: { slug: true } },
} as const;

type EntryNames = { id: string; number: number | null; unit: { name: string }; contest: { slug: string } };

const subjectOf = ({ id, number, unit, contest }: EntryNames): HistorySubject => ({
  words: number === null ? unit.name : `${entryName(number)}, ${unit.name}`,
  href: deskPage.entry(contest.slug, id),
});

export async function entrySubjects(by: Actor, ids: string[]): Promise<Found> {
  const where = { AND: [visible.entriesAtDesk(by), { id: { in: ids } }] };
  const rows = await db().entry.findMany({ where, select: named });
  return rows.map((entry) => [entry.id, subjectOf(entry)]);
}

export async function sheetSubjects(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().scoreSheet.findMany({
    where: { id: { in: ids }, entry: visible.entriesAtDesk(by) },
    select: { id: true, person: { select: { name: true } }, entry: { select: named } },
  });
  return rows.map(({ id, person, entry }) => {
    const { words, href } = subjectOf(entry);
    return [id, { words: `${words}; giám khảo ${person.name}`, href }];
  });
}

export async function freezes(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().freeze.findMany({
    where: { id: { in: ids }, contest: visible.contests(by) },
    select: { id: true, version: true, contest: { select: { name: true, slug: true } } },
  });
  return rows.map(({ id, version, contest }) => [
    id,
    {
      words: `Bản chốt số ${version}, ${contest.name}`,
      href: deskPage.freeze(contest.slug, id),
    },
  ]);
}

export async function lateActSubjects(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().lateAct.findMany({
    where: { id: { in: ids }, contest: visible.contests(by) },
    select: { id: true, contest: { select: { name: true, slug: true } } },
  });
  return rows.map(({ id, contest }) => [
    id,
    { words: contest.name, href: deskPage.lateAct(contest.slug, id) },
  ]);
}

export async function rulingSubjects(by: Actor, ids: string[]): Promise<Found> {
  const rows = await db().ruling.findMany({
    where: { id: { in: ids }, contest: visible.contests(by) },
    select: { id: true, contest: { select: { name: true, slug: true } } },
  });
  return rows.map(({ id, contest }) => [id, { words: contest.name, href: deskPage.contest(contest.slug) }]);
}
