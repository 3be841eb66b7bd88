import { type Actor, overseesAll, sits } from '@/domain/actor';
import { canConfirmPermission, mayEndPermission } from '@/domain/deciding/permission';
import { isFrozen } from '../contest/frozen';
import { db } from '../io/db';
import { contests } from '../visible/contest';

export const readsPermissions = (by: Actor): boolean => overseesAll(by) || sits(by, 'administrator');

export async function permissionsFor(by: Actor) {
  if (!readsPermissions(by)) return [];
  const rows = await db().actPermission.findMany({
    include: { person: { select: { name: true } }, contest: { select: { name: true, slug: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 500,
  });
  const ids = rows.flatMap(({ createdById, confirmedById }) => [createdById, confirmedById ?? '']);
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? '';
  return Promise.all(
    rows.map(async (row) => {
      const frozen = row.contestId !== null && (await isFrozen(db(), row.contestId));
      return {
        ...row,
        enteredBy: nameOf(row.createdById),
        confirmedBy: nameOf(row.confirmedById),
        confirm: canConfirmPermission(by, row, { frozen }),
        end: mayEndPermission(by, row, { frozen }),
      };
    }),
  );
}
export type ListedPermission = Awaited<ReturnType<typeof permissionsFor>>[number];

export async function permissionScopes(by: Actor) {
  const [found, years] = await Promise.all([
    db().contest.findMany({
      where: contests(by),
      select: { id: true, name: true },
      orderBy: { opensAt: 'desc' },
    }),
    db().season.findMany({ select: { year: true }, orderBy: { year: 'desc' } }),
  ]);
  return { contests: found, years: years.map(({ year }) => year) };
}

export const personByMail = (email: string) =>
  db().person.findFirst({
    where: { email: email.trim().toLowerCase(), endedAt: null },
    select: { id: true },
  });
