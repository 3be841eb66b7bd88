import { randomUUID } from 'node:crypto';
import { startOf, yearOf } from '@/domain/date/calendar';
import { usualDates } from '@/domain/registry/duties/season';
import { fold } from '@/domain/text/text';
import { INFERRED } from '@/domain/unit/inferred';
import { db } from '@/server/io/db';
import { seedPlan } from './scheme';
import { readSuccessions, readUnits, TOWN_MADE, type UnitKind } from './units';

/** Sở Nội vụ runs the plan (KH 04, IV). */
const ORGANISING = 'so-noi-vu';

/** Why a row is not certain. */
const unsaid: Partial<Record<UnitKind, string>> = {
  department: 'chưa đọc được quyết định sắp xếp từ ngày 01/03/2025.',
  commune: 'chưa đọc được toàn văn Nghị quyết 1280/NQ-UBTVQH15 về việc sắp xếp từ ngày 01/02/2025.',
};

const planYears = [2018, 2019, 2020, 2021, 2022] as const;

/** What every installation starts with: the units of the province, who followed whom, the years of the plan and today's. */
export async function seedReference(now: Date): Promise<void> {
  const units = readUnits();
  const hasBegun = now >= startOf(new Date(TOWN_MADE));
  const ids = new Map(units.map(({ ref }) => [ref, randomUUID()]));
  const idOf = (ref: string): string => ids.get(ref) ?? missing(ref);
  await db().$transaction([
    db().unit.createMany({
      data: units.map(
        ({ ref, parentRef, form: _form, shortName: _short, validFrom, validTo, inferred, ...unit }) => ({
          ...unit,
          id: idOf(ref),
          parentId: parentRef && idOf(parentRef),
          validFrom: new Date(validFrom),
          validTo: validTo ? new Date(validTo) : null,
          organises: unit.slug === ORGANISING,
          folded: fold([unit.name, unit.bodyName, ...unit.altNames].join(' ')),
          note: inferred && hasBegun ? `${INFERRED}: ${unsaid[unit.kind] ?? unsaid.commune}` : '',
          createdAt: now,
        }),
      ),
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
  if (hasBegun) await nameTown();
  await seedPlan(now, (slug) => idOf(units.find((unit) => unit.slug === slug)?.ref ?? slug));
}

/** Huyện Mộc Châu became a town as it was, so it is renamed; before, nobody knew. */
async function nameTown(): Promise<void> {
  const { id, name, bodyName, altNames } = await db().unit.findUniqueOrThrow({
    where: { slug: 'huyen-moc-chau' },
  });
  const words = { name: 'Thị xã Mộc Châu', bodyName: 'Ủy ban nhân dân thị xã Mộc Châu' };
  const called = [...altNames, name, bodyName];
  const until = startOf(new Date(TOWN_MADE));
  await db().$transaction([
    db().unit.update({
      where: { id },
      data: { ...words, altNames: called, folded: fold([...Object.values(words), ...called].join(' ')) },
    }),
    db().formerName.create({ data: { unitId: id, name, bodyName, until } }),
  ]);
}

function missing(ref: string): never {
  throw new Error(`no unit ${ref}`);
}
