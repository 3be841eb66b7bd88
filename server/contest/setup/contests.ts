import { dayOf } from '@/domain/date/calendar';
import { randomUUID } from 'node:crypto';
import type { Acting } from '@/domain/actor';
import { canAnnounce, canExtend, canSetRules, canSetUp } from '@/domain/contest/setup/may';
import { faultsOf } from '@/domain/contest/setup/date-order';
import { type Caution, cautionsOf } from '@/domain/contest/setup/flaws';
import { effectOf } from '@/domain/contest/tally/rules-effect';
import { rulesShape } from '@/domain/contest/setup/rules-shape';
import type { ContestRules } from '@/domain/contest/setup/rules';
import { localBlocksOn, usualRules } from '@/domain/contest/setup/usual-rules';
import { mayOrganise } from '@/domain/actor';
import { canJustify } from '@/domain/text/reason';
import { all, Denied, must, no, yes } from '@/domain/verdict';
import { Prisma } from '@/prisma/generated/client';
import type { ContestDates, ContestTexts } from '../facts';
import { entrantsOf } from './entrants';
import { contestAddressOf, unseenFacts } from './address';
import { groupsOn } from '../../units/groups/queries';
import { deciderInContest, deciderOnUnit } from '../../deciding/deciders';
import { isFrozen } from '../frozen';
import { record } from '../../history/history';
import { arePointsKnown, refuseMoved } from '../tally/ranking-lock';
import { inputOf } from '../tally/input';
import { db } from '../../io/db';
import { found, transact } from '../../write';
import * as visible from '../../visible/contest';
import { holdContest, rulesUseIn, withRules } from '../row';

declare module '@/domain/verdict' {
  interface Reasons {
    prizeInUse: true;
    blockInUse: true;
  }
}

type Founding = { id: string; year: number; name: string; organiser: string; dates: ContestDates };

export async function prepare(acting: Acting, founding: Founding): Promise<{ id: string; slug: string }> {
  const on = dayOf(founding.dates.opensAt);
  const communes = (await entrantsOf(db(), founding.dates)).filter(({ kind }) => kind === 'commune');
  const joined = new Set(communes.map(({ groupId }) => groupId));
  const groups = (await groupsOn(on)).filter(({ id }) => joined.has(id));
  // Communes in no group would have no block to compete in.
  const locals = localBlocksOn(on, joined.has(null) ? [] : groups);
  return establish(acting, { founding, rules: usualRules(founding.year, locals) });
}

/** Copies rules and texts; not numbers, dates, jury, entries or admitted units. */
export async function copy(
  { by, now }: Acting,
  { fromId, founding }: { fromId: string; founding: Founding },
) {
  const past = withRules(
    found(await db().contest.findFirst({ where: { AND: [visible.contests(by), { id: fromId }] } })),
  );
  const duty = past.rules.eligibility.dutyYear === null ? null : founding.year;
  const blocks = past.rules.blocks.map((block) => ({ ...block, admitted: [] }));
  const rules = { ...past.rules, blocks, eligibility: { ...past.rules.eligibility, dutyYear: duty } };
  const { rulesText, judgingText } = past;
  return establish({ by, now }, { founding, rules, rulesText, judgingText, copiedFromId: past.id });
}

type Inherited = { rules: ContestRules; rulesText?: string; judgingText?: string; copiedFromId?: string };

const establish = (
  { by, now }: Acting,
  { founding, rules, ...inherited }: Inherited & { founding: Founding },
) =>
  transact(async (tx) => {
    const allowed = must(
      all(
        mayOrganise(by),
        faultsOf({ ...founding.dates, year: founding.year }).length > 0 ? no('datesOutOfOrder') : yes,
      ),
    );
    const { id, year, name, organiser, dates } = founding;
    const slug = contestAddressOf(founding);
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

/** A stale base changes nothing.
 * @param cautions acknowledged by the actor
 * @throws Denied rulesLocked, reasonMissing, cautionsUnread */
export const setRules = (
  { by, now }: Acting,
  {
    id,
    base,
    rules,
    reason = '',
    cautions = [],
  }: { id: string; base: number; rules: ContestRules; reason?: string; cautions?: readonly Caution[] },
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, id);
    const decider = await deciderInContest(tx, by, contest);
    const progress = { ...(await rulesUseIn(tx, id)), rankingOpen: await arePointsKnown(tx, contest, now) };
    const ruled = { ...contest, entrants: await entrantsOf(tx, contest) };
    const allowed = must(canSetRules(decider, ruled, { next: rules, progress, reason, read: cautions }));
    if (contest.revision !== base) return { stale: { revision: contest.revision } };
    if (await isFrozen(tx, id)) throw new Denied(no('resultsFrozen'));
    // An entry of a removed block would vanish from every ranking.
    const block = { notIn: rules.blocks.map(({ key }) => key) };
    const lost = await tx.entry.count({ where: { contestId: id, status: { not: 'withdrawn' }, block } });
    if (lost > 0) throw new Denied(no('blockInUse'));
    const prizes = { notIn: ['', ...rules.prizes.map(({ key }) => key)] };
    const entry = { contestId: id, status: 'accepted' as const };
    const given = { entry, endedAt: null, freezeId: null, prize: prizes };
    if ((await tx.award.count({ where: given })) > 0) throw new Denied(no('prizeInUse'));
    const written = rulesShape.parse(rules) as unknown as Prisma.InputJsonValue;
    await tx.contest.update({ where: { id }, data: { rules: written, revision: base + 1 } });
    const effect = progress.scores > 0 ? effectOf(contest.rules, rules, await inputOf(tx, contest)) : [];
    const facts = {
      before: contest.rules,
      after: rules,
      revision: base + 1,
      effect,
      cautions: cautionsOf({ ...contest, rules }),
    };
    const detail = facts as unknown as Prisma.InputJsonObject;
    record(tx, allowed, { noun: 'contest', subjectId: id, event: 'setRules', reason, detail, by, now });
    return { revision: base + 1 };
  });

/** A stale base changes nothing and gets the present text. @throws Denied yearAnnounced */
export const setUp = (
  { by, now }: Acting,
  {
    id,
    base,
    facts,
    reason = '',
  }: { id: string; base: number; facts: Partial<ContestDates & ContestTexts>; reason?: string },
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, id);
    const decider = await deciderInContest(tx, by, contest);
    const allowed = must(
      canSetUp(decider, contest, { progress: await rulesUseIn(tx, id), reason, year: facts.year }),
    );
    if (contest.revision !== base) return { stale: { revision: contest.revision, theirs: contest } };
    if (await isFrozen(tx, id)) throw new Denied(no('resultsFrozen'));
    await refuseMoved(tx, contest, { next: facts, now });
    if (faultsOf({ ...contest, ...facts }).length > 0) throw new Denied(no('datesOutOfOrder'));
    const unseen = contest.announcedAt === null ? unseenFacts(contest, { ...contest, ...facts }) : {};
    const data = { ...facts, ...unseen, revision: base + 1 };
    await tx.contest.update({ where: { id }, data });
    const detail = JSON.parse(JSON.stringify({ facts, revision: base + 1 })) as Prisma.InputJsonObject;
    record(tx, allowed, { noun: 'contest', subjectId: id, event: 'setUp', reason, detail, by, now });
    return { revision: base + 1, slug: unseen.slug ?? contest.slug };
  });

/** @param seen revision that the actor read
 * @param cautions acknowledged by the actor
 * @throws Denied cautionsUnread */
export const announce = (
  { by, now }: Acting,
  { id, seen, cautions = [] }: { id: string; seen?: number; cautions?: readonly Caution[] },
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, id);
    const ruled = { ...contest, entrants: await entrantsOf(tx, contest) };
    const allowed = must(canAnnounce(await deciderInContest(tx, by, contest), ruled, cautions));
    if (seen !== undefined && seen !== contest.revision) throw new Denied(no('changedMeanwhile'));
    await tx.contest.update({ where: { id }, data: { announcedAt: now } });
    const facts = { rules: contest.rules, revision: contest.revision, cautions: cautionsOf(contest) };
    const detail = facts as unknown as Prisma.InputJsonObject;
    record(tx, allowed, { noun: 'contest', subjectId: id, event: 'announce', detail, by, now });
  });

export const extend = (
  { by, now }: Acting,
  { contestId, unitId, until, reason }: { contestId: string; unitId: string; until: Date; reason: string },
) =>
  transact(async (tx) => {
    const contest = await holdContest(tx, by, contestId);
    const allowed = must(canExtend(await deciderOnUnit(tx, by, { contest, unitId }), contest, until));
    if (await isFrozen(tx, contestId)) throw new Denied(no('resultsFrozen'));
    must(canJustify(reason));
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
