import type { Actor } from '../../actor';
import type { PaperKind } from '../../registry/papers/paper';
import { no, type Verdict, yes } from '../../verdict';

export const entryPaperKinds = ['dossier', 'clip', 'photo', 'other'] as const satisfies readonly PaperKind[];
export type EntryPaperKind = (typeof entryPaperKinds)[number];

/** The public never sees a dossier, which may hold personal data. */
export const shownPaperKinds = ['photo', 'clip'] as const satisfies readonly PaperKind[];

export function canClaimForEntry(
  actor: Actor,
  file: { ownerId: string; entryId: string | null; state: 'receiving' | 'ready' | 'refused' },
  entryId: string,
): Verdict {
  if (file.ownerId !== actor.personId || file.entryId !== entryId) return no('fileNotYours');
  return file.state === 'ready' ? yes : no('fileNotReady');
}
