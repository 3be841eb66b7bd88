import { juryKinds, PUBLIC } from '@/domain/actor';
import type { FrozenEntry } from '@/domain/contest/results/frozen-text';
import { shownPhase } from '@/domain/contest/setup/phase';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { personOrder } from '@/domain/text/text';
import { db } from '../../io/db';
import * as visible from '../../visible/contest';
import { signedEntries, signedHeads } from './signed';

/** Explicit columns only, filtered by `visible`. */

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

export const shownContests = async (now: Date) => {
  const rows = await db().contest.findMany({
    where: { AND: [visible.contests(PUBLIC), { announcedAt: { lte: now } }] },
    select: columns,
    orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
  });
  const signed = await signedHeads(
    rows.map(({ id }) => id),
    now,
  );
  return rows.map((row) => ({ ...row, ...signed.get(row.id), phase: shownPhase(row, now) }));
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

export async function shownContest(slug: string, now: Date) {
  const row = await db().contest.findFirst({
    where: { AND: [visible.contests(PUBLIC), { slug, announcedAt: { lte: now } }] },
    select: page,
  });
  if (!row) return null;
  const signed = (await signedEntries(row.id, now))?.text;
  const rules = signed?.rules ?? (row.rules as unknown as ContestRules);
  const phase = shownPhase(row, now);
  return {
    ...row,
    ...(signed && {
      name: signed.contest.name,
      year: signed.contest.year,
      organiser: signed.contest.organiser,
    }),
    rules,
    admitted: await admittedUnits(rules, signed?.entries ?? []),
    phase,
    jury: phase === 'published' && rules.juryPublic ? await juryOf(row.id) : null,
  };
}

/** Admitted units and the groups of blocks are part of the rules, so they are public. */
async function admittedUnits(
  { blocks }: ContestRules,
  signed: readonly FrozenEntry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = blocks.flatMap(({ admitted }) => admitted.map(({ unitId }) => unitId));
  const groupIds = blocks.flatMap(({ groupId }) => groupId ?? []);
  const groups = await db().group.findMany({
    where: { id: { in: groupIds } },
    select: { id: true, name: true },
  });
  const units = await db().unit.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const named = new Map(signed.map(({ unit }) => [unit.id, unit.name]));
  return new Map([...units, ...groups].map(({ id, name }) => [id, named.get(id) ?? name]));
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
