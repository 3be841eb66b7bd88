import { type Actor, organises } from '../actor';
import { all, no, type Verdict, yes } from '../verdict';
import { canonical } from './canonical';
import type { ContestRules, Part } from './rules';

/** What has already happened in a contest decides what may still change. */
export type Progress = { entries: number; scores: number };

/** May the organiser set the rules? After the first entry with a reason; the rubric locks at the first score. */
export const canSetRules = (
  contest: { rules: ContestRules; announcedAt: Date | null; publishedAt: Date | null },
  next: ContestRules,
  progress: Progress,
  actor: Actor,
  reason: string,
): Verdict =>
  all(
    organises(actor),
    contest.publishedAt ? no('contestPublished') : yes,
    progress.scores > 0 && !sameRubric(contest.rules, next) ? no('rulesLocked') : yes,
    // Seen is seen: who judges would know the units for good, and their names stand in addresses and files.
    progress.entries > 0 && contest.rules.blind !== next.blind ? no('blindLocked') : yes,
    // Rules that everybody has read must stay whole; before that they may be saved half done.
    contest.announcedAt && flawsOf(next).length > 0 ? no('rulesFlawed') : yes,
    progress.entries > 0 && reason.trim() === '' ? no('reasonMissing') : yes,
  );

/** May the organiser set texts and dates? By the same reasoning. */
export const canSetUp = (
  contest: { publishedAt: Date | null },
  progress: Progress,
  actor: Actor,
  reason: string,
): Verdict =>
  all(
    organises(actor),
    contest.publishedAt ? no('contestPublished') : yes,
    progress.entries > 0 && reason.trim() === '' ? no('reasonMissing') : yes,
  );

/**
 * May the organiser seat people or end their seats? Also after the publication: a correction needs a chair who is there.
 * Never the own seat: who judges in a blind contest would leave it, read the units, and come back.
 */
export const canStaff = (actor: Actor, personId?: string): Verdict =>
  all(organises(actor), personId !== undefined && personId === actor.personId ? no('ownSeat') : yes);

/** May the organiser extend a unit's close? Until the results are published. @param until asked for: later than for everybody */
export const canExtend = (
  contest: { publishedAt: Date | null; closesAt: Date },
  actor: Actor,
  until?: Date,
): Verdict =>
  all(
    organises(actor),
    contest.publishedAt ? no('contestPublished') : yes,
    until && until <= contest.closesAt ? no('extensionTooEarly') : yes,
  );

/** May the contest be announced? Its rules must hold together. */
export const canAnnounce = (
  contest: { announcedAt: Date | null; rules: ContestRules },
  actor: Actor,
): Verdict =>
  all(
    organises(actor),
    contest.announcedAt ? no('alreadyExists') : yes,
    flawsOf(contest.rules).length === 0 ? yes : no('rulesFlawed'),
  );

/** The rubric: what a score means. The order of keys is not part of it: the database keeps another than the form. Blocks, prizes and ties may still change after the first score, with a reason. */
const sameRubric = (a: ContestRules, b: ContestRules): boolean =>
  canonical(a.parts.map(rubric)) === canonical(b.parts.map(rubric)) &&
  canonical(a.aggregation) === canonical(b.aggregation);

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

export const flaws = [
  'noBlock',
  'noPart',
  'keyTwice',
  'partWithoutCriteria',
  'criterionWithoutPoints',
  'offStep',
  'prizeWithoutBlock',
  'prizeWithoutPart',
  'tieWithoutPart',
  'kindTwice',
  'teamBounds',
] as const;
export type Flaw = (typeof flaws)[number];

/** What does not hold together in the rules; a contest is announced only without flaws. */
export function flawsOf(rules: ContestRules): Flaw[] {
  const parts = rules.parts.map((part) => part.key);
  const blocks = rules.blocks.map((block) => block.key);
  const judged = rules.parts.filter((part) => part.scoredBy === 'judges');
  const found: Record<Flaw, boolean> = {
    noBlock: blocks.length === 0,
    noPart: parts.length === 0,
    keyTwice: [
      parts,
      blocks,
      rules.prizes.map((prize) => prize.key),
      ...rules.parts.map((p) => p.criteria.map((c) => c.key)),
    ].some(twice),
    partWithoutCriteria: judged.some((part) => part.criteria.length === 0),
    criterionWithoutPoints: judged.some((part) => part.criteria.some((criterion) => criterion.points <= 0)),
    offStep: rules.parts.some(
      (part) => part.step <= 0 || part.criteria.some(({ points }) => points % part.step !== 0),
    ),
    prizeWithoutBlock: rules.prizes.some((prize) => prize.block !== null && !blocks.includes(prize.block)),
    prizeWithoutPart: rules.prizes.some((prize) => prize.kind === 'side' && !parts.includes(prize.part)),
    tieWithoutPart: rules.ties.some((tie) => tie.rule !== 'chair' && !parts.includes(tie.part)),
    kindTwice: twice(rules.blocks.flatMap((block) => block.kinds)),
    teamBounds: rules.team.least < 1 || rules.team.least > rules.team.most || rules.team.reserves < 0,
  };
  return flaws.filter((flaw) => found[flaw]);
}

/** Parts whose criteria add up to something else than the part's points: what is scored is scaled to these. */
export const rescaledOf = (rules: ContestRules) =>
  rules.parts.flatMap(({ key, name, points, scoredBy, criteria }) => {
    const sum = criteria.reduce((total, criterion) => total + criterion.points, 0);
    return scoredBy === 'judges' && criteria.length > 0 && sum !== points ? [{ key, name, points, sum }] : [];
  });

const twice = (keys: readonly string[]): boolean => new Set(keys).size !== keys.length;
