import { type Actor, organises, worksFor } from './actor';
import { day, dayOf } from './calendar';
import type { ModelStatus } from './model/lifecycle';
import { all, no, type Verdict, yes } from './verdict';

export const paperKinds = [
  'plan',
  'interim',
  'final',
  'evaluation',
  'photo',
  'clip',
  'other',
  'dossier',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a model may carry; the dossier belongs to an entry of a contest. */
export const modelPaperKinds = paperKinds.filter((kind) => kind !== 'dossier');

/** The four papers that every model owes (KH 04, III.4). */
export const owedPapers = ['plan', 'interim', 'final', 'evaluation'] as const satisfies readonly PaperKind[];
export type OwedPaper = (typeof owedPapers)[number];

export const audiences = ['offices', 'public'] as const;
export type Audience = (typeof audiences)[number];

/** Who sees a new paper until the unit says otherwise. */
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

/** What an office has at hand: also what its older Word and Excel write, and what its scanner draws. */
const officePapers: Content = {
  types: [
    ...documents.types,
    'application/msword',
    'application/vnd.ms-excel',
    'image/jpeg',
    'image/png',
    // A drawing with transparent points is kept as WebP.
    'image/webp',
  ],
  limit: documents.limit,
};

/** What each kind of paper may be (told by content, not by name) and how large, in bytes. */
export const accepted: Record<PaperKind, Content> = {
  plan: officePapers,
  interim: officePapers,
  final: officePapers,
  evaluation: officePapers,
  other: officePapers,
  dossier: documents,
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

/** Papers may be added until the model is proposed for recognition; what was appraised stays as it was. */
export const canAttach = (model: { unitId: string; status: ModelStatus }, actor: Actor): Verdict =>
  all(worksFor(actor, model.unitId), openFor.includes(model.status) ? yes : no('paperLocked'));

/** The plan that started all this was drawn up in 2017; nothing that belongs to a model is older. */
const oldest = day(2017, 1, 1);

/** The date of a document is the clerk's; a later one than today is a slip of the hand. */
export function canDate(issuedOn: Date | null | undefined, now: Date): Verdict {
  if (!issuedOn) return yes;
  if (issuedOn.getTime() > dayOf(now).getTime()) return no('paperInFuture');
  return issuedOn.getTime() < oldest.getTime() ? no('paperTooOld') : yes;
}

/** A paper may be taken away only while nobody has received it; later a new version is added instead. */
export const canRemove = (model: { unitId: string; status: ModelStatus }, actor: Actor): Verdict =>
  all(
    worksFor(actor, model.unitId),
    model.status === 'draft' || model.status === 'returned' ? yes : no('paperLocked'),
  );

/**
 * Who may change who sees a paper: the unit opens and closes its own at any time; the organiser may only
 * close one (personal data on a page that everybody reads).
 */
export function canShow(model: { unitId: string }, actor: Actor, audience: Audience): Verdict {
  const own = worksFor(actor, model.unitId);
  return !own.ok && audience === 'offices' && organises(actor).ok ? yes : own;
}

/** May the actor make a paper of these bytes? Only who sent them, for what they were sent, once they are checked. */
export function canClaim(
  file: {
    ownerId: string;
    modelId: string | null;
    kind: PaperKind;
    state: 'receiving' | 'ready' | 'refused';
  },
  paper: { modelId: string; kind: PaperKind },
  actor: Actor,
): Verdict {
  const own = file.ownerId === actor.personId && file.modelId === paper.modelId && file.kind === paper.kind;
  if (!own) return no('fileNotYours');
  return file.state === 'ready' ? yes : no('fileNotReady');
}
