import { type Actor, worksFor } from '../actor';
import type { PaperKind } from '../paper';
import { all, no, type Verdict, yes } from '../verdict';
import type { EntryStatus } from './entry';

/** What a unit sends with its entry; the model's own papers come as links to their versions. */
export const entryPaperKinds = ['dossier', 'clip', 'photo', 'other'] as const satisfies readonly PaperKind[];
export type EntryPaperKind = (typeof entryPaperKinds)[number];

/** What the public sees of a shown entry; a dossier may hold personal data and stays with the offices. */
export const shownPaperKinds = ['photo', 'clip'] as const satisfies readonly PaperKind[];

/** May files be added to the entry, or taken away? While the unit has it in its hands. */
export const canAttachEntry = (entry: { unitId: string; status: EntryStatus }, actor: Actor): Verdict =>
  all(
    worksFor(actor, entry.unitId),
    entry.status === 'draft' || entry.status === 'returned' ? yes : no('entryLocked'),
  );

/** May the actor make a paper of these bytes? Only who sent them, for this entry, once they are checked. */
export function canClaimForEntry(
  file: { ownerId: string; entryId: string | null; state: 'receiving' | 'ready' | 'refused' },
  entryId: string,
  actor: Actor,
): Verdict {
  if (file.ownerId !== actor.personId || file.entryId !== entryId) return no('fileNotYours');
  return file.state === 'ready' ? yes : no('fileNotReady');
}
