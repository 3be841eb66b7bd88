import { inOrder } from '@/domain/text/text';
import { isWithin } from '@/domain/unit/group';
import { db } from '../../io/db';
import { existing } from '../queries';

// Groups are public, as units are.

export async function groupList(today: Date) {
  const rows = await db().group.findMany({ include: { members: { select: { from: true, until: true } } } });
  return rows
    .map(({ members, ...group }) => ({
      ...group,
      standing: members.filter((member) => isWithin(member, today)).length,
      coming: members.filter(({ from }) => from > today).length,
    }))
    .toSorted((a, b) => inOrder(a.name, b.name) || a.validFrom.getTime() - b.validFrom.getTime());
}

export type ListedGroup = Awaited<ReturnType<typeof groupList>>[number];

export const groupNames = (): Promise<{ id: string; slug: string; name: string }[]> =>
  db().group.findMany({ select: { id: true, slug: true, name: true } });

/** Those that stand on a day, of which a contest may make blocks. */
export async function groupsOn(on: Date): Promise<{ id: string; name: string }[]> {
  const standing = { OR: [{ validTo: null }, { validTo: { gt: on } }] };
  const groups = await db().group.findMany({
    where: { AND: [{ validFrom: { lte: on } }, standing] },
    select: { id: true, name: true },
  });
  return groups.sort((a, b) => inOrder(a.name, b.name));
}

/** The units of a day with the group of each: what is printed, and what is placed from. */
export async function unitsPlaced(on: Date) {
  const rows = await db().unit.findMany({
    where: { AND: [existing(on), { kind: { not: 'province' } }] },
    select: {
      id: true,
      code: true,
      name: true,
      kind: true,
      validFrom: true,
      groups: { include: { group: { select: { id: true, name: true } } } },
    },
  });
  return rows
    .map(({ groups, ...unit }) => {
      const member = groups.find((one) => isWithin(one, on));
      return { ...unit, group: member?.group ?? null, since: member?.from ?? null };
    })
    .toSorted((a, b) => inOrder(a.name, b.name));
}

export type PlacedUnit = Awaited<ReturnType<typeof unitsPlaced>>[number];

export async function groupFor(id: string) {
  const group = await db().group.findUnique({
    where: { id },
    include: {
      members: { include: { unit: { select: { id: true, name: true, validTo: true, validFrom: true } } } },
    },
  });
  if (!group) return null;
  const members = group.members.toSorted(
    (a, b) => inOrder(a.unit.name, b.unit.name) || a.from.getTime() - b.from.getTime(),
  );
  return { ...group, members };
}

export type GroupPage = NonNullable<Awaited<ReturnType<typeof groupFor>>>;
