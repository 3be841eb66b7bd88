import { juryKinds, PUBLIC } from '@/domain/actor';
import { shownPhase } from '@/domain/contest/phase';
import type { ContestRules } from '@/domain/contest/rules';
import { personOrder } from '@/domain/text';
import { db } from '../io/db';
import * as visible from '../visible-contest';

/** What the public reads of contests: closed lists of columns, everything through the law of seeing. */

const columns = {
  id: true,
  slug: true,
  year: true,
  name: true,
  organiser: true,
  opensAt: true,
  closesAt: true,
  judgingFrom: true,
  judgingUntil: true,
  showcaseAt: true,
  publishedAt: true,
} as const;

/** Announced contests, newest first. */
export const shownContests = async (now: Date) => {
  const rows = await db().contest.findMany({
    where: { AND: [visible.contests(PUBLIC), { announcedAt: { lte: now } }] },
    select: columns,
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({ ...row, phase: shownPhase(row, now) }));
};

const page = {
  ...columns,
  rules: true,
  rulesText: true,
  rulesNumber: true,
  rulesIssuedOn: true,
  judgingText: true,
  judgingNumber: true,
  judgingIssuedOn: true,
  announcedAt: true,
} as const;

export type ShownContest = NonNullable<Awaited<ReturnType<typeof shownContest>>>;

/** One announced contest with its rules; null: not found. */
export async function shownContest(slug: string, now: Date) {
  const row = await db().contest.findFirst({
    where: { AND: [visible.contests(PUBLIC), { slug, announcedAt: { lte: now } }] },
    select: page,
  });
  if (!row) return null;
  const rules = row.rules as unknown as ContestRules;
  const phase = shownPhase(row, now);
  return {
    ...row,
    rules,
    admitted: await admittedUnits(rules),
    phase,
    jury: phase === 'published' && rules.juryPublic ? await juryOf(row.id) : null,
  };
}

/** The names of the units that a decision admits, by id: who may enter is part of the rules. */
async function admittedUnits({ blocks }: ContestRules): Promise<ReadonlyMap<string, string>> {
  const ids = blocks.flatMap(({ admitted }) => admitted.map(({ unitId }) => unitId));
  if (ids.length === 0) return new Map();
  const units = await db().unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(units.map(({ id, name }) => [id, name]));
}

async function juryOf(contestId: string) {
  const seats = await db().seat.findMany({
    where: { contestId, kind: { in: [...juryKinds] }, endedAt: null },
    select: { kind: true, person: { select: { name: true, title: true } } },
  });
  const rank = (kind: (typeof seats)[number]['kind']) => juryKinds.findIndex((one) => one === kind);
  return seats
    .map(({ kind, person }) => ({ kind, ...person }))
    .sort((a, b) => rank(a.kind) - rank(b.kind) || personOrder(a.name, b.name));
}
