import type { Acting, Permitted, Actor } from '@/domain/actor';
import { canEnter, canWriteEntry, type EntryContext, isLateAttempt } from '@/domain/contest/entry/entry';
import { blockOf, entrantOf } from '@/domain/contest/setup/blocks';
import type { TeamMember } from '@/domain/contest/entry/needs';
import { entryNeeds } from '@/domain/contest/entry/needs';
import { countsAsRegistered } from '@/domain/registry/model/lifecycle';
import { slugOf } from '@/domain/text/text';
import { Denied, must, no } from '@/domain/verdict';
import type { Prisma, GroupMember, Unit } from '@/prisma/generated/client';
import { type ContestRow, holdContest, withRules } from '../row';
import { record } from '../../history/history';
import type { Tx } from '../../io/db';
import { noteLate } from './late-attempts';
import * as visible from '../../visible/registry';
import { entriesInside } from '../../visible/contest';
import { found, transact } from '../../write';
import { formerNames } from '../../units/names';

declare module '@/domain/verdict' {
  interface Reasons {
    entryBegun: true;
  }
}

const judged = {
  contest: true,
  unit: { include: { formerNames } },
  papers: { where: { removedAt: null }, include: { file: true, version: { select: { version: true } } } },
  lateAttempts: { where: { admittedAt: { not: null } }, take: 1 },
} satisfies Prisma.EntryInclude;

type Row = Prisma.EntryGetPayload<{ include: typeof judged }>;
export type EntryRow = Omit<Row, 'team' | 'contest'> & { team: TeamMember[]; contest: ContestRow };

const read = (row: Row): EntryRow => ({
  ...row,
  team: row.team as unknown as TeamMember[],
  contest: withRules(row.contest),
});

/** @throws Absent */
export const entryOf = async (tx: Tx, by: Actor, id: string): Promise<EntryRow> =>
  read(found(await tx.entry.findFirst({ where: { AND: [entriesInside(by), { id }] }, include: judged })));

export async function holdEntry(tx: Tx, by: Actor, id: string): Promise<EntryRow> {
  await tx.$queryRaw`SELECT id FROM "Entry" WHERE id = ${id} FOR UPDATE`;
  return entryOf(tx, by, id);
}

export async function entryContextOf(tx: Tx, entry: EntryRow): Promise<EntryContext> {
  return {
    ...(await submissionWindowOf(tx, entry.contest, entry.unitId)),
    papers: entry.papers.map((paper) => paper.kind),
    ...(entry.lateAttempts.length > 0 && { admitted: true }),
  };
}

export async function submissionWindowOf(tx: Tx, contest: ContestRow, unitId: string) {
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

/** Links papers by version; an attempt outside the hours is recorded for appeals. */
export async function openEntry({ by, now }: Acting, entering: Entering): Promise<{ id: string }> {
  const tried = await transact(async (tx) => {
    const { contestId, unitId } = entering;
    const contest = await holdContest(tx, by, contestId);
    const unit = found(await tx.unit.findUnique({ where: { id: unitId }, include: { groups: true } }));
    const door = await submissionWindowOf(tx, contest, unitId);
    const verdict = canEnter({ by, now }, unit, door);
    if (verdict.ok) return open(tx, { allowed: must(verdict), by, now }, { ...entering, contest, unit });
    if (!isLateAttempt(verdict, { contest, extendedUntil: door.extendedUntil, now }))
      throw new Denied(verdict);
    return { refusal: await noteLate(tx, { by, now }, { contestId, unitId, missing: entryNeeds }) };
  });
  if ('refusal' in tried) throw new Denied(tried.refusal);
  return tried;
}

type Opening = Entering & { contest: ContestRow; unit: Unit & { groups: GroupMember[] } };

async function open(
  tx: Tx,
  { allowed, by, now }: Permitted,
  { id, contestId, unitId, modelId, contest, unit }: Opening,
): Promise<{ id: string }> {
  const other = await tx.entry.findFirst({
    where: { contestId, unitId, status: { not: 'withdrawn' }, id: { not: id } },
  });
  if (other) throw new Denied(no('entryBegun'));
  const model = modelId ? await usable(tx, by, { id: modelId, unitId }) : null;
  const { count } = await tx.entry.createMany({
    skipDuplicates: true,
    data: {
      id,
      contestId,
      unitId,
      modelId: model?.id ?? null,
      block: blockOf(contest.rules, entrantOf(unit, contest))?.key ?? '',
      slug: slugFor(contest, unit, id),
      ...(model && { title: model.name, summary: model.objectives, story: storyOf(model) }),
      createdAt: now,
      createdById: by.personId ?? '',
      updatedAt: now,
      statusSince: now,
    },
  });
  if (count === 1) {
    if (model) await linkPapers(tx, { by, now }, { entryId: id, modelId: model.id });
    record(tx, allowed, { noun: 'entry', subjectId: id, event: 'enter', to: 'draft', by, now });
  }
  return { id };
}

/** In a blind contest the address does not reveal the unit. */
const slugFor = (contest: ContestRow, unit: Unit, id: string): string =>
  `${contest.rules.blind ? 'bai-du-thi' : slugOf(unit.name, 40)}-${contest.year}-${id.slice(-12)}`;

const usable = async (tx: Tx, by: Actor, { id, unitId }: { id: string; unitId: string }) =>
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

/** Links a fixed version, so that a later one cannot change what judges read. */
async function linkPapers(
  tx: Tx,
  { by, now }: Acting,
  { entryId, modelId }: { entryId: string; modelId: string },
): Promise<void> {
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
export const entryTextOf = ({ title, summary, story, clipLink, team }: EntryText): EntryText => ({
  title,
  summary,
  story,
  clipLink,
  team,
});

export const saveEntry = (
  { by, now }: Acting,
  { id, base, text }: { id: string; base: number; text: Partial<EntryText> },
) =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, by, id);
    must(canWriteEntry(by, entry));
    if (entry.revision !== base) return { stale: { revision: entry.revision, theirs: entryTextOf(entry) } };
    const { team, ...words } = text;
    const written = team && { team: team as unknown as Prisma.InputJsonValue };
    await tx.entry.update({
      where: { id },
      data: { ...words, ...written, revision: base + 1, updatedAt: now },
    });
    return { revision: base + 1 };
  });
