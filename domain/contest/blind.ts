import type { Actor } from '../actor';
import { judges } from './conflict';

type Openness = { publishedAt: Date | null; rules: { blind: boolean } };

/**
 * May the actor know which unit stands behind an entry? In a blind contest nobody who judges it may, before the
 * results are out, whatever other seat they hold.
 */
export const knowsUnits = (contest: Openness & { id: string }, actor: Actor): boolean =>
  !contest.rules.blind || contest.publishedAt !== null || !judges(actor, contest.id);

/** Does the public see the entries? From the day the rules name, in a blind contest with the results only. */
export const showsEntries = (contest: Openness & { showcaseAt: Date | null }, now: Date): boolean =>
  (contest.publishedAt !== null && contest.publishedAt <= now) ||
  (!contest.rules.blind && contest.showcaseAt !== null && contest.showcaseAt <= now);
