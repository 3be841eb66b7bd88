import type { Actor, SeatKind } from '@/domain/actor';
import { personOrder } from '@/domain/text/text';
import type { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { likeNames } from '../visible/matching';
import type { SignedIn } from '@/domain/actor';
import * as visible from '../visible/registry';
import { found } from '../write';

const openSeats = {
  where: { endedAt: null },
  orderBy: { createdAt: 'asc' },
  select: {
    id: true,
    kind: true,
    contestId: true,
    createdAt: true,
    effectiveAt: true,
    unit: { select: { id: true, name: true } },
    contest: { select: { name: true } },
  },
} as const satisfies Prisma.Person$seatsArgs;

const listed = {
  id: true,
  name: true,
  title: true,
  email: true,
  phone: true,
  endedAt: true,
  seats: openSeats,
} as const;

export type PeopleQuery = {
  text?: string;
  seat?: SeatKind;
  state?: 'open' | 'invited' | 'ended';
  unitId?: string;
  page: number;
  size: number;
};

export async function peopleList(by: Actor, query: PeopleQuery) {
  const where = { AND: [visible.people(by), asked(query)] };
  const all = await db().person.findMany({ where, select: { id: true, name: true } });
  const sorted = all.sort((a, b) => personOrder(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const start = (query.page - 1) * query.size;
  const ids = sorted.slice(start, start + query.size).map(({ id }) => id);
  const select = { ...listed, passwordHash: true };
  const rows = (await db().person.findMany({ where: { id: { in: ids } }, select })).map(withoutHash);
  return { count: all.length, rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []) };
}

export type PersonRow = Awaited<ReturnType<typeof peopleList>>['rows'][number];

function asked({ text, seat, state, unitId }: PeopleQuery): Prisma.PersonWhereInput {
  return {
    AND: likeNames(text ?? '').map((word) => ({ folded: { contains: word } })),
    ...(seat || unitId
      ? { seats: { some: { endedAt: null, ...(seat && { kind: seat }), ...(unitId && { unitId }) } } }
      : {}),
    ...(state === 'ended' ? { endedAt: { not: null } } : {}),
    ...(state === 'open' ? { endedAt: null, passwordHash: { not: null } } : {}),
    ...(state === 'invited' ? { endedAt: null, passwordHash: null } : {}),
  };
}

export async function personFor(by: Actor, id: string) {
  const row = await db().person.findFirst({
    where: { AND: [visible.people(by), { id }] },
    select: { ...listed, passwordHash: true, createdAt: true },
  });
  return row && withoutHash(row);
}

export const personSelf = async (by: SignedIn) => found(await personFor(by, by.personId));

function withoutHash<Row extends { passwordHash: string | null }>({ passwordHash, ...row }: Row) {
  return { ...row, hasPassword: passwordHash !== null };
}
