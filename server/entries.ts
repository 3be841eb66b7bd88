import type { Actor } from '@/domain/actor';
import {
  barredFromTeams,
  blockOf,
  canEnter,
  canScreen,
  canSubmitEntry,
  canWithdrawEntry,
  canWriteEntry,
  type EntryContext,
  type EntryEvent,
  missingOf,
  nextEntry,
  type TeamMember,
} from '@/domain/contest/entry';
import { takesEntries } from '@/domain/contest/phase';
import { countsAsRegistered } from '@/domain/model/lifecycle';
import { slugOf } from '@/domain/text';
import { type Allowed, Denied, must, no } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { type ContestRow, holdContest, told } from './contests';
import { record } from './history';
import type { Tx } from './io/db';
import * as visible from './visible';
import { entriesInside } from './visible-contest';
import { found, transact } from './write';

/** Everything that a verdict on an entry looks at. */
const judged = {
  contest: true,
  unit: true,
  papers: { where: { removedAt: null }, include: { file: true } },
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
    admitted: entry.lateAttempts.length > 0,
  };
}

/** How the contest's door stands for a unit: its own extension, and the yearly duty. */
export async function doorOf(tx: Tx, contest: ContestRow, unitId: string) {
  const key = { contestId_unitId: { contestId: contest.id, unitId } };
  const extension = await tx.contestExtension.findUnique({ where: key });
  const year = contest.rules.eligibility.dutyYear;
  const models =
    year === null ? [] : await tx.model.findMany({ where: { unitId, year }, select: { status: true } });
  return {
    contest,
    extendedUntil: extension?.until ?? null,
    dutyMet: models.some((model) => countsAsRegistered(model.status)),
  };
}

type Entering = { id: string; contestId: string; unitId: string; modelId?: string };

/** Opens an entry, new or from one of the unit's models: its fields are carried over, its papers linked by version. */
export const enter = (entering: Entering, by: Actor, now: Date): Promise<{ id: string }> =>
  transact(async (tx) => {
    const { id, contestId, unitId, modelId } = entering;
    const contest = await holdContest(tx, contestId, by);
    const unit = found(await tx.unit.findUnique({ where: { id: unitId } }));
    const allowed = must(canEnter(unit, await doorOf(tx, contest, unitId), by, now));
    const other = await tx.entry.findFirst({
      where: { contestId, unitId, status: { not: 'withdrawn' }, id: { not: id } },
    });
    if (other) throw new Denied(no('alreadyExists'));
    const model = modelId ? await usable(tx, modelId, unitId, by) : null;
    const { count } = await tx.entry.createMany({
      skipDuplicates: true,
      data: {
        id,
        contestId,
        unitId,
        modelId: model?.id ?? null,
        block: blockOf(contest.rules, unit)?.key ?? '',
        slug: `${slugOf(unit.name, 40)}-${contest.year}-${id.slice(-12)}`,
        ...(model && { title: model.name, summary: model.objectives, story: storyOf(model) }),
        createdAt: now,
        createdById: by.personId ?? '',
        updatedAt: now,
        statusSince: now,
      },
    });
    if (count === 1) {
      if (model) await linkPapers(tx, id, model.id, by, now);
      await record(tx, allowed, { noun: 'entry', subjectId: id, event: 'enter', to: 'draft', by, now });
    }
    return { id };
  });

const usable = async (tx: Tx, id: string, unitId: string, by: Actor) =>
  found(
    await tx.model.findFirst({
      where: { AND: [visible.modelsInside(by), { id, unitId, submittedAt: { not: null } }] },
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

/** What the unit holds in its hands after submitting: number, moment, and the sha256 of each file. */
export type Receipt = { number: number; at: string; files: { name: string; size: string; sha256: string }[] };

/**
 * Submits. A refusal for the hour or for what is missing is written down as a late attempt, so that an appeal can
 * show when the unit tried and with what.
 */
export async function submitEntry(id: string, by: Actor, now: Date): Promise<Receipt> {
  const tried = await transact(async (tx) => {
    const entry = await holdEntry(tx, id, by);
    const context = await contextOf(tx, entry);
    const verdict = canSubmitEntry(entry, context, by, now);
    if (verdict.ok) return { receipt: await receive(tx, must(verdict), entry, by, now) };
    if (
      !takesEntries(entry.contest, context.extendedUntil, now) &&
      ['contestClosed', 'incomplete'].includes(verdict.reason)
    ) {
      await noteAttempt(tx, entry, by, now);
    }
    return { refusal: verdict };
  });
  if ('refusal' in tried && tried.refusal) throw new Denied(tried.refusal);
  return tried.receipt as Receipt;
}

const noteAttempt = (tx: Tx, entry: EntryRow, by: Actor, now: Date) =>
  tx.lateAttempt.create({
    data: {
      contestId: entry.contestId,
      entryId: entry.id,
      at: now,
      personId: by.personId ?? '',
      missing: missingOf(
        entry,
        entry.papers.map((paper) => paper.kind),
        entry.contest.rules.team,
      ),
      closed: true,
    },
  });

async function receive(tx: Tx, allowed: Allowed, entry: EntryRow, by: Actor, now: Date): Promise<Receipt> {
  await refuseBarred(tx, entry);
  // The contest's row is the counter's lock: numbers have no gaps and no twins.
  await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${entry.contestId} FOR UPDATE`;
  const { _max } = await tx.entry.aggregate({
    where: { contestId: entry.contestId },
    _max: { number: true },
  });
  const files = entry.papers.map(({ file }) => ({
    name: file.name,
    size: String(file.size),
    sha256: file.sha256,
  }));
  const receipt: Receipt = { number: entry.number ?? (_max.number ?? 0) + 1, at: now.toISOString(), files };
  const facts = {
    number: receipt.number,
    receipt: receipt as unknown as Prisma.InputJsonValue,
    submittedAt: entry.submittedAt ?? now,
    submittedById: by.personId,
  };
  const detail = { receipt, text: textOf(entry) } as unknown as Prisma.InputJsonObject;
  await moveEntry(tx, allowed, { entry, event: 'submit', by, now, facts, detail });
  return receipt;
}

/** Names on a team are compared with the board's and jury's accounts by name as typed. */
async function refuseBarred(tx: Tx, entry: EntryRow): Promise<void> {
  const names = entry.team.map((member) => member.name);
  const seats = await tx.seat.findMany({
    where: {
      endedAt: null,
      person: { name: { in: names } },
      OR: [{ contestId: entry.contestId }, { kind: 'organiser' }],
    },
  });
  const barred = seats.some(({ kind, contestId }) =>
    barredFromTeams(
      {
        seats: [contestId ? { kind: 'judge', contestId } : { kind: kind === 'organiser' ? kind : 'viewer' }],
      },
      entry.contestId,
    ),
  );
  if (barred) throw new Denied(no('barredFromTeam'));
}

type Moving = {
  entry: Pick<EntryRow, 'id' | 'status'>;
  event: EntryEvent;
  by: Actor;
  now: Date;
  reason?: string;
  facts?: Prisma.EntryUncheckedUpdateManyInput;
  detail?: Prisma.InputJsonObject;
};

/** The same law as for models: the new state where it is still the old one, and a row of history. */
async function moveEntry(
  tx: Tx,
  allowed: Allowed,
  { entry, event, by, now, reason = '', facts = {}, detail = {} }: Moving,
) {
  const to = nextEntry(entry.status, event);
  if (!to) throw new Denied(no('entryLocked'));
  const { count } = await tx.entry.updateMany({
    where: { id: entry.id, status: entry.status },
    data: { ...facts, status: to, statusSince: now, updatedAt: now },
  });
  if (count === 0) throw new Denied(no('changedMeanwhile'));
  await record(tx, allowed, {
    noun: 'entry',
    subjectId: entry.id,
    event,
    from: entry.status,
    to,
    reason,
    detail,
    by,
    now,
  });
}

export const withdrawEntry = (id: string, reason: string, by: Actor, now: Date) =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, id, by);
    const allowed = must(canWithdrawEntry(entry, entry.contest, by, now));
    if (reason.trim() === '') throw new Denied(no('reasonMissing'));
    await moveEntry(tx, allowed, { entry, event: 'withdraw', by, now, reason: reason.trim() });
  });

/** The organiser accepts, returns, refuses or disqualifies; all but accepting need a reason. */
export const screen = (
  id: string,
  event: 'accept' | 'return' | 'refuse' | 'disqualify',
  reason: string,
  by: Actor,
  now: Date,
) =>
  transact(async (tx) => {
    const entry = await holdEntry(tx, id, by);
    const allowed = must(canScreen(entry, entry.contest, by, event, now));
    if (event !== 'accept' && reason.trim() === '') throw new Denied(no('reasonMissing'));
    const facts = event === 'return' ? { returns: entry.returns + 1 } : {};
    await moveEntry(tx, allowed, { entry, event, by, now, reason: reason.trim(), facts });
  });
