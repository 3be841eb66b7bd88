import type { Acting } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { canHandOver, canMoveSeat, canTellLeftOver } from '@/domain/unit/handing-over';
import { type Account, mayKeepPeople } from '@/domain/people/person';
import { nameInLine } from '@/domain/text/place';
import { hasEnded } from '@/domain/unit/unit';
import { Denied, must, no } from '@/domain/verdict';
import type { EntryStatus, ModelStatus } from '@/prisma/generated/client';
import { tell } from '../account/notices';
import { deciderOnUnits } from '../deciding/units';
import { record } from '../history/history';
import { db, type Tx } from '../io/db';
import { found, transact } from '../write';
import * as changes from './changes';
import { lockAccounts } from './hold';
import { juriesConcerned } from './juries';

declare module '@/domain/verdict' {
  interface Reasons {
    nobodyChosen: true;
  }
}

type HandingOver = { unitId: string; successorId: string; personIds: readonly string[]; reason: string };

/** Person by person or all at once, and then all or none: each seat ends at the unit and begins at
 * its successor, where it is not held already. */
export const handOver = (
  { by, now }: Acting,
  { unitId, successorId, personIds, reason }: HandingOver,
): Promise<{ count: number }> =>
  transact(async (tx) => {
    await lockAccounts(tx);
    const unit = await endedUnit(tx, unitId);
    const successor = found(await tx.unit.findUnique({ where: { id: successorId } }));
    const decider = await deciderOnUnits(tx, by, [unitId, successorId]);
    const allowed = must(canHandOver({ by: decider, now }, unit, successor));
    if (personIds.length === 0) throw new Denied(no('nobodyChosen'));
    const why = reason.trim() || `Bàn giao từ ${nameInLine(unit.name)} sang ${nameInLine(successor.name)}`;
    for (const personId of new Set(personIds)) {
      const person = found(await seatsOf(tx, personId));
      const seats = person.seats.filter((seat) => seat.unitId === unitId);
      const moved = canMoveSeat(by, accountOf(person), { held: seats.length > 0 });
      if (!moved.ok) throw new Denied({ ...moved, near: [person.name] });
      const contests = await juriesConcerned(tx, personId, { unitId, reason: why });
      const done = { allowed, by, now, reason: why, contests };
      for (const { id, kind } of seats) {
        await changes.endSeat(tx, done, { id, personId, kind, unitId });
        const there = person.seats.some((seat) => seat.unitId === successorId && seat.kind === kind);
        const given = { personId, kind, unitId: successorId };
        if (!there) await changes.giveSeat(tx, { ...done, effectiveAt: null }, given);
      }
    }
    const detail = { successorId, personIds: [...personIds] };
    record(tx, allowed, { noun: 'unit', subjectId: unitId, event: 'handOver', reason: why, detail, by, now });
    return { count: new Set(personIds).size };
  });

/** Each once: what the seat still is for, and that nobody has taken it over. */
export const tellLeftOver = ({ by, now }: Acting, unitId: string): Promise<{ count: number }> =>
  transact(async (tx) => {
    await lockAccounts(tx);
    const unit = await endedUnit(tx, unitId);
    const allowed = must(canTellLeftOver({ by, now }, unit));
    const people = (await leftAt(tx, unitId)).filter(({ told }) => !told);
    if (people.length === 0) throw new Denied(no('alreadyExists'));
    const heirs = unit.successors.map(({ successor }) => nameInLine(successor.name)).join(', ');
    const on = heirs ? ` Đơn vị kế thừa: ${heirs}.` : '';
    const text = `${unit.name} đã kết thúc hoạt động và vai trò của Ông/Bà tại đây chưa được chuyển.${on} Ông/Bà vẫn xem và hoàn thành được hồ sơ đang làm, không bắt đầu hồ sơ mới. Liên hệ Sở Nội vụ nếu tiếp tục công tác tại đơn vị kế thừa.`;
    for (const { id } of people) await tell(tx, id, { event: 'seatLeft', text, now });
    const detail = { personIds: people.map(({ id }) => id) };
    record(tx, allowed, { noun: 'unit', subjectId: unitId, event: 'remind', detail, by, now });
    return { count: people.length };
  });

const closedModels: ModelStatus[] = ['recognised', 'notRecognised', 'replicated', 'withdrawn'];
const openEntries: EntryStatus[] = ['draft', 'submitted', 'returned', 'accepted'];

/** What an ended unit leaves: its people with what is to become of them, and its open work. */
export async function leftBehind({ by, now }: Acting, unitId: string) {
  if (!mayKeepPeople(by).ok) return null;
  const unit = await unitWithHeirs(db(), unitId);
  if (!unit || !hasEnded(unit, dayOf(now))) return null;
  const [people, models, drafts, entries] = await Promise.all([
    leftAt(db(), unitId),
    db().model.findMany({
      where: { unitId, status: { notIn: ['draft', ...closedModels] } },
      select: { id: true, name: true, year: true, status: true },
      orderBy: [{ year: 'desc' }, { id: 'asc' }],
    }),
    db().model.count({ where: { unitId, status: 'draft' } }),
    db().entry.count({ where: { unitId, status: { in: openEntries } } }),
  ]);
  const successors = unit.successors
    .map(({ successor }) => successor)
    .filter((successor) => !hasEnded(successor, dayOf(now)));
  return { unit, successors, people, models, drafts, entries };
}

export type LeftBehind = NonNullable<Awaited<ReturnType<typeof leftBehind>>>;

const unitWithHeirs = (tx: Pick<Tx, 'unit'>, id: string) =>
  tx.unit.findUnique({
    where: { id },
    include: { successors: { include: { successor: true }, orderBy: { primary: 'desc' } } },
  });

async function endedUnit(tx: Pick<Tx, 'unit'>, id: string) {
  const unit = found(await unitWithHeirs(tx, id));
  return { ...unit, successorIds: unit.successors.map(({ successorId }) => successorId) };
}

/** Whoever still holds a seat there. */
async function leftAt(tx: Tx, unitId: string) {
  const people = await tx.person.findMany({
    where: { endedAt: null, seats: { some: { unitId, endedAt: null } } },
    include: { seats: { where: { endedAt: null } }, notices: { where: { event: 'seatLeft' } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return people.map(({ id, name, email, title, seats, notices }) => ({
    id,
    name,
    email,
    title,
    kinds: seats.flatMap((seat) => (seat.unitId === unitId ? [seat.kind] : [])),
    elsewhere: seats.flatMap((seat) => (seat.unitId && seat.unitId !== unitId ? [seat.unitId] : [])),
    told: notices.length > 0,
  }));
}

const seatsOf = (tx: Tx, id: string) =>
  tx.person.findUnique({ where: { id }, include: { seats: { where: { endedAt: null } } } });

const accountOf = ({ id, endedAt, seats }: NonNullable<Awaited<ReturnType<typeof seatsOf>>>): Account => ({
  id,
  endedAt,
  seatKinds: seats.map(({ kind }) => kind),
});
