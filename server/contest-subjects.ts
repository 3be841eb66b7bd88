import type { Actor } from '@/domain/actor';
import type { Subject } from './history-subjects';
import { db } from './io/db';
import { entryName } from '@/domain/contest/entry-name';
import * as visible from './visible-contest';

type Found = [id: string, subject: Subject][];

const desk = '/ban-lam-viec/hoi-thi';

export async function contests(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().contest.findMany({
    where: { AND: [visible.contests(by), { id: { in: ids } }] },
    select: { id: true, name: true, slug: true },
  });
  return rows.map(({ id, name, slug }) => [id, { words: name, href: `${desk}/${slug}` }]);
}

const named = {
  id: true,
  number: true,
  unit: { select: { name: true } },
  contest: { select: { slug: true } },
} as const;

type EntryNames = { id: string; number: number | null; unit: { name: string }; contest: { slug: string } };

const subjectOf = ({ id, number, unit, contest }: EntryNames): Subject => ({
  words: number === null ? unit.name : `${entryName(number)}, ${unit.name}`,
  href: `${desk}/${contest.slug}/du-thi/${id}`,
});

export async function entries(ids: string[], by: Actor): Promise<Found> {
  const where = { AND: [visible.entriesAtDesk(by), { id: { in: ids } }] };
  const rows = await db().entry.findMany({ where, select: named });
  return rows.map((entry) => [entry.id, subjectOf(entry)]);
}

/** A sheet is named by its entry and its judge. */
export async function sheets(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().scoreSheet.findMany({
    where: { id: { in: ids }, entry: visible.entriesAtDesk(by) },
    select: { id: true, person: { select: { name: true } }, entry: { select: named } },
  });
  return rows.map(({ id, person, entry }) => {
    const { words, href } = subjectOf(entry);
    return [id, { words: `${words}; giám khảo ${person.name}`, href }];
  });
}

/** Frozen results, by their version. */
export async function freezes(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().freeze.findMany({
    where: { id: { in: ids }, contest: visible.contests(by) },
    select: { id: true, version: true, contest: { select: { name: true, slug: true } } },
  });
  return rows.map(({ id, version, contest }) => [
    id,
    {
      words: `Bản chốt số ${version}, ${contest.name}`,
      href: `${desk}/${contest.slug}/ket-qua/ban-chot/${id}`,
    },
  ]);
}

/** Decisions on equal entries, by their contest. */
export async function rulings(ids: string[], by: Actor): Promise<Found> {
  const rows = await db().ruling.findMany({
    where: { id: { in: ids }, contest: visible.contests(by) },
    select: { id: true, contest: { select: { name: true, slug: true } } },
  });
  return rows.map(({ id, contest }) => [id, { words: contest.name, href: `${desk}/${contest.slug}` }]);
}
