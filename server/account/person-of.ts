import { isOpen } from '@/domain/account/account';
import { type FactorScope, usualFactorScope } from '@/domain/account/factor';
import type { SeatKind } from '@/domain/actor';
import { Prisma } from '@/prisma/generated/client';
import { db } from '../io/db';
import { ancestryOf } from '../units/succession';
import { noteUse } from './login-sessions';
import { isRequiredIn } from './required-factors';
import { heldNow } from './seats';

type SeatRow = {
  kind: SeatKind;
  unitId: string | null;
  contestId: string | null;
  effectiveAt: string | null;
  standIn: SeatKind | null;
  unitIds: string[];
};

type Row = {
  id: string;
  seenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  endedAt: Date | null;
  personId: string;
  name: string;
  hasFactor: boolean;
  scope: FactorScope | null;
  seats: SeatRow[];
};

/**
 * Who holds an open session, with the seats in effect. `unitIds` of a seat are its unit and the
 * predecessors that it answers for. Null if a required factor is missing.
 */
export async function personOf(sid: string, now: Date) {
  const [row] = await db().$queryRaw<Row[]>`
    SELECT l.id, l."seenAt", l."expiresAt", l."revokedAt", p."endedAt", p.id AS "personId", p.name,
      EXISTS (SELECT FROM "Passkey" k WHERE k."personId" = p.id)
        OR EXISTS (SELECT FROM "Authenticator" a WHERE a."personId" = p.id) AS "hasFactor",
      (SELECT "factorScope" FROM "OfficeSettings" WHERE id = 1) AS scope,
      ${seatsHeld(now)} AS seats
    FROM "LoginSession" l JOIN "Person" p ON p.id = l."personId" WHERE l.id = ${sid}`;
  if (!row || !isOpen(row, now) || row.endedAt) return null;
  await noteUse(row, now);
  const seats = row.seats.flatMap(({ effectiveAt, ...seat }) =>
    heldNow({ ...seat, effectiveAt: effectiveAt === null ? null : new Date(effectiveAt) }, now),
  );
  const kinds = seats.map(({ kind }) => kind);
  if (!row.hasFactor && isRequiredIn(row.scope ?? usualFactorScope, kinds)) return null;
  return { id: row.personId, name: row.name, seats };
}

const seatsHeld = (now: Date) => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object(
      'kind', s.kind, 'unitId', s."unitId", 'contestId', s."contestId",
      'effectiveAt', s."effectiveAt", 'standIn', s."standIn",
      'unitIds', CASE WHEN s."unitId" IS NULL THEN ARRAY[]::text[] ELSE ARRAY(${ancestryOf(Prisma.sql`s."unitId"`, now)}) END
    ) ORDER BY s.id), '[]')
   FROM "Seat" s WHERE s."personId" = p.id AND s."endedAt" IS NULL)`;
