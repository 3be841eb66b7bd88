import type { Acting } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { canonical } from '@/domain/proof/canonical';
import {
  canFreezeReport,
  canWriteReport,
  contentOf,
  type FrozenReport,
  REPORT_FORMAT,
  type Sections,
  sectionsOf,
} from '@/domain/report/frozen';
import { all, must, no, yes } from '@/domain/verdict';
import type { Prisma } from '@/prisma/generated/client';
import { record } from '../history/history';
import { sha256 } from '../history/row-hash';
import type { Tx } from '../io/db';
import { askedOfYear, consolidatedOf, type KnownObligation, rowOf } from '../obligations/asked';
import { found, transact } from '../write';
import { asFrozen } from './columns';
import { type ReportBench, reportBench } from './queries';

export type AboutReport = { year: number; code: string };

/** @returns the new revision, or what was saved meanwhile */
export const writeReport = (
  { by, now }: Acting,
  { base, sections, ...about }: AboutReport & { base: number; sections: Sections },
): Promise<{ revision: number } | { stale: { revision: number; theirs: Sections } }> =>
  transact(async (tx) => {
    must(canWriteReport(by));
    const row = await holdReport(tx, { by, now }, about);
    const stored = sectionsOf(row.sections);
    if (canonical(stored) === canonical(sections)) return { revision: row.revision };
    if (row.revision !== base) return { stale: { revision: row.revision, theirs: stored } };
    const revision = base + 1;
    await tx.report.update({ where: { id: row.id }, data: { sections, revision, updatedAt: now } });
    return { revision };
  });

/** Locks the row, which the first word or the first freeze begins. @throws Absent */
async function holdReport(tx: Tx, { by, now }: Acting, { year, code }: AboutReport) {
  const { id: obligationId } = await obligationOf(tx, { year, code });
  const begun = { obligationId, year, createdAt: now, createdById: by.personId ?? '', updatedAt: now };
  await tx.report.createMany({ skipDuplicates: true, data: begun });
  await tx.$queryRaw`SELECT id FROM "Report" WHERE "obligationId" = ${obligationId} AND year = ${year} FOR UPDATE`;
  return tx.report.findUniqueOrThrow({ where: { obligationId_year: { obligationId, year } } });
}

async function obligationOf(tx: Tx, { year, code }: AboutReport): Promise<KnownObligation> {
  const asked = consolidatedOf(await askedOfYear(tx, year));
  return rowOf(found(asked.find(({ obligation }) => obligation.code === code)));
}

type Freezing = AboutReport & { reason: string /** revision of the words that were read */; seen: number };

/** The figures and words of this moment, never changed again. */
export async function freezeReport(
  acting: Acting,
  { reason, seen, ...about }: Freezing,
): Promise<{ version: number; hash: string }> {
  const { by, now } = acting;
  must(canWriteReport(by));
  const bench = found(await reportBench(acting, about));
  return transact(async (tx) => {
    const row = await holdReport(tx, acting, about);
    const before = await tx.reportFreeze.findFirst({
      where: { reportId: row.id },
      orderBy: { version: 'desc' },
    });
    const version = 1 + (before?.version ?? 0);
    const sections = sectionsOf(row.sections);
    const report = frozenFrom(bench, {
      ...{ version, sections, previous: before?.hash ?? null, now },
      reason: version > 1 ? reason.trim() : '',
    });
    const same = before !== null && isSameReport(JSON.parse(before.text) as FrozenReport, report);
    const allowed = must(
      all(
        row.revision === seen ? yes : no('changedMeanwhile'),
        canFreezeReport(by, { version, reason, columns: report.columns, sections, same }),
      ),
    );
    const text = canonical(report);
    const hash = sha256(text);
    const facts = { version, reason: report.reason, text, hash };
    const data = { ...facts, reportId: row.id, frozenAt: now, frozenById: by.personId ?? '' };
    await tx.reportFreeze.create({ data });
    record(tx, allowed, {
      noun: 'report',
      subjectId: row.id,
      event: 'freezeReport',
      reason: report.reason,
      detail: { ...about, version, hash } satisfies Prisma.InputJsonObject,
      by,
      now,
    });
    return { version, hash };
  });
}

type Version = Pick<FrozenReport, 'version' | 'previous' | 'reason' | 'sections'> & { now: Date };

const frozenFrom = (
  { obligation, year, scheme, columns, difficulties }: ReportBench,
  { now, ...version }: Version,
): FrozenReport => ({
  format: REPORT_FORMAT,
  code: obligation.code,
  words: obligation.words,
  year,
  scheme: scheme.number,
  ...version,
  frozenAt: now.toISOString(),
  columns: columns.map(asFrozen),
  difficulties: difficulties.map(({ unit, words, reportedAt, forwardedTo }) => ({
    ...{ unit, words, forwardedTo },
    reportedOn: dayOf(reportedAt).toISOString().slice(0, 10),
  })),
});

const isSameReport = (a: FrozenReport, b: FrozenReport): boolean =>
  canonical(contentOf(a)) === canonical(contentOf(b));
