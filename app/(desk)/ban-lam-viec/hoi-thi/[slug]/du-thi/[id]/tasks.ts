import { type EntryMissing, entryNeeds, missingOf, type ReadableEntry } from '@/domain/contest/entry';
import type { ContestRules } from '@/domain/contest/rules';
import type { PaperKind } from '@/domain/paper';
import { entryNeedWords } from '@/ui/entry-words';
import type { Task } from '@/ui/task-list';

/** What the entry needs before it can be submitted, each leading to its place. */
export function tasksOf(
  here: string,
  entry: ReadableEntry,
  kinds: readonly PaperKind[],
  team: ContestRules['team'],
): Task[] {
  const missing = missingOf(entry, kinds, team);
  return entryNeeds.map((need) => ({
    label: entryNeedWords[need],
    done: !missing.includes(need),
    href: placeOf(here, need),
  }));
}

const placeOf = (here: string, need: EntryMissing): string =>
  need === 'paper.dossier'
    ? `${here}#tep-dossier`
    : `${here}/phieu#${need === 'captain' || need === 'team' ? 'team' : need === 'clip' ? 'clipLink' : need}`;
