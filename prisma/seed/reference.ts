import { randomUUID } from 'node:crypto';
import { yearOf } from '@/domain/date/calendar';
import { usualDates } from '@/domain/registry/duties/season';
import { fold } from '@/domain/text/text';
import { db } from '@/server/io/db';
import { seedPlan } from './scheme';
import { readSuccessions, readUnits } from './units';

/** Sở Nội vụ runs the plan (KH 04, IV). */
const ORGANISING = 'so-noi-vu';

const planYears = [2018, 2019, 2020, 2021, 2022] as const;

/** What every installation starts with: the units of the province, who followed whom, the years of the plan and today's. */
export async function seedReference(now: Date): Promise<void> {
  const units = readUnits();
  const ids = new Map(units.map(({ ref }) => [ref, randomUUID()]));
  const idOf = (ref: string): string => ids.get(ref) ?? missing(ref);
  await db().$transaction([
    db().unit.createMany({
      data: units.map(({ ref, parentRef, form: _form, shortName: _short, validFrom, validTo, ...unit }) => ({
        ...unit,
        id: idOf(ref),
        parentId: parentRef && idOf(parentRef),
        validFrom: new Date(validFrom),
        validTo: validTo ? new Date(validTo) : null,
        organises: unit.slug === ORGANISING,
        folded: fold([unit.name, unit.bodyName, ...unit.altNames].join(' ')),
        note: '',
        createdAt: now,
      })),
    }),
    db().unitSuccession.createMany({
      data: readSuccessions().map(({ predecessorRef, successorRef, effective, ...rest }) => ({
        ...rest,
        predecessorId: idOf(predecessorRef),
        successorId: idOf(successorRef),
        effective: new Date(effective),
      })),
    }),
    db().season.createMany({
      data: [...new Set([...planYears, yearOf(now)])].map(usualDates),
      skipDuplicates: true,
    }),
  ]);
  await seedPlan(now, (slug) => idOf(units.find((unit) => unit.slug === slug)?.ref ?? slug));
}

function missing(ref: string): never {
  throw new Error(`no unit ${ref}`);
}
