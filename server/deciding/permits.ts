import type { Acting } from '@/domain/actor';
import {
  canConfirmPermission,
  canEndPermission,
  canEnterPermission,
  type PermissionFacts,
} from '@/domain/deciding/permission';
import { must } from '@/domain/verdict';
import { isFrozen } from '../contest/frozen';
import { record } from '../history/history';
import type { Tx } from '../io/db';
import { found, transact } from '../write';

export type PermissionScope = { contestId: string } | { year: number };

type Scoped = { contestId: string | null; year: number | null };

const scopeOf = (scope: PermissionScope): Scoped =>
  'contestId' in scope ? { contestId: scope.contestId, year: null } : { contestId: null, year: scope.year };

export const enterPermission = (
  { by, now }: Acting,
  { facts, scope }: { facts: PermissionFacts; scope: PermissionScope },
): Promise<{ id: string }> =>
  transact(async (tx) => {
    const at = scopeOf(scope);
    found(await tx.person.findFirst({ where: { id: facts.personId, endedAt: null } }));
    const allowed = must(canEnterPermission({ by, now }, facts, { frozen: await frozenIn(tx, at) }));
    const { personId, number, issuedOn, reason } = facts;
    const words = { number: number.trim(), issuedOn, reason: reason.trim(), acts: [...facts.acts] };
    const { id } = await tx.actPermission.create({
      data: { ...at, ...words, personId, createdAt: now, createdById: by.personId ?? '' },
    });
    record(tx, allowed, {
      noun: 'permission',
      subjectId: id,
      event: 'enterPermission',
      reason: words.reason,
      detail: { ...at, personId, acts: words.acts, number: words.number, issuedOn: dayIn(issuedOn) },
      by,
      now,
    });
    return { id };
  });

const dayIn = (on: Date): string => on.toISOString().slice(0, 10);

export const confirmPermission = ({ by, now }: Acting, id: string): Promise<void> =>
  transact(async (tx) => {
    const permission = await hold(tx, id);
    const allowed = must(canConfirmPermission(by, permission, { frozen: await frozenIn(tx, permission) }));
    const data = { confirmedAt: now, confirmedById: by.personId };
    await tx.actPermission.update({ where: { id }, data });
    record(tx, allowed, {
      noun: 'permission',
      subjectId: id,
      event: 'confirmPermission',
      detail: of(permission),
      by,
      now,
    });
  });

export const endPermission = (
  { by, now }: Acting,
  { id, reason }: { id: string; reason: string },
): Promise<void> =>
  transact(async (tx) => {
    const permission = await hold(tx, id);
    const frozen = await frozenIn(tx, permission);
    const allowed = must(canEndPermission(by, permission, { frozen, reason }));
    const data = { endedAt: now, endedById: by.personId, endedReason: reason.trim() };
    await tx.actPermission.update({ where: { id }, data });
    record(tx, allowed, {
      noun: 'permission',
      subjectId: id,
      event: 'endPermission',
      reason: reason.trim(),
      detail: of(permission),
      by,
      now,
    });
  });

const of = ({ contestId, year, personId }: Scoped & { personId: string }) => ({ contestId, year, personId });

async function hold(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM "ActPermission" WHERE id = ${id} FOR UPDATE`;
  return found(await tx.actPermission.findUnique({ where: { id } }));
}

/** Locks the contest, so that no permission crosses a freeze. */
async function frozenIn(tx: Tx, { contestId }: Scoped): Promise<boolean> {
  if (contestId === null) return false;
  await tx.$queryRaw`SELECT id FROM "Contest" WHERE id = ${contestId} FOR UPDATE`;
  return isFrozen(tx, contestId);
}
