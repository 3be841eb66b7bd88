import type { Actor } from '@/domain/actor';
import {
  blockOf,
  canEnter,
  canWriteEntry,
  type EntryContext,
  entryNeeds,
  isLateTry,
  type TeamMember,
} from '@/domain/contest/entry';
import { countsAsRegistered } from '@/domain/model/lifecycle';
import { slugOf } from '@/domain/text';
import { type Allowed, Denied, must, no } from '@/domain/verdict';
import type { Prisma, Unit } from '@/prisma/generated/client';
import { type ContestRow, holdContest, told } from './contests';
import { record } from './history';
import type { Tx } from './io/db';
import { noteLate } from './late-attempts';
import * as visible from './visible';
import { entriesInside } from './visible-contest';
import { found, transact } from './write';

/** Everything that a verdict on an entry looks at. */
const judged = {
  contest: true,
  unit: true,
  papers: { where: { removedAt: null }, include: { file: true, version: { select: { version: true } } } },
  lateAttempts: { where: { admittedAt: { not: null } }, take: 1 },
} satisfies Prisma.EntryInclude;

type Row = Prisma.EntryGetPayload<{ include: typeof judged }>;
export type EntryRow = Omit<Row, 'team' | 'contest'> & { team: TeamMember[]; contest: ContestRow };

const read = (row: Row): EntryRow => ({
  ...row,
  team: row.team as unknown as TeamMember[],
  contest: told(row.contest),
});

/** The entry as the actor sees it from the inside. @throws Absent */
export const entryOf = async (tx: Tx, id: string, by: Actor): Promise<EntryRow> =>
  read(found(await tx.entry.findFirst({ where: { AND: [entriesInside(by), { id }] }, include: judged })));

/** The same, held until the transaction ends. */
export async function holdEntry(tx: Tx, id: string, by: Actor): Promise<EntryRow> {
  await tx.$queryRaw`SELECT id FROM "Entry" WHERE id = ${id} FOR UPDATE`;
  return entryOf(tx, id, by);
}

export async function contextOf(tx: Tx, entry: EntryRow): Promise<EntryContext> {
  return {
    ...(await doorOf(tx, entry.contest, entry.unitId)),
    papers: entry.papers.map((paper) => paper.kind),
    ...(entry.lateAttempts.length > 0 && { admitted: true }),
  };
}

/** How the contest's door stands for a unit: its own extension, a decision on its late attempt, the yearly duty. */
export async function doorOf(tx: Tx, contest: ContestRow, unitId: string) {
  const key = { contestId_unitId: { contestId: contest.id, unitId } };
  const extension = await tx.contestExtension.findUnique({ where: key });
  const admitted = { contestId: contest.id, unitId, entryId: null, admittedAt: { not: null } };
  const year = contest.rules.eligibility.dutyYear;
  const models =
    year === null ? [] : await tx.model.findMany({ where: { unitId, year }, select: { status: true } });
  return {
    contest,
    extendedUntil: extension?.until ?? null,
    dutyMet: models.some((model) => countsAsRegistered(model.status)),
    admitted: (await tx.lateAttempt.count({ where: admitted })) > 0,
  };
}

type Entering = { id: string; contestId: string; unitId: string; modelId?: string };

/**
 * Opens an entry, new or from one of the unit's models: its fields are carried over, its papers linked by version.
 * A refusal for the hour is written down as a late attempt of the unit, for which everything was missing.
 */
export async function enter(entering: Entering, by: Actor, now: Date): Promise<{ id: string }> {
  const tried = await transact(async (tx) => {
    const { contestId, unitId } = entering;
    const contest = await holdContest(tx, contestId, by);
    const unit = found(await tx.unit.findUnique({ where: { id: unitId } }));
    const door = await doorOf(tx, contest, unitId);
    const verdict = canEnter(unit, door, by, now);
    if (verdict.ok) return open(tx, must(verdict), { ...entering, contest, unit }, by, now);
    if (!isLateTry(verdict, contest, door.extendedUntil, now)) throw new Denied(verdict);
    return { refusal: await noteLate(tx, { contestId, unitId, missing: entryNeeds }, by, now) };
  });
  if ('refusal' in tried) throw new Denied(tried.refusal);
  return tried;
}

type Opening = Entering & { contest: ContestRow; unit: Unit };

async function open(
  tx: Tx,
  allowed: Allowed,
  { id, contestId, unitId, modelId, contest, unit }: Opening,
  by: Actor,
  now: Date,
): Promise<{ id: string }> {
  const other = await tx.entry.findFirst({
    where: { contestId, unitId, status: { not: 'withdrawn' }, id: { not: id } },
  });
  if (other) throw new Denied(no('entryBegun'));
  const model = modelId ? await usable(tx, modelId, unitId, by) : null;
  const { count } = await tx.entry.createMany({
    skipDuplicates: true,
    data: {
      id,
      contestId,
      unitId,
      modelId: model?.id ?? null,
      block: blockOf(contest.rules, unit)?.key ?? '',
      slug: slugFor(contest, unit, id),
      ...(model && { title: model.name, summary: model.objectives, story: storyOf(model) }),
      createdAt: now,
      createdById: by.personId ?? '',
      updatedAt: now,
      statusSince: now,
    },
  });
  if (count === 1) {
    if (model) await linkPapers(tx, id, model.id, by, now);
    record(tx, allowed, { noun: 'entry', subjectId: id, event: 'enter', to: 'draft', by, now });
  }
  return { id };
}

/** The public address. Where judges must not know the unit, it does not tell the unit. */
const slugFor = (contest: ContestRow, unit: Unit, id: string): string =>
  `${contest.rules.blind ? 'bai-du-thi' : slugOf(unit.name, 40)}-${contest.year}-${id.slice(-12)}`;

const usable = async (tx: Tx, id: string, unitId: string, by: Actor) =>
  found(
    await tx.model.findFirst({
      where: {
        AND: [
          visible.modelsInside(by),
          { id, unitId, submittedAt: { not: null }, status: { not: 'withdrawn' } },
        ],
      },
    }),
  );

const storyOf = (model: {
  rationale: string;
  method: string;
  results: string;
  sustainability: string;
}): string =>
  [model.rationale, model.method, model.results, model.sustainability].filter(Boolean).join('\n\n');

/** The current version of each paper of the model: a link, so that what is judged cannot change under it. */
async function linkPapers(tx: Tx, entryId: string, modelId: string, by: Actor, now: Date): Promise<void> {
  const papers = await tx.paper.findMany({
    where: { modelId, removedAt: null },
    include: { versions: { orderBy: { version: 'desc' }, take: 1 } },
  });
  const rows = papers.flatMap(({ kind, title, versions: [version] }) =>
    version
      ? [
          {
            entryId,
            kind,
            title,
            fileId: version.fileId,
            versionId: version.id,
            createdAt: now,
            createdById: by.personId ?? '',
          },
        ]
      : [],
  );
  await tx.entryPaper.createMany({ data: rows });
}

export type EntryText = Pick<EntryRow, 'title' | 'summary' | 'story' | 'clipLink' | 'team'>;
export const textOf = ({ title, summary, story, clipLink, team }: EntryText): EntryText => ({
  title,
  summary,
  story,
  clipLink,
  team,
});

/** Saves the text of a draft; a stale base gets both texts. */
export const saveEntry = (id: string, base: number, text: Partial<EntryText>, by: Actor, now: Date) =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, id, by);
    must(canWriteEntry(entry, by));
    if (entry.revision !== base) return { stale: { revision: entry.revision, theirs: textOf(entry) } };
    const { team, ...words } = text;
    const written = team && { team: team as unknown as Prisma.InputJsonValue };
    await tx.entry.update({
      where: { id },
      data: { ...words, ...written, revision: base + 1, updatedAt: now },
    });
    return { revision: base + 1 };
  });
