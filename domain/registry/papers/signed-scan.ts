import { type Actor, mayOrganise } from '../../actor';
import { all, no, type Verdict, yes } from '../../verdict';

export const scanSubjects = ['decision', 'ruling', 'contest'] as const;
export type ScanSubject = { kind: (typeof scanSubjects)[number]; id: string };

/** The organiser keeps scans; a scan is visible to readers of the paper it shows. */
export const canScan = (actor: Actor): Verdict => mayOrganise(actor);

export function canClaimScan(
  actor: Actor,
  file: { ownerId: string; scanOf: string | null; state: 'receiving' | 'ready' | 'refused' },
  subject: ScanSubject,
): Verdict {
  const own = file.ownerId === actor.personId && file.scanOf === subject.id ? yes : no('fileNotYours');
  return all(canScan(actor), own, file.state === 'ready' ? yes : no('fileNotReady'));
}
