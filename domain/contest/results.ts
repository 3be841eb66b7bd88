import { type Actor, organises } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';
import { sitsIn } from './conflict';
import { type Dates, phaseOf } from './phase';

/** From the tally to the published results: freeze, audit, and two persons who publish. */

export type JudgedFreeze = {
  approvedAt: Date | null;
  approvedById: string | null;
  frozenById: string;
  firstSignedById: string | null;
  publishedAt: Date | null;
};

/** May the results be frozen? By the organiser, once judging is over and nothing is open any more. */
export const canFreeze = (
  contest: Dates & { id: string },
  progress: { openSheets: number; unsettledTies: number; thirdsNeeded: number; unreadyFreeze: boolean },
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    organises(actor),
    ['deliberating', 'published'].includes(phaseOf(contest, now)) ? yes : no('notJudging'),
    progress.openSheets > 0 || progress.thirdsNeeded > 0 ? no('sheetsOpen') : yes,
    progress.unsettledTies > 0 ? no('tiesOpen') : yes,
    progress.unreadyFreeze ? no('alreadyExists') : yes,
    contest.publishedAt && reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** May a prize differ from what the ranking proposes, or the chair rule on a tie? Before the freeze, with a reason. */
export const canDeliberate = (
  contest: Dates & { id: string },
  frozen: boolean,
  actor: Actor,
  reason: string,
  now: Date,
): Verdict =>
  all(
    sitsIn(actor, contest.id, 'chiefJudge') || organises(actor).ok ? yes : no('needsChair'),
    ['deliberating', 'published'].includes(phaseOf(contest, now)) ? yes : no('notJudging'),
    frozen ? no('alreadyExists') : yes,
    reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** May the auditor approve the frozen results? Never whoever froze them. */
export const canApprove = (contestId: string, freeze: JudgedFreeze, actor: Actor): Verdict =>
  all(
    sitsIn(actor, contestId, 'auditor') ? yes : no('needsAuditor'),
    freeze.approvedAt ? no('alreadyExists') : yes,
    freeze.frozenById === actor.personId ? no('secondPerson') : yes,
  );

/** May the actor sign the publication? The first signature and the second are two persons', after the audit. */
export const canPublish = (freeze: JudgedFreeze, actor: Actor): Verdict =>
  all(
    organises(actor),
    freeze.approvedAt ? yes : no('notApproved'),
    freeze.publishedAt ? no('contestPublished') : yes,
    freeze.firstSignedById !== null && freeze.firstSignedById === actor.personId ? no('secondPerson') : yes,
    freeze.approvedById === actor.personId ? no('secondPerson') : yes,
  );

/** The same text for the same value, whatever the order of its keys: what the hash is taken over. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${pairs.join(',')}}`;
}
