import { type Acting, mayOrganise } from '@/domain/actor';
import { dayOf, startOf } from '@/domain/date/calendar';
import type { Duty } from '@/domain/registry/duties/obligation';
import { overdueOf, type DutyRecord } from '@/domain/registry/duties/duty-record';
import { must } from '@/domain/verdict';
import { type Change, record } from '../../history/history';
import { db, type Tx } from '../../io/db';
import { sendsMail } from '../../io/post';
import { type NewMail, postAll } from '../../mail/mails';
import { peopleByUnit } from '../../units/people';
import { transact } from '../../write';

export const letterStates = ['composed', 'sent', 'refused'] as const;
export type LetterState = (typeof letterStates)[number];

export type Debtor = {
  dutyRecord: DutyRecord;
  duties: Duty[];
  people: { id: string; email: string }[];
  letters: LetterState | null;
};

export type ReminderLetter = { subject: string; text: string };

export type Reminded = {
  units: number;
  letters: number;
  remindedToday: number;
  unreachable: number;
  waiting: boolean;
};

export const debtorsOf = (
  { by, now }: Acting,
  { dutyRecords, duty }: { dutyRecords: readonly DutyRecord[]; duty: Duty | null },
): Promise<Debtor[]> => {
  must(mayOrganise(by));
  return debtorsIn(db(), dutyRecords, { duty, now });
};

type Reminding = {
  dutyRecords: readonly DutyRecord[];
  duty: Duty | null;
  chosen: ReadonlySet<string>;
  write: (dutyRecord: DutyRecord, duties: readonly Duty[]) => ReminderLetter;
};

/** At most once a day per unit. */
export const remind = (
  { by, now }: Acting,
  { dutyRecords, duty, chosen, write }: Reminding,
): Promise<Reminded> =>
  transact(async (tx) => {
    const allowed = must(mayOrganise(by));
    const asked = dutyRecords.filter(({ unit }) => chosen.has(unit.id));
    const ids = asked.map(({ unit }) => unit.id);
    // A concurrent organiser waits here and then finds the units reminded.
    await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
    const debtors = await debtorsIn(tx, asked, { duty, now });
    const fresh = debtors.filter((debtor) => !debtor.letters);
    const reached = fresh.filter((debtor) => debtor.people.length > 0);
    const letters = reached.flatMap(({ dutyRecord, duties, people }) => {
      const about = { noun: 'unit', subjectId: dutyRecord.unit.id } as const;
      const letter = write(dutyRecord, duties);
      return people.map(({ id, email }): NewMail => ({ to: email, personId: id, ...about, ...letter }));
    });
    const mails = await postAll(tx, letters, now);
    const reminded = reached.map(
      ({ dutyRecord, duties, people }): Change => ({
        noun: 'unit',
        subjectId: dutyRecord.unit.id,
        event: 'remind',
        detail: {
          year: dutyRecord.year,
          duties,
          letters: people.length,
          mails: mails.splice(0, people.length),
        },
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
  dutyRecords: readonly DutyRecord[],
  { duty, now }: { duty: Duty | null; now: Date },
): Promise<Debtor[]> {
  const owing = dutyRecords.filter((dutyRecord) => overdueOf(dutyRecord, duty).length > 0);
  const ids = owing.map((dutyRecord) => dutyRecord.unit.id);
  const people = await peopleByUnit(tx, ids);
  const letters = await lettersToday(tx, ids, now);
  return owing.map((dutyRecord) => ({
    dutyRecord,
    duties: overdueOf(dutyRecord, null),
    people: people.get(dutyRecord.unit.id) ?? [],
    letters: letters.get(dutyRecord.unit.id) ?? null,
  }));
}

async function lettersToday(tx: Tx, ids: string[], now: Date): Promise<ReadonlyMap<string, LetterState>> {
  const reminded = await tx.history.findMany({
    where: { noun: 'unit', event: 'remind', subjectId: { in: ids }, at: { gte: startOf(dayOf(now)) } },
    select: { subjectId: true, detail: true },
  });
  const written = new Map(reminded.map(({ subjectId, detail }) => [subjectId, mailsIn(detail)]));
  const mails = await tx.mail.findMany({
    where: { id: { in: [...written.values()].flat() } },
    select: { id: true, sentAt: true, givenUpAt: true },
  });
  const known = new Map(mails.map((mail) => [mail.id, mail]));
  return new Map(
    [...written].map(([unitId, own]) => [unitId, stateOf(own.flatMap((id) => known.get(id) ?? []))]),
  );
}

const mailsIn = (detail: unknown): string[] =>
  typeof detail === 'object' && detail !== null && 'mails' in detail && Array.isArray(detail.mails)
    ? detail.mails.filter((id): id is string => typeof id === 'string')
    : [];

function stateOf(mails: readonly { sentAt: Date | null; givenUpAt: Date | null }[]): LetterState {
  if (mails.some(({ sentAt }) => sentAt)) return 'sent';
  return mails.length > 0 && mails.every(({ givenUpAt }) => givenUpAt) ? 'refused' : 'composed';
}
