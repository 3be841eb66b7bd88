import { deskPage, signInPage } from '@/domain/addresses';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { type Actor, PUBLIC, type SignedIn } from '@/domain/actor';
import { Denied, no } from '@/domain/verdict';
import { now } from '../io/clock';
import { cookieName, unseal } from '../io/request/cookie';
import { personOf } from './person-of';
import { seatOf } from './seats';

export const currentActor = cache(async (): Promise<Actor> => actorBy(await currentSession()));

/** Reads the request, not cookies(): in the upload handler Next's context may belong to another
 * request (CVE-2026-32887 of effect). */
export async function actorOf(request: Request): Promise<Actor> {
  return actorBy(await unseal(cookieIn(request.headers.get('cookie') ?? '')));
}

export async function signedIn(): Promise<SignedIn> {
  const actor = await currentActor();
  if (actor.personId !== null) return { ...actor, personId: actor.personId };
  const path = (await headers()).get('x-path') ?? deskPage.home;
  return redirect(`${signInPage.door}?tro-lai=${encodeURIComponent(path)}`);
}

/** @throws Denied notSignedIn */
export function self(by: Actor): SignedIn {
  if (by.personId === null) throw new Denied(no('notSignedIn'));
  return { ...by, personId: by.personId };
}

export const currentSession = async (): Promise<string | null> =>
  unseal((await cookies()).get(cookieName())?.value);

async function actorBy(sid: string | null): Promise<Actor> {
  const moment = now();
  const person = sid ? await personOf(sid, moment) : null;
  if (!person) return PUBLIC;
  return { personId: person.id, name: person.name, seats: person.seats.map(seatOf) };
}

function cookieIn(header: string): string | undefined {
  const start = `${cookieName()}=`;
  const pair = header.split(/;\s*/u).find((part) => part.startsWith(start));
  return pair?.slice(start.length);
}
