import { type Actor, organises } from '@/domain/actor';
import { dayOf, startOf } from '@/domain/calendar';
import type { Duty } from '@/domain/obligation';
import { overdueOf, type Standing } from '@/domain/standing';
import { must } from '@/domain/verdict';
import { type Change, record } from './history';
import { db, type Tx } from './io/db';
import { sendsMail } from './io/post';
import { type NewMail, postAll } from './mails';
import { transact } from './write';

/** A unit with something overdue, the people who would hear of it, and whether it was reminded today already. */
export type Debtor = {
  standing: Standing;
  duties: Duty[];
  people: { id: string; email: string }[];
  remindedToday: boolean;
};

export type Letter = { subject: string; text: string };

/** How many units were written to, in how many letters, and who was left out and why. */
export type Reminded = {
  units: number;
  letters: number;
  remindedToday: number;
  unreachable: number;
  /** No mail server: the letters wait in the outbox. */
  waiting: boolean;
};

/** The units of these standings with something overdue (of one duty, when it is named), in the order given. */
export const debtorsOf = (
  standings: readonly Standing[],
  duty: Duty | null,
  by: Actor,
  now: Date,
): Promise<Debtor[]> => {
  must(organises(by));
  return debtorsIn(db(), standings, duty, now);
};

/** Reminds each unit of what is overdue, at most once a day; `write` words the letter. */
export const remind = (
  standings: readonly Standing[],
  duty: Duty | null,
  write: (standing: Standing, duties: readonly Duty[]) => Letter,
  by: Actor,
  now: Date,
): Promise<Reminded> =>
  transact(async (tx) => {
    const allowed = must(organises(by));
    const ids = standings.map(({ unit }) => unit.id);
    // Two organisers at once: the second waits here and then finds the units reminded.
    await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
    const debtors = await debtorsIn(tx, standings, duty, now);
    const fresh = debtors.filter((debtor) => !debtor.remindedToday);
    const reached = fresh.filter((debtor) => debtor.people.length > 0);
    const letters = reached.flatMap(({ standing, duties, people }) => {
      const letter = write(standing, duties);
      return people.map(({ id, email }): NewMail => ({ to: email, personId: id, ...letter }));
    });
    await postAll(tx, letters, now);
    const reminded = reached.map(
      ({ standing, duties, people }): Change => ({
        noun: 'unit',
        subjectId: standing.unit.id,
        event: 'remind',
        detail: { year: standing.year, duties, letters: people.length },
        by,
        now,
      }),
    );
    for (const one of reminded) record(tx, allowed, one);
    return {
      units: reached.length,
      letters: letters.length,
      remindedToday: debtors.length - fresh.length,
      unreachable: fresh.length - reached.length,
      waiting: !sendsMail(),
    };
  });

async function debtorsIn(
  tx: Tx,
  standings: readonly Standing[],
  duty: Duty | null,
  now: Date,
): Promise<Debtor[]> {
  const owing = standings
    .map((standing) => ({ standing, duties: overdueOf(standing, duty) }))
    .filter(({ duties }) => duties.length > 0);
  const ids = owing.map(({ standing }) => standing.unit.id);
  const seats = await tx.seat.findMany({
    where: { unitId: { in: ids }, endedAt: null, person: { endedAt: null } },
    select: { unitId: true, person: { select: { id: true, email: true } } },
    orderBy: { id: 'asc' },
  });
  const reminded = await tx.history.findMany({
    where: { noun: 'unit', event: 'remind', subjectId: { in: ids }, at: { gte: startOf(dayOf(now)) } },
    select: { subjectId: true },
  });
  const today = new Set(reminded.map(({ subjectId }) => subjectId));
  return owing.map(({ standing, duties }) => ({
    standing,
    duties,
    people: once(seats.filter(({ unitId }) => unitId === standing.unit.id).map(({ person }) => person)),
    remindedToday: today.has(standing.unit.id),
  }));
}

/** Who is officer and leader of the same unit hears it once. */
const once = <P extends { id: string }>(people: readonly P[]): P[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];
