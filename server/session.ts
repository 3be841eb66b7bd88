import { type Actor, PUBLIC } from '@/domain/actor';

/** Who is asking: the person of the signed-in session with all open seats, or the public. */
export async function currentActor(): Promise<Actor> {
  return PUBLIC;
}
