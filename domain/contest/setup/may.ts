import { mayOrganise } from '../../actor';
import { type Decider, mayDecide } from '../../deciding/deciding';
import { canJustify } from '../../text/reason';
import { all, no, type Verdict, yes } from '../../verdict';
import { canonical } from '../../proof/canonical';
import { faultsOf } from './date-order';
import { type Caution, type Cautioned, cautionsOf, flawsOf } from './flaws';
import type { Entrant } from './blocks';
import type { Dates } from './phase';
import type { ContestRules, Part } from './rules';

declare module '../../verdict' {
  interface Reasons {
    contestPublished: true;
    rulesLocked: true;
    rankingSeen: true;
    blindLocked: true;
    rulesFlawed: true;
    cautionsUnread: true;
    yearAnnounced: true;
    contestAnnounced: true;
    extensionTooEarly: true;
  }
}

export type RulesUse = {
  entries: number;
  scores: number;
  /** True for good once anybody could read a ranking or points. */
  rankingOpen: boolean;
};

type Ruled = Cautioned & {
  rules: ContestRules;
  announcedAt: Date | null;
  publishedAt: Date | null;
  entrants?: readonly Entrant[];
};

/** The rubric locks at the first score.
 * @param read cautions acknowledged by the actor; checked where they are new in announced rules */
export const maySetRules = (
  actor: Decider,
  contest: Ruled,
  { next, progress, read }: { next: ContestRules; progress: RulesUse; read?: readonly Caution[] },
): Verdict =>
  all(
    mayOrganise(actor),
    mayDecide('setRules', actor),
    contest.publishedAt ? no('contestPublished') : yes,
    progress.scores > 0 && !sameRubric(contest.rules, next) ? no('rulesLocked') : yes,
    progress.rankingOpen && !sameResult(contest.rules, next) ? no('rankingSeen') : yes,
    // Judges would already have seen the units, whose names stand in addresses and files.
    progress.entries > 0 && contest.rules.blind !== next.blind ? no('blindLocked') : yes,
    // Announced rules must stay sound; drafts may be saved half done.
    contest.announcedAt && flawsOf(next, contest.entrants).length > 0 ? no('rulesFlawed') : yes,
    read && newCautions(contest, next).some((one) => !read.includes(one)) ? no('cautionsUnread') : yes,
  );

export const canSetRules = (
  actor: Decider,
  contest: Ruled,
  { reason, ...asked }: { next: ContestRules; progress: RulesUse; reason: string; read?: readonly Caution[] },
): Verdict => all(maySetRules(actor, contest, asked), asked.progress.entries > 0 ? canJustify(reason) : yes);

export const newCautions = (
  contest: Cautioned & { announcedAt: Date | null },
  next: ContestRules,
): Caution[] =>
  contest.announcedAt
    ? cautionsOf({ ...contest, rules: next }).filter((one) => !cautionsOf(contest).includes(one))
    : [];

type SetUp = { publishedAt: Date | null; announcedAt: Date | null; year: number };

/** The announced year is fixed, since units registered models for it.
 * @param year new year of the contest */
export const maySetUp = (actor: Decider, contest: SetUp, year = contest.year): Verdict =>
  all(
    mayOrganise(actor),
    mayDecide('setUp', actor),
    contest.publishedAt ? no('contestPublished') : yes,
    contest.announcedAt && year !== contest.year ? no('yearAnnounced') : yes,
  );

export const canSetUp = (
  actor: Decider,
  contest: SetUp,
  { progress, reason, year }: { progress: Pick<RulesUse, 'entries'>; reason: string; year?: number },
): Verdict => all(maySetUp(actor, contest, year), progress.entries > 0 ? canJustify(reason) : yes);

/** Allowed after publication too, for a correction needs a chair. Never one's own seat: a judge
 * could leave a blind contest, read the units and come back. */
export const canStaff = (actor: Decider, personId?: string): Verdict =>
  all(
    mayOrganise(actor),
    personId !== undefined && personId === actor.personId ? no('ownSeat') : yes,
    mayDecide('staff', actor),
  );

/** Until the results are published. @param until new deadline; must be after the contest's own */
export const canExtend = (
  actor: Decider,
  contest: { publishedAt: Date | null; closesAt: Date },
  until?: Date,
): Verdict =>
  all(
    mayOrganise(actor),
    mayDecide('extend', actor),
    contest.publishedAt ? no('contestPublished') : yes,
    until && until <= contest.closesAt ? no('extensionTooEarly') : yes,
  );

/** Sound rules only. @param read cautions acknowledged by the actor; omitted to draw the button */
export const canAnnounce = (
  actor: Decider,
  contest: Cautioned & Omit<Dates, 'publishedAt'> & Omit<Ruled, 'publishedAt'>,
  read?: readonly Caution[],
): Verdict =>
  all(
    mayOrganise(actor),
    mayDecide('announce', actor),
    contest.announcedAt ? no('alreadyExists') : yes,
    flawsOf(contest.rules, contest.entrants).length === 0 ? yes : no('rulesFlawed'),
    faultsOf(contest).length === 0 ? yes : no('datesOutOfOrder'),
    read && cautionsOf(contest).some((one) => !read.includes(one)) ? no('cautionsUnread') : yes,
  );

export const mayDiscard = (actor: Decider, contest: { announcedAt: Date | null }): Verdict =>
  all(mayOrganise(actor), mayDecide('discard', actor), contest.announcedAt ? no('contestAnnounced') : yes);

export const canDiscard = (actor: Decider, contest: { announcedAt: Date | null }, reason: string): Verdict =>
  all(mayDiscard(actor, contest), canJustify(reason));

/** Ignores the order of keys, which the database changes, and blocks, prizes and ties. */
const sameRubric = (a: ContestRules, b: ContestRules): boolean =>
  canonical(a.parts.map(rubric)) === canonical(b.parts.map(rubric)) &&
  canonical(a.aggregation) === canonical(b.aggregation);

/** Compares all rules that can change a result: not returns, teams or visibility. */
const sameResult = (a: ContestRules, b: ContestRules): boolean =>
  canonical({ ...a, ...shownOnly }) === canonical({ ...b, ...shownOnly });

const shownOnly = {
  returnsAllowed: 0,
  team: null,
  othersScores: 'never',
  juryPublic: false,
  meansPublic: false,
};

const rubric = (part: Part) => [
  part.key,
  part.kind,
  part.scoredBy,
  part.points,
  part.step,
  part.criteria,
  part.passMark,
  part.time,
];

export const rescaledOf = (rules: ContestRules) =>
  rules.parts.flatMap(({ key, name, points, scoredBy, criteria }) => {
    const sum = criteria.reduce((total, criterion) => total + criterion.points, 0);
    return scoredBy === 'judges' && criteria.length > 0 && sum !== points ? [{ key, name, points, sum }] : [];
  });
