import { type Actor, unitsOf } from '@/domain/actor';
import { canEnter, type EntryStatus, isLateTry, type TeamMember } from '@/domain/contest/entry';
import { fold } from '@/domain/text';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from './contests';
import { contextOf, doorOf, type EntryRow, entryOf } from './entries';
import { isFrozen } from './frozen';
import { db } from './io/db';
import { namesakesOf } from './team-ban';
import { entryName } from '@/domain/contest/entry-name';
import * as visible from './visible';
import { entriesAtDesk } from './visible-contest';

/** The entry for the pages of the desk, where the unit is named. Null: not visible there. */
export async function entryAtDesk(id: string, by: Actor): Promise<EntryRow | null> {
  const seen = await db().entry.count({ where: { AND: [entriesAtDesk(by), { id }] } });
  return seen === 0 ? null : entryOf(db(), id, by);
}

/** The actor's own entries in the contest, and for each of its units whether it may enter now. */
export async function standOf(contest: ContestRow, by: Actor, now: Date) {
  const units = await db().unit.findMany({
    where: { id: { in: unitsOf(by) } },
    include: {
      entries: { where: { contestId: contest.id }, orderBy: { createdAt: 'desc' } },
    },
    orderBy: { name: 'asc' },
  });
  return Promise.all(
    units.map(async ({ entries, ...unit }) => {
      const door = await doorOf(db(), contest, unit.id);
      const verdict = canEnter(unit, door, by, now);
      const standing = entries.find(({ status }) => status !== 'withdrawn') ?? null;
      return {
        unit,
        entry: standing,
        withdrawn: entries.filter(({ status }) => status === 'withdrawn'),
        extendedUntil: door.extendedUntil,
        verdict,
        late: isLateTry(verdict, contest, door.extendedUntil, now),
      };
    }),
  );
}
export type UnitStand = Awaited<ReturnType<typeof standOf>>[number];

/** Models of these units from which an entry may be drawn. */
export const usableModels = (unitIds: string[], by: Actor) =>
  db().model.findMany({
    where: {
      AND: [
        visible.modelsInside(by),
        { unitId: { in: unitIds }, submittedAt: { not: null }, status: { notIn: ['draft', 'withdrawn'] } },
      ],
    },
    orderBy: [{ year: 'desc' }, { name: 'asc' }],
    select: { id: true, name: true, year: true, unitId: true, status: true },
    take: 200,
  });

/** What happened to the entry, newest first. It must have been seen by the actor. */
export async function entryPast(entry: Pick<EntryRow, 'id'>) {
  return db().history.findMany({
    where: { noun: 'entry', subjectId: entry.id },
    orderBy: { id: 'desc' },
    take: 200,
  });
}

export type EntriesAsk = { block: string; status: EntryStatus | ''; words: string };

/** The entries of a contest as the organiser's list asks for them, by block and receipt number. */
export async function listEntries(contest: ContestRow, ask: EntriesAsk, by: Actor) {
  const where: Prisma.EntryWhereInput[] = [entriesAtDesk(by), { contestId: contest.id }];
  if (ask.block) where.push({ block: ask.block });
  if (ask.status) where.push({ status: ask.status });
  const rows = await db().entry.findMany({
    where: { AND: where },
    include: {
      unit: { include: { parent: { select: { name: true } } } },
      model: { select: { name: true, year: true } },
      papers: { where: { removedAt: null }, select: { kind: true } },
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
  });
  const order = contest.rules.blocks.map((block) => block.key);
  const asked = fold(ask.words).split(' ').filter(Boolean);
  return rows
    .map((row) => ({ ...row, team: row.team as unknown as TeamMember[] }))
    .filter((row) =>
      asked.every((word) =>
        fold(`${row.title} ${row.unit.name} ${row.number} ${entryName(row.number)}`).includes(word),
      ),
    )
    .sort((a, b) => order.indexOf(a.block) - order.indexOf(b.block));
}
export type ListedEntry = Awaited<ReturnType<typeof listEntries>>[number];

/** The contest of an entry by its address, where the actor may see both. */
export async function entryIn(slug: string, id: string, by: Actor): Promise<EntryRow | null> {
  const entry = await entryAtDesk(id, by);
  return entry && entry.contest.slug === slug ? entry : null;
}

/** Everything else that a verdict on the entry looks at. */
export const contextOfEntry = async (entry: EntryRow) => ({
  ...(await contextOf(db(), entry)),
  frozen: await isFrozen(db(), entry.contestId),
  namesakes: await namesakesOf(db(), entry),
});
export type EntryDeskContext = Awaited<ReturnType<typeof contextOfEntry>>;
