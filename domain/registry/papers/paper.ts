import { type Actor, mayOrganise, mayWorkFor } from '../../actor';
import { day, dayOf } from '../../date/calendar';
import type { ModelStatus } from '../model/lifecycle';
import { all, no, type Verdict, yes } from '../../verdict';

declare module '../../verdict' {
  interface Reasons {
    paperLocked: true;
    paperInFuture: true;
    paperTooOld: true;
    fileNotReady: true;
    fileNotYours: true;
  }
}

export const paperKinds = [
  'plan',
  'interim',
  'final',
  'evaluation',
  'photo',
  'clip',
  'other',
  'dossier',
  'scan',
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const modelPaperKinds = paperKinds.filter((kind) => kind !== 'dossier' && kind !== 'scan');

/** Every model owes these four papers (KH 04, III.4). */
export const owedPapers = ['plan', 'interim', 'final', 'evaluation'] as const satisfies readonly PaperKind[];
export type OwedPaper = (typeof owedPapers)[number];

export const audiences = ['offices', 'public'] as const;
export type Audience = (typeof audiences)[number];

export const usualAudience = (kind: PaperKind): Audience =>
  kind === 'photo' || kind === 'clip' ? 'public' : 'offices';

const MB = 1024 * 1024;

type Content = { types: readonly string[]; limit: number };

const documents: Content = {
  types: [
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  limit: 64 * MB,
};

const officePapers: Content = {
  types: [
    ...documents.types,
    'application/msword',
    'application/vnd.ms-excel',
    'image/jpeg',
    'image/png',
    // Images with transparency are re-encoded as WebP.
    'image/webp',
  ],
  limit: documents.limit,
};

export const accepted: Record<PaperKind, Content> = {
  plan: officePapers,
  interim: officePapers,
  final: officePapers,
  evaluation: officePapers,
  other: officePapers,
  dossier: documents,
  scan: { types: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'], limit: documents.limit },
  photo: { types: ['image/jpeg', 'image/png', 'image/webp'], limit: 32 * MB },
  clip: { types: ['video/mp4', 'video/webm'], limit: 256 * MB },
};

const openFor: readonly ModelStatus[] = [
  'draft',
  'returned',
  'submitted',
  'received',
  'running',
  'interimReviewed',
  'finalReviewed',
];

/** Closed once the model is proposed, so that the appraised papers stay as they were. */
export const canAttach = (actor: Actor, model: { unitId: string; status: ModelStatus }): Verdict =>
  all(mayWorkFor(actor, model.unitId), openFor.includes(model.status) ? yes : no('paperLocked'));

/** The plan was drafted in 2017, so no paper is older. */
const oldest = day(2017, 1, 1);

export function canDatePaper(issuedOn: Date | null | undefined, now: Date): Verdict {
  if (!issuedOn) return yes;
  if (issuedOn.getTime() > dayOf(now).getTime()) return no('paperInFuture');
  return issuedOn.getTime() < oldest.getTime() ? no('paperTooOld') : yes;
}

export const canRemove = (actor: Actor, model: { unitId: string; status: ModelStatus }): Verdict =>
  all(
    mayWorkFor(actor, model.unitId),
    model.status === 'draft' || model.status === 'returned' ? yes : no('paperLocked'),
  );

/** The organiser may close a paper, for personal data, but never open one. */
export function canShow(actor: Actor, model: { unitId: string }, audience: Audience): Verdict {
  const own = mayWorkFor(actor, model.unitId);
  return !own.ok && audience === 'offices' && mayOrganise(actor).ok ? yes : own;
}

/** Only the uploader may use the bytes, for what they were sent, after they were checked. */
export function canClaim(
  actor: Actor,
  file: {
    ownerId: string;
    modelId: string | null;
    kind: PaperKind;
    state: 'receiving' | 'ready' | 'refused';
  },
  paper: { modelId: string; kind: PaperKind },
): Verdict {
  const own = file.ownerId === actor.personId && file.modelId === paper.modelId && file.kind === paper.kind;
  if (!own) return no('fileNotYours');
  return file.state === 'ready' ? yes : no('fileNotReady');
}
