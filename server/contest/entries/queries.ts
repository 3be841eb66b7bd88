import { type Acting, type Actor, unitsOf } from '@/domain/actor';
import { canEnter, type EntryStatus, isLateAttempt } from '@/domain/contest/entry/entry';
import type { TeamMember } from '@/domain/contest/entry/needs';
import { dayOf } from '@/domain/date/calendar';
import { fold } from '@/domain/text/text';
import { standingOn } from '@/domain/unit/group';
import type { Prisma } from '@/prisma/generated/client';
import type { ContestRow } from '../row';
import { entryContextOf, submissionWindowOf, type EntryRow, entryOf } from './entries';
import { isFrozen } from '../frozen';
import { db } from '../../io/db';
import { namesakesOf } from './namesakes';
import { entryName } from '@/domain/contest/entry/number';
import * as visible from '../../visible/registry';
import { entriesAtDesk } from '../../visible/contest';
import { bareGroup, bareName, formerNames } from '../../units/names';
import { entryNamedAt } from '@/domain/date/named-at';

/** Null for judges, since these pages name the unit. */
export async function entryAtDesk(by: Actor, id: string): Promise<EntryRow | null> {
  const seen = await db().entry.count({ where: { AND: [entriesAtDesk(by), { id }] } });
  if (seen === 0) return null;
  const entry = await entryOf(db(), by, id);
  return entryNamedAt(entry, entry.contest);
}

export async function ownUnitsIn({ by, now }: Acting, contest: ContestRow) {
  const units = await db().unit.findMany({
    where: { id: { in: unitsOf(by) } },
    include: {
      groups: true,
      entries: { where: { contestId: contest.id }, orderBy: { createdAt: 'desc' } },
    },
    orderBy: { name: 'asc' },
  });
  return Promise.all(
    units.map(async ({ entries, ...unit }) => {
      const door = await submissionWindowOf(db(), contest, unit.id);
      const verdict = canEnter({ by, now }, unit, door);
      const standing = entries.find(({ status }) => status !== 'withdrawn') ?? null;
      return {
        unit,
        entry: standing,
        withdrawn: entries.filter(({ status }) => status === 'withdrawn'),
        extendedUntil: door.extendedUntil,
        verdict,
        late: isLateAttempt(verdict, { contest, extendedUntil: door.extendedUntil, now }),
      };
    }),
  );
}
export type OwnUnitInContest = Awaited<ReturnType<typeof ownUnitsIn>>[number];

export const usableModels = (by: Actor, unitIds: string[]) =>
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

export async function entryPast(entry: Pick<EntryRow, 'id'>) {
  return db().history.findMany({
    where: { noun: 'entry', subjectId: entry.id },
    orderBy: { id: 'desc' },
    take: 200,
  });
}

export type EntriesAsk = { block: string; status: EntryStatus | ''; words: string };

export async function listEntries(by: Actor, contest: ContestRow, ask: EntriesAsk) {
  const where: Prisma.EntryWhereInput[] = [entriesAtDesk(by), { contestId: contest.id }];
  if (ask.block) where.push({ block: ask.block });
  if (ask.status) where.push({ status: ask.status });
  const rows = await db().entry.findMany({
    where: { AND: where },
    include: {
      unit: {
        include: {
          formerNames,
          groups: { include: { group: bareGroup } },
          parent: { select: { id: true, kind: true, validTo: true, ...bareName } },
        },
      },
      model: { select: { name: true, year: true } },
      papers: { where: { removedAt: null }, select: { kind: true } },
    },
    orderBy: [{ number: 'asc' }, { id: 'asc' }],
  });
  const order = contest.rules.blocks.map((block) => block.key);
  const asked = fold(ask.words).split(' ').filter(Boolean);
  return rows
    .map((row) => ({ ...entryNamedAt(row, contest), team: row.team as unknown as TeamMember[] }))
    .map((row) => ({ ...row, ...standingOn(row.unit, dayOf(contest.opensAt)) }))
    .filter((row) =>
      asked.every((word) =>
        fold(`${row.title} ${row.unit.name} ${row.number} ${entryName(row.number)}`).includes(word),
      ),
    )
    .sort((a, b) => order.indexOf(a.block) - order.indexOf(b.block));
}
export type ListedEntry = Awaited<ReturnType<typeof listEntries>>[number];

export async function entryIn(by: Actor, slug: string, id: string): Promise<EntryRow | null> {
  const entry = await entryAtDesk(by, id);
  return entry && entry.contest.slug === slug ? entry : null;
}

export const contextOfEntry = async (entry: EntryRow) => ({
  ...(await entryContextOf(db(), entry)),
  frozen: await isFrozen(db(), entry.contestId),
  namesakes: await namesakesOf(db(), entry),
});
export type EntryDeskContext = Awaited<ReturnType<typeof contextOfEntry>>;
