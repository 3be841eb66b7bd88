import { randomUUID } from 'node:crypto';
import type { Actor } from '@/domain/actor';
import { canAnnounce, canExtend, canSetRules, canSetUp, type Progress } from '@/domain/contest/may';
import { faultsOf } from '@/domain/contest/date-order';
import { rulesShape } from '@/domain/contest/rules-shape';
import type { ContestRules } from '@/domain/contest/rules';
import { usualRules } from '@/domain/contest/usual';
import { organises } from '@/domain/actor';
import { slugOf } from '@/domain/text';
import { all, Denied, must, no, yes } from '@/domain/verdict';
import { Prisma } from '@/prisma/generated/client';
import { isFrozen } from './frozen';
import { record } from './history';
import { db, type Tx } from './io/db';
import { found, transact } from './write';
import * as visible from './visible-contest';

type Row = Prisma.ContestGetPayload<object>;

/** A contest with its rules as what they are. */
export type ContestRow = Omit<Row, 'rules'> & { rules: ContestRules };

// The rules pass domain/contest/may.ts and the schema of their form before they are written.
export const told = <R extends Row>(row: R): Omit<R, 'rules'> & { rules: ContestRules } => ({
  ...row,
  rules: row.rules as unknown as ContestRules,
});

/** Newest first. */
export const contestsFor = async (by: Actor): Promise<ContestRow[]> =>
  (
    await db().contest.findMany({
      where: visible.contests(by),
      orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    })
  ).map(told);

/** The contest's row, held until the transaction ends. @throws Absent */
export async function holdContest(tx: Tx, id: string, by: Actor): Promise<ContestRow> {
  await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${id} FOR UPDATE`;
  return told(found(await tx.contest.findFirst({ where: { AND: [visible.contests(by), { id }] } })));
}

export const progressOf = async (tx: Tx, contestId: string): Promise<Progress> => ({
  entries: await tx.entry.count({ where: { contestId, submittedAt: { not: null } } }),
  // What the secretary types from paper is a score like any other.
  scores:
    (await tx.score.count({ where: { sheet: { entry: { contestId } }, points: { not: null } } })) +
    (await tx.partResult.count({ where: { entry: { contestId } } })),
});

export type ContestDates = Pick<
  Row,
  'opensAt' | 'closesAt' | 'graceMinutes' | 'judgingFrom' | 'judgingUntil' | 'showcaseAt'
>;
export type ContestTexts = Pick<
  Row,
  | 'name'
  | 'organiser'
  | 'rulesText'
  | 'rulesNumber'
  | 'rulesIssuedOn'
  | 'judgingText'
  | 'judgingNumber'
  | 'judgingIssuedOn'
>;

type Founding = { id: string; year: number; name: string; organiser: string; dates: ContestDates };

/** Prepares a contest, unseen until it is announced, with the usual rules. */
export const prepare = (founding: Founding, by: Actor, now: Date): Promise<{ id: string; slug: string }> =>
  establish(founding, { rules: usualRules(founding.year) }, by, now);

/**
 * Prepares a new contest from a past one: rules and texts are copied; numbers, dates, jury, entries, and units that a
 * decision admitted to the past one, are not.
 */
export async function copy(fromId: string, founding: Founding, by: Actor, now: Date) {
  const past = told(
    found(await db().contest.findFirst({ where: { AND: [visible.contests(by), { id: fromId }] } })),
  );
  const duty = past.rules.eligibility.dutyYear === null ? null : founding.year;
  const blocks = past.rules.blocks.map((block) => ({ ...block, admitted: [] }));
  const rules = { ...past.rules, blocks, eligibility: { ...past.rules.eligibility, dutyYear: duty } };
  const { rulesText, judgingText } = past;
  return establish(founding, { rules, rulesText, judgingText, copiedFromId: past.id }, by, now);
}

type Inherited = { rules: ContestRules; rulesText?: string; judgingText?: string; copiedFromId?: string };

const establish = (founding: Founding, { rules, ...inherited }: Inherited, by: Actor, now: Date) =>
  transact(async (tx) => {
    const allowed = must(
      all(organises(by), faultsOf(founding.dates).length > 0 ? no('datesOutOfOrder') : yes),
    );
    const { id, year, name, organiser, dates } = founding;
    const slug = `${slugOf(name, 60)}-${year}-${id.slice(-6)}`;
    const { count } = await tx.contest.createMany({
      skipDuplicates: true,
      data: {
        id,
        year,
        name,
        organiser,
        slug,
        ...dates,
        ...inherited,
        rules: rules as unknown as Prisma.InputJsonValue,
        createdAt: now,
        createdById: by.personId ?? '',
      },
    });
    if (count === 1) {
      await tx.contestSecret.create({ data: { contestId: id, salt: randomUUID() } });
      const detail = inherited.copiedFromId ? { copiedFrom: inherited.copiedFromId } : {};
      record(tx, allowed, { noun: 'contest', subjectId: id, event: 'found', detail, by, now });
    }
    return { id, slug };
  });

/** A save based on an older revision changes nothing and is told the newer one. @throws Denied rulesLocked, reasonMissing */
export const setRules = (id: string, base: number, rules: ContestRules, by: Actor, now: Date, reason = '') =>
  transact(async (tx) => {
    const contest = await holdContest(tx, id, by);
    const allowed = must(canSetRules(contest, rules, await progressOf(tx, id), by, reason));
    if (contest.revision !== base) return { stale: { revision: contest.revision } };
    if (await isFrozen(tx, id)) throw new Denied(no('resultsFrozen'));
    // An entry whose block is gone would stand in no ranking, and nobody would notice.
    const block = { notIn: rules.blocks.map(({ key }) => key) };
    const lost = await tx.entry.count({ where: { contestId: id, status: { not: 'withdrawn' }, block } });
    if (lost > 0) throw new Denied(no('blockInUse'));
    const prizes = { notIn: ['', ...rules.prizes.map(({ key }) => key)] };
    const entry = { contestId: id, status: 'accepted' as const };
    const given = { entry, endedAt: null, freezeId: null, prize: prizes };
    if ((await tx.award.count({ where: given })) > 0) throw new Denied(no('prizeInUse'));
    const written = rulesShape.parse(rules) as unknown as Prisma.InputJsonValue;
    await tx.contest.update({ where: { id }, data: { rules: written, revision: base + 1 } });
    const detail = { before: contest.rules, after: rules } as unknown as Prisma.InputJsonObject;
    record(tx, allowed, { noun: 'contest', subjectId: id, event: 'setRules', reason, detail, by, now });
    return { revision: base + 1 };
  });

/** Sets dates and texts; after the first entry with a reason. A stale base changes nothing and gets what stands there. */
export const setUp = (
  id: string,
  base: number,
  facts: Partial<ContestDates & ContestTexts>,
  by: Actor,
  now: Date,
  reason = '',
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, id, by);
    const allowed = must(canSetUp(contest, await progressOf(tx, id), by, reason));
    if (contest.revision !== base) return { stale: { revision: contest.revision, theirs: contest } };
    if (await isFrozen(tx, id)) throw new Denied(no('resultsFrozen'));
    if (faultsOf({ ...contest, ...facts }).length > 0) throw new Denied(no('datesOutOfOrder'));
    await tx.contest.update({ where: { id }, data: { ...facts, revision: base + 1 } });
    const detail = JSON.parse(JSON.stringify({ facts })) as Prisma.InputJsonObject;
    record(tx, allowed, { noun: 'contest', subjectId: id, event: 'setUp', reason, detail, by, now });
    return { revision: base + 1 };
  });

/** @param seen the revision that was read before the button was pressed */
export const announce = (id: string, by: Actor, now: Date, seen?: number) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, id, by);
    const allowed = must(canAnnounce(contest, by));
    if (seen !== undefined && seen !== contest.revision) throw new Denied(no('changedMeanwhile'));
    await tx.contest.update({ where: { id }, data: { announcedAt: now } });
    record(tx, allowed, { noun: 'contest', subjectId: id, event: 'announce', by, now });
  });

/** Gives a unit its own later close. */
export const extend = (
  contestId: string,
  unitId: string,
  until: Date,
  reason: string,
  by: Actor,
  now: Date,
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, contestId, by);
    const allowed = must(canExtend(contest, by, until));
    if (reason.trim() === '') throw new Denied(no('reasonMissing'));
    const facts = { until, reason: reason.trim(), createdAt: now, createdById: by.personId ?? '' };
    await tx.contestExtension.upsert({
      where: { contestId_unitId: { contestId, unitId } },
      create: { contestId, unitId, ...facts },
      update: facts,
    });
    const detail = { unitId, until: until.toISOString() };
    record(tx, allowed, {
      noun: 'contest',
      subjectId: contestId,
      event: 'extend',
      reason,
      detail,
      by,
      now,
    });
  });
