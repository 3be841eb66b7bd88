import type { Acting } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { standingNow } from '@/domain/unit/group';
import { canInvite, type GivenSeatKind } from '@/domain/people/person';
import { nameLikeness } from '@/domain/text/person-name';
import { standingLine } from '@/domain/text/place';
import { unitMeant } from '@/domain/text/unit-name';
import { Denied, must, no, type Reason } from '@/domain/verdict';
import { db, type Tx } from '../io/db';
import { type AccountNamesake, accountNamesakesOf } from './namesakes';
import { inviteIn } from './people';
import { calledInPlace, existing, withKin } from '../units/queries';
import { transact } from '../write';

export type PersonLine = {
  name: string;
  email: string;
  title: string;
  phone: string;
  unit: string;
  seat: GivenSeatKind;
  /** Confirmed not to be a namesake's account. */
  isOther?: boolean;
};

export type LineProblem = Reason | 'unitUnknown' | 'unitAmbiguous' | 'emailTaken' | 'emailTwice';

export type CheckedLine = {
  unitId: string | null;
  problem: LineProblem | null;
  near: { name: string; code: string }[];
  namesakes: AccountNamesake[];
};

export const mostPeople = 300;

export const checkPeople = (acting: Acting, lines: readonly PersonLine[]): Promise<CheckedLine[]> =>
  check(db(), acting, lines);

/** All or nobody. @throws Denied changedMeanwhile if the preview is stale */
export const importPeople = (acting: Acting, lines: readonly PersonLine[]): Promise<{ count: number }> =>
  transact(async (tx) => {
    const checked = await check(tx, acting, lines);
    for (const [index, line] of lines.entries()) {
      const found = checked[index];
      if (!found || found.problem) throw new Denied(no('changedMeanwhile'));
      if (found.namesakes.length > 0 && !line.isOther) throw new Denied(no('changedMeanwhile'));
      const { unit: _unit, isOther: _isOther, seat, ...words } = line;
      await inviteIn(tx, acting, { ...words, seats: [{ kind: seat, unitId: found.unitId }] });
    }
    return { count: lines.length };
  });

async function check(tx: Tx, { by, now }: Acting, lines: readonly PersonLine[]): Promise<CheckedLine[]> {
  must(canInvite(by, []));
  const today = dayOf(now);
  const units = (await tx.unit.findMany({ where: existing(today), select: calledInPlace })).map(withKin);
  const emails = lines.map(({ email }) => email);
  const known = await tx.person.findMany({ where: { email: { in: emails } }, select: { email: true } });
  const taken = new Set(known.map(({ email }) => email));
  const found = lines.map((line) => {
    const meant = line.unit ? unitMeant(units, line.unit) : null;
    return { ...line, meant, unitId: meant?.unit?.id ?? null };
  });
  const accounts = await accountNamesakesOf(tx, found);
  return found.map(({ meant, unitId, ...line }, index) => {
    const verdict = canInvite(by, [{ kind: line.seat, unitId }]);
    const problem =
      (taken.has(line.email) && 'emailTaken') ||
      (emails.indexOf(line.email) < index && 'emailTwice') ||
      (meant && !meant.unit && meant.problem) ||
      (!verdict.ok && verdict.reason) ||
      null;
    const near = meant && !meant.unit ? meant.near : [];
    const above = found
      .slice(0, index)
      .filter((other) => unitId && other.unitId === unitId && nameLikeness(other.name, line.name) !== 'other')
      .map(({ name, email, title }) => ({ name, email, title, isEnded: false }));
    return {
      unitId,
      problem,
      near: near.map((unit) => ({
        name: standingLine(unit.name, standingNow(unit, today)),
        code: unit.code,
      })),
      namesakes: problem ? [] : [...(accounts[index] ?? []), ...above],
    };
  });
}
