import type { Acting } from '@/domain/actor';
import type { DueRule } from '@/domain/obligation/due';
import {
  canEndObligation,
  canKeepObligations,
  canStandSo,
  type Nature,
  type Obligation,
} from '@/domain/obligation/obligation';
import { canSetYears } from '@/domain/obligation/scheme';
import type { UnitKind } from '@/domain/unit/unit';
import { canJustify } from '@/domain/text/reason';
import { all, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { found, transact } from '../write';
import { asObligation } from './asked';

export type SchemeText = {
  number: string;
  issuedOn: Date;
  issuer: string;
  title: string;
  purpose: string;
  firstYear: number;
  lastYear: number;
};

/** @param copyOf takes over what that scheme asks, with the years of the new one */
export const makeScheme = (
  { by, now }: Acting,
  { text, copyOf = null }: { text: SchemeText; copyOf?: string | null },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const others = await periodsBut(tx, null);
    const allowed = must(canSetYears(by, text, { answered: [], others }));
    const model = copyOf === null ? null : found(await tx.scheme.findUnique({ where: { id: copyOf } }));
    const { id } = await tx.scheme.create({
      data: { ...text, createdAt: now, createdById: by.personId ?? '' },
      select: { id: true },
    });
    const asked = model ? await tx.obligation.findMany({ where: { schemeId: model.id } }) : [];
    await tx.obligation.createMany({
      data: asked.map(({ id: _id, ...one }) => ({
        ...one,
        schemeId: id,
        ...moved(one, { from: model, to: text }),
      })),
    });
    const detail = { ...worded(text), copyOf, obligations: asked.length };
    record(tx, allowed, { noun: 'scheme', subjectId: id, event: 'makeScheme', detail, by, now });
    return { id };
  });

/** What fell due once, or was asked from a year on, is so as many years after the new beginning. */
function moved(
  { due, firstYear, lastYear }: Period & { due: Prisma.JsonValue },
  { from, to }: { from: Period | null; to: Period },
) {
  const shift = to.firstYear - (from?.firstYear ?? to.firstYear);
  const inside = (year: number) => Math.min(year + shift, to.lastYear);
  return {
    due: movedRule(due as unknown as DueRule, inside) as Prisma.InputJsonValue,
    firstYear: inside(firstYear),
    lastYear: lastYear === from?.lastYear ? to.lastYear : inside(lastYear),
  };
}

function movedRule(due: DueRule, inside: (year: number) => number): DueRule {
  if (due.kind === 'quarter') return { ...due, year: inside(due.year) };
  if (due.kind !== 'beforeDay' && due.kind !== 'by') return due;
  return { ...due, on: `${inside(Number(due.on.slice(0, 4)))}${due.on.slice(4)}` };
}

export const describeScheme = (
  { by, now }: Acting,
  { id, text }: { id: string; text: SchemeText },
): Promise<void> =>
  transact(async (tx) => {
    const before = await holdScheme(tx, id);
    const answered = await yearsAnswered(tx, { schemeId: id });
    const allowed = must(canSetYears(by, text, { answered, others: await periodsBut(tx, id) }));
    await tx.scheme.update({ where: { id }, data: text });
    await keepInside(tx, id, { from: before, to: text });
    const detail = { before: worded(before), after: worded(text) };
    record(tx, allowed, { noun: 'scheme', subjectId: id, event: 'describeScheme', detail, by, now });
  });

type Period = { firstYear: number; lastYear: number };

/** An obligation lasts no longer than its scheme; what lasted as long still does. */
async function keepInside(tx: Tx, schemeId: string, { from, to }: { from: Period; to: Period }) {
  for (const row of await tx.obligation.findMany({ where: { schemeId } })) {
    const years = {
      firstYear: row.firstYear === from.firstYear ? to.firstYear : inside(row.firstYear, to),
      lastYear: row.lastYear === from.lastYear ? to.lastYear : inside(row.lastYear, to),
    };
    if (years.firstYear !== row.firstYear || years.lastYear !== row.lastYear)
      await tx.obligation.update({ where: { id: row.id }, data: years });
  }
}

const inside = (year: number, { firstYear, lastYear }: Period): number =>
  Math.min(Math.max(year, firstYear), lastYear);

export type ObligationText = {
  code: string;
  clause: string;
  words: string;
  evidence: string;
  nature: Nature;
  kinds: UnitKind[];
  due: DueRule;
  firstYear: number;
  lastYear: number;
};

export const addObligation = (
  { by, now }: Acting,
  { schemeId, text }: { schemeId: string; text: ObligationText },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const scheme = await holdScheme(tx, schemeId);
    const rows = await tx.obligation.findMany({ where: { schemeId } });
    const asked = { ...text, unitId: null, sameAs: null };
    const allowed = must(
      all(canKeepObligations(by), canStandSo(asked, { others: rows.map(asObligation), scheme })),
    );
    const place = Math.max(0, ...rows.map((one) => one.place)) + 1;
    const { id } = await tx.obligation.create({
      data: { ...text, due: text.due as Prisma.InputJsonValue, schemeId, place },
      select: { id: true },
    });
    record(tx, allowed, { noun: 'obligation', subjectId: id, event: 'add', detail: asDetail(text), by, now });
    return { id };
  });

/** Words and days; the years are ended with `endObligation`. */
export const describeObligation = (
  { by, now }: Acting,
  { id, text }: { id: string; text: Omit<ObligationText, 'code' | 'firstYear' | 'lastYear'> },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const before = await holdObligation(tx, id);
    const others = await tx.obligation.findMany({
      where: { schemeId: before.schemeId, id: { not: id } },
    });
    const isAnswered = (await yearsAnswered(tx, { id })).length > 0;
    const allowed = must(
      all(
        canKeepObligations(by),
        isAnswered && text.nature !== before.nature ? no('yearsAnswered') : yes,
        canStandSo(
          { ...asObligation(before), ...text },
          { others: others.map(asObligation), scheme: before.scheme },
        ),
      ),
    );
    await tx.obligation.update({ where: { id }, data: { ...text, due: text.due as Prisma.InputJsonValue } });
    const detail = { code: before.code, before: asDetail(asObligation(before)), after: asDetail(text) };
    record(tx, allowed, { noun: 'obligation', subjectId: id, event: 'describeObligation', detail, by, now });
    return { id };
  });

/** From the year after, nobody owes it; what was answered stays. */
export const endObligation = (
  { by, now }: Acting,
  { id, lastYear, reason }: { id: string; lastYear: number; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const before = await holdObligation(tx, id);
    const answered = await yearsAnswered(tx, { id });
    const allowed = must(canEndObligation(by, asObligation(before), { lastYear, answered }));
    must(canJustify(reason));
    await tx.obligation.update({ where: { id }, data: { lastYear } });
    record(tx, allowed, {
      noun: 'obligation',
      subjectId: id,
      event: 'endObligation',
      reason: reason.trim(),
      detail: { code: before.code, lastYear },
      by,
      now,
    });
  });

/** Locks all periods, so that two schemes never come to share a year. */
async function periodsBut(tx: Tx, id: string | null) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Scheme'))`;
  return tx.scheme.findMany({
    where: id === null ? {} : { id: { not: id } },
    select: { firstYear: true, lastYear: true },
  });
}

async function holdScheme(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "Scheme" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.scheme.findUnique({ where: { id } }));
}

async function holdObligation(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "Obligation" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.obligation.findUnique({ where: { id }, include: { scheme: true } }));
}

async function yearsAnswered(tx: Tx, obligation: Prisma.ObligationWhereInput): Promise<number[]> {
  const rows = await tx.delivery.findMany({
    where: { obligation },
    distinct: ['year'],
    select: { year: true },
  });
  return rows.map(({ year }) => year);
}

const worded = ({ number, issuedOn, issuer, title, purpose, firstYear, lastYear }: SchemeText) => ({
  ...{ number, issuer, title, purpose, firstYear, lastYear },
  issuedOn: issuedOn.toISOString().slice(0, 10),
});

const asDetail = (text: Partial<ObligationText> & Pick<Obligation, 'due'>): Prisma.InputJsonObject =>
  JSON.parse(
    JSON.stringify({
      ...{ code: text.code, clause: text.clause, words: text.words, evidence: text.evidence },
      ...{ nature: text.nature, kinds: text.kinds, due: text.due },
    }),
  ) as Prisma.InputJsonObject;
