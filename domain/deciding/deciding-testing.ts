import type { Actor } from '../actor';
import type { Decider } from './deciding';

/** For tests: somebody who has nothing to do with what is decided. */
export const unrelated = (actor: Actor): Decider => ({ ...actor, conflict: null, roles: [], permits: [] });
