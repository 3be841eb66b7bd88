import type { PaperKind } from '../../registry/papers/paper';
import { isBlank } from '../../text/text';
import { clipLinkOf } from './clip-link';
import type { ContestRules } from '../setup/rules';

export type TeamMember = { name: string; title: string; role: 'captain' | 'member' | 'reserve' };

export type ReadableEntry = {
  title: string;
  summary: string;
  story: string;
  clipLink: string;
  team: readonly TeamMember[];
};

export const entryNeeds = ['title', 'summary', 'story', 'captain', 'team', 'paper.dossier', 'clip'] as const;
export type EntryMissing = (typeof entryNeeds)[number];

export type EntryRules = {
  team: ContestRules['team'];
  parts: readonly Pick<ContestRules['parts'][number], 'kind'>[];
};

const ofEveryEntry: readonly EntryMissing[] = ['title', 'captain', 'team'];

/** Only a dossier is written in advance; a quiz or a live part needs just its people. */
export const needsOf = ({ parts }: Pick<EntryRules, 'parts'>): EntryMissing[] =>
  entryNeeds.filter((need) => ofEveryEntry.includes(need) || parts.some(({ kind }) => kind === 'dossier'));

export function missingOf(
  entry: ReadableEntry,
  kinds: readonly PaperKind[],
  rules: EntryRules,
): EntryMissing[] {
  const captains = namedIn(entry.team).filter(({ role }) => role === 'captain').length;
  const lacks: Record<EntryMissing, boolean> = {
    title: isBlank(entry.title),
    summary: isBlank(entry.summary),
    story: isBlank(entry.story),
    captain: captains !== 1,
    team: teamFault(entry.team, rules.team) !== null,
    'paper.dossier': !kinds.includes('dossier'),
    clip: clipLinkOf(entry.clipLink) === null && !kinds.includes('clip'),
  };
  return needsOf(rules).filter((need) => lacks[need]);
}

export type TeamFault = { kind: 'tooMany' | 'tooManyReserves' | 'tooFew'; by: number };

export function teamFault(
  team: readonly TeamMember[],
  { least, most, reserves }: ContestRules['team'],
): TeamFault | null {
  const named = namedIn(team);
  const players = named.filter(({ role }) => role !== 'reserve').length;
  const spare = named.length - players;
  if (players > most) return { kind: 'tooMany', by: players - most };
  if (spare > reserves) return { kind: 'tooManyReserves', by: spare - reserves };
  return players < least ? { kind: 'tooFew', by: least - players } : null;
}

const namedIn = (team: readonly TeamMember[]): TeamMember[] => team.filter(({ name }) => !isBlank(name));
