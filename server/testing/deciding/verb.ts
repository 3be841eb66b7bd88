import type { Actor, ContestSeatKind } from '@/domain/actor';
import type { Stage } from '../contest';

/** The subject of a verb's decision, and how the table runs it. */

export const about = { entry: true, contest: true, model: true, unit: true } as const;

export type Ground = {
  s: Stage;
  entryId: string;
  otherId: string;
  sheetId: string;
  typedId: string;
  attemptId: string;
  modelId: string;
  decisionId: string;
  freezeId: string;
  proposalId: string;
  lateId: string;
  drawId: string;
  /** What the unit of the entry has submitted for the half-year report. */
  deliveryId: string;
  /** A unit that has nothing to do with the contest. */
  apartId: string;
};

export type Verb = {
  as: 'organiser' | 'administrator' | ContestSeatKind;
  about: keyof typeof about;
  /** A relation hides the entry altogether. */
  hides?: true;
  attempt: (g: Ground, by: Actor & { personId: string }) => Promise<unknown>;
};
