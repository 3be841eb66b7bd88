import { type Acting, type Actor, juryKinds } from '@/domain/actor';
import type { Hand } from '@/domain/contest/results/frozen-text';
import { type Candidate, canName } from '@/domain/contest/results/hands';
import { personOrder } from '@/domain/text/text';
import { Denied, must, no } from '@/domain/verdict';
import { db, type Tx } from '../../io/db';
import { isInEffect, sinceOf } from '../../account/seats';

declare module '@/domain/verdict' {
  interface Reasons {
    handsIncomplete: true;
  }
}

export type NamedHandIds = { approverId: string; firstSignerId: string; secondSignerId: string };

type Contest = { id: string };
type Seated = Candidate & { name: string; title: string; auditorSince?: Date; organiserSince?: Date };

async function seated(
  tx: Tx,
  contestId: string,
  { now, personIds }: { now: Date; personIds?: readonly string[] },
): Promise<Seated[]> {
  const here = { OR: [{ contestId }, { kind: 'organiser' as const }] };
  const people = await tx.person.findMany({
    where: { endedAt: null, ...(personIds ? { id: { in: [...personIds] } } : { seats: { some: here } }) },
    select: {
      id: true,
      name: true,
      title: true,
      seats: { where: here, select: { kind: true, createdAt: true, effectiveAt: true, endedAt: true } },
    },
  });
  return people.map(({ id, name, title, seats }) => {
    const since = (kind: string) => {
      const held = seats.find((one) => one.kind === kind && one.endedAt === null && isInEffect(one, now));
      return held && sinceOf(held);
    };
    return {
      personId: id,
      name,
      title,
      auditorSince: since('auditor'),
      organiserSince: since('organiser'),
      audits: since('auditor') !== undefined,
      organises: since('organiser') !== undefined,
      judged: seats.some(({ kind }) => juryKinds.some((jury) => jury === kind)),
    };
  });
}

/** @param permitted the freezer may sign too
 * @throws Denied if a person may not act or is not named */
export async function namedHandsOf(
  tx: Tx,
  { by, now, permitted }: { by: Actor; now: Date; permitted: boolean },
  { contest, named }: { contest: Contest; named: NamedHandIds },
): Promise<Hand[]> {
  const freezerId = by.personId ?? '';
  const { approverId, firstSignerId, secondSignerId } = named;
  const people = await seated(tx, contest.id, {
    now,
    personIds: [freezerId, approverId, firstSignerId, secondSignerId],
  });
  const person = (id: string) => people.find(({ personId }) => personId === id);
  const [freezes, approves] = [person(freezerId), person(approverId)];
  const [signsFirst, signsSecond] = [person(firstSignerId), person(secondSignerId)];
  if (!freezes || !approves || !signsFirst || !signsSecond) throw new Denied(no('handsIncomplete'));
  must(canName({ freezerId, approves, signsFirst, signsSecond, permitted }));
  return [
    hand('freezes', freezes, { seat: 'organiser', now }),
    hand('approves', approves, { seat: 'auditor', now }),
    hand('signsFirst', signsFirst, { seat: 'organiser', now }),
    hand('signsSecond', signsSecond, { seat: 'organiser', now }),
  ];
}

// The text is read outside the portal, so it uses words.
const seats = { organiser: 'Ban Tổ chức', auditor: 'Kiểm soát viên' } as const;

function hand(
  role: Hand['role'],
  person: Seated,
  { seat, now }: { seat: keyof typeof seats; now: Date },
): Hand {
  const { personId, name, title } = person;
  const since = seat === 'auditor' ? person.auditorSince : person.organiserSince;
  return {
    role,
    personId,
    name,
    seat: [...new Set([title, seats[seat]])].filter(Boolean).join(', '),
    seatSince: (since ?? now).toISOString(),
  };
}

export type Offered = { id: string; name: string; title: string };

export async function handsOffered({ by, now }: Acting, contest: Contest) {
  const people = (await seated(db(), contest.id, { now })).filter(
    ({ judged, personId }) => !judged && personId !== by.personId,
  );
  const offered = (list: Seated[]): Offered[] =>
    list
      .map(({ personId, name, title }) => ({ id: personId, name, title }))
      .sort((a, b) => personOrder(a.name, b.name));
  return {
    auditors: offered(people.filter(({ audits }) => audits)),
    signers: offered(people.filter(({ organises }) => organises)),
  };
}
