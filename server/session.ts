import { type Actor, PUBLIC } from '@/domain/actor';

/** Who is asking: the person of the signed-in session with all open seats, or the public. */
export async function currentActor(): Promise<Actor> {
  return PUBLIC;
}

/**
 * The same, read from the request itself: inside the upload handler the context of Next may belong to another
 * request (CVE-2026-32887 of effect), so cookies() must not be asked there.
 */
export async function actorOf(_request: Request): Promise<Actor> {
  return PUBLIC;
}
