import type { Actor } from '@/domain/actor';
import { dayOf } from '@/domain/calendar';
import { canInvite, type GivenSeatKind } from '@/domain/person';
import { fold } from '@/domain/text';
import { Denied, must, no, type Reason } from '@/domain/verdict';
import { db, type Tx } from './io/db';
import { inviteIn } from './people';
import { existing } from './unit-lists';
import { transact } from './write';

export type PersonLine = {
  name: string;
  email: string;
  title: string;
  phone: string;
  /** Code or name of the unit, as it stands in the sheet; empty for seats of the province. */
  unit: string;
  seat: GivenSeatKind;
};

export type LineProblem = Reason | 'unitUnknown' | 'unitAmbiguous' | 'emailTaken' | 'emailTwice';

export type CheckedLine = { unitId: string | null; unitName: string; problem: LineProblem | null };

export const mostPeople = 300;

/** What would become of each line, before anything is written. */
export const checkPeople = (lines: readonly PersonLine[], by: Actor, now: Date): Promise<CheckedLine[]> =>
  check(db(), lines, by, now);

/** Invites them all, or nobody. @throws Denied changedMeanwhile when the preview is no longer true */
export const importPeople = (
  lines: readonly PersonLine[],
  by: Actor,
  now: Date,
): Promise<{ count: number }> =>
  transact(async (tx) => {
    const checked = await check(tx, lines, by, now);
    for (const [index, line] of lines.entries()) {
      const found = checked[index];
      if (!found || found.problem) throw new Denied(no('changedMeanwhile'));
      const { unit: _unit, seat, ...words } = line;
      await inviteIn(tx, { ...words, seats: [{ kind: seat, unitId: found.unitId }] }, by, now);
    }
    return { count: lines.length };
  });

async function check(tx: Tx, lines: readonly PersonLine[], by: Actor, now: Date): Promise<CheckedLine[]> {
  must(canInvite(by, []));
  const units = await tx.unit.findMany({
    where: existing(dayOf(now)),
    select: { id: true, code: true, name: true, bodyName: true, altNames: true },
  });
  const emails = lines.map(({ email }) => email);
  const known = await tx.person.findMany({ where: { email: { in: emails } }, select: { email: true } });
  const taken = new Set(known.map(({ email }) => email));
  return lines.map((line, index) => {
    const unit = line.unit ? unitOf(units, line.unit) : null;
    const seat = { kind: line.seat, unitId: typeof unit === 'object' && unit ? unit.id : null };
    const verdict = canInvite(by, [seat]);
    const problem =
      (taken.has(line.email) && 'emailTaken') ||
      (emails.indexOf(line.email) < index && 'emailTwice') ||
      (typeof unit === 'string' && unit) ||
      (!verdict.ok && verdict.reason) ||
      null;
    return { unitId: seat.unitId, unitName: typeof unit === 'object' && unit ? unit.name : '', problem };
  });
}

type UnitNames = { id: string; code: string; name: string; bodyName: string; altNames: string[] };

/** By the code among the units of today, else by a name. Folded names collide, so two hits are no hit. */
function unitOf(units: readonly UnitNames[], typed: string): UnitNames | 'unitUnknown' | 'unitAmbiguous' {
  const byCode = units.filter(({ code }) => code.toLowerCase() === typed.toLowerCase());
  const exact = units.filter((unit) => namesOf(unit).includes(typed));
  const folded = units.filter((unit) => namesOf(unit).some((name) => fold(name) === fold(typed)));
  const hits = [byCode, exact, folded].find((some) => some.length > 0) ?? [];
  return hits.length > 1 ? 'unitAmbiguous' : (hits[0] ?? 'unitUnknown');
}

const namesOf = ({ name, bodyName, altNames }: UnitNames): string[] => [name, bodyName, ...altNames];
