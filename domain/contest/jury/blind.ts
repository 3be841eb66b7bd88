import type { Actor } from '../../actor';
import { judges } from './conflict';

type Openness = { publishedAt: Date | null; rules: { blind: boolean } };

/** A judge of a blind contest learns units only with the results, whatever other seat they hold. */
export const knowsUnits = (actor: Actor, contest: Openness & { id: string }): boolean =>
  !contest.rules.blind || contest.publishedAt !== null || !judges(actor, contest.id);

/** Panels are as secret as units: related units are public, so a judge missing from an entry's
 * panel would give its unit away. */
export const knowsPanels = knowsUnits;

export const showsEntries = (contest: Openness & { showcaseAt: Date | null }, now: Date): boolean =>
  (contest.publishedAt !== null && contest.publishedAt <= now) ||
  (!contest.rules.blind && contest.showcaseAt !== null && contest.showcaseAt <= now);
