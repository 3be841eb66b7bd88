import { type Acting, mayOrganise } from '@/domain/actor';
import { dayOf, startOf } from '@/domain/date/calendar';
import { must } from '@/domain/verdict';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { sendsMail } from '../io/post';
import { type NewMail, postAll } from '../mail/mails';
import { peopleByUnit } from '../units/people';
import { transact } from '../write';
import { answersOf, type UnitAnswer, type UnitAnswers } from './queries';

export type UrgingLetter = { subject: string; text: string };

type Urging = {
  code: string;
  year: number;
  write: (of: UnitAnswers, answer: UnitAnswer) => UrgingLetter;
};

export type Urged = {
  units: number;
  letters: number;
  urgedToday: number;
  /** Nobody there has an account. */
  unreachable: number;
  waiting: boolean;
};

/** Letters to all units that are overdue with one obligation, at most once a day each. */
export async function urge(acting: Acting, { code, year, write }: Urging): Promise<Urged> {
  const { by, now } = acting;
  const allowed = must(mayOrganise(by));
  const owing = (await answersOf(acting, { year })).units.flatMap((of) => {
    const answer = of.answers.find((one) => one.obligation.code === code && one.state === 'missing');
    return answer ? [{ of, answer }] : [];
  });
  return transact(async (tx) => {
    const ids = owing.map(({ of }) => of.unit.id);
    // A concurrent organiser waits here and then finds the units urged.
    await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
    const urged = await urgedToday(tx, { ids, code, now });
    const fresh = owing.filter(({ of }) => !urged.has(of.unit.id));
    const people = await peopleByUnit(tx, ids);
    const reached = fresh.filter(({ of }) => people.has(of.unit.id));
    const letters = reached.flatMap(({ of, answer }) => {
      const letter = write(of, answer);
      const about = { noun: 'unit', subjectId: of.unit.id } as const;
      const those = people.get(of.unit.id) ?? [];
      return those.map(({ id, email }): NewMail => ({ to: email, personId: id, ...about, ...letter }));
    });
    await postAll(tx, letters, now);
    for (const { of } of reached)
      record(tx, allowed, {
        noun: 'unit',
        subjectId: of.unit.id,
        event: 'urge',
        detail: { code, year, letters: people.get(of.unit.id)?.length ?? 0 },
        by,
        now,
      });
    return {
      units: reached.length,
      letters: letters.length,
      urgedToday: urged.size,
      unreachable: fresh.length - reached.length,
      waiting: !sendsMail(),
    };
  });
}

type Today = { ids: readonly string[]; code: string; now: Date };

async function urgedToday(tx: Tx, { ids, code, now }: Today): Promise<ReadonlySet<string>> {
  const rows = await tx.history.findMany({
    where: {
      noun: 'unit',
      event: 'urge',
      subjectId: { in: [...ids] },
      at: { gte: startOf(dayOf(now)) },
      detail: { path: ['code'], equals: code },
    },
    select: { subjectId: true },
  });
  return new Set(rows.map(({ subjectId }) => subjectId));
}
