import type { ReadableEntry } from '@/domain/contest/entry/needs';
import {
  type EntryMissing,
  type EntryRules,
  missingOf,
  needsOf,
  teamFault,
} from '@/domain/contest/entry/needs';
import type { PaperKind } from '@/domain/registry/papers/paper';
import { entryNeedWords, teamFaultWords } from '@/ui/words/contest/entry';
import type { Task } from '@/ui/list/task-list';

/** What the entry needs before it can be submitted, each leading to its place. */
export function tasksOf(
  here: string,
  { entry, kinds, rules }: { entry: ReadableEntry; kinds: readonly PaperKind[]; rules: EntryRules },
): Task[] {
  const missing = missingOf(entry, kinds, rules);
  const fault = teamFault(entry.team, rules.team);
  return needsOf(rules).map((need) => ({
    label: entryNeedWords[need],
    done: !missing.includes(need),
    href: placeOf(here, need),
    ...(need === 'team' && fault ? { short: teamFaultWords(fault) } : {}),
  }));
}

const placeOf = (here: string, need: EntryMissing): string =>
  need === 'paper.dossier'
    ? `${here}#tep-dossier`
    : `${here}/phieu#${need === 'captain' || need === 'team' ? 'team' : need === 'clip' ? 'clipLink' : need}`;
