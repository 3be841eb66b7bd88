import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Actor, PUBLIC, type Seat } from '@/domain/actor';
import { Denied, no } from '@/domain/verdict';
import { now } from './io/clock';
import { cookieName, unseal } from './io/cookie';
import { personOf } from './login-sessions';
import { predecessorsOf } from './succession';

/** Who is asking: the person of the signed-in session with all open seats, or the public. */
export const currentActor = cache(async (): Promise<Actor> => actorBy(await currentSession()));

/**
 * The same, read from the request itself: inside the upload handler the context of Next may belong to another
 * request (CVE-2026-32887 of effect), so cookies() must not be asked there.
 */
export async function actorOf(request: Request): Promise<Actor> {
  return actorBy(await unseal(cookieIn(request.headers.get('cookie') ?? '')));
}

export type SignedIn = Actor & { personId: string };

/** For pages of the desk: the actor, or the way to the sign-in form and back. */
export async function signedIn(): Promise<SignedIn> {
  const actor = await currentActor();
  if (actor.personId !== null) return { ...actor, personId: actor.personId };
  const path = (await headers()).get('x-path') ?? '/ban-lam-viec';
  return redirect(`/dang-nhap?tro-lai=${encodeURIComponent(path)}`);
}

/** For verbs about one's own account. @throws Denied notSignedIn */
export function self(by: Actor): SignedIn {
  if (by.personId === null) throw new Denied(no('notSignedIn'));
  return { ...by, personId: by.personId };
}

/** The id of this device's session, as the sealed cookie says; it may have been revoked. */
export const currentSession = async (): Promise<string | null> =>
  unseal((await cookies()).get(cookieName())?.value);

async function actorBy(sid: string | null): Promise<Actor> {
  const moment = now();
  const person = sid ? await personOf(sid, moment) : null;
  if (!person) return PUBLIC;
  const unitIds = person.seats.flatMap((seat) => seat.unitId ?? []);
  const lines = await predecessorsOf(unitIds, moment);
  return { personId: person.id, name: person.name, seats: person.seats.map((seat) => seatOf(seat, lines)) };
}

type SeatRow = { kind: Seat['kind']; unitId: string | null; contestId: string | null };

/** The database ties the kind of a seat to its unit or contest, so what is missing here cannot be. */
function seatOf({ kind, unitId, contestId }: SeatRow, lines: Map<string, string[]>): Seat {
  if (unitId) return { kind, unitId, unitIds: lines.get(unitId) ?? [unitId] } as Seat;
  return (contestId ? { kind, contestId } : { kind }) as Seat;
}

function cookieIn(header: string): string | undefined {
  const start = `${cookieName()}=`;
  const pair = header.split(/;\s*/u).find((part) => part.startsWith(start));
  return pair?.slice(start.length);
}
