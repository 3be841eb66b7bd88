import { deskPage } from '@/domain/addresses';
import type { Decider } from '@/domain/deciding/deciding';
import { events, type ModelEvent, moves } from '@/domain/registry/model/lifecycle';
import { canBegin, mayMove } from '@/domain/registry/model/may';
import { isInterest } from '@/domain/deciding/deciding';
import type { Reason, Verdict } from '@/domain/verdict';
import type { Dossier } from '@/server/registry/models/queries';
import { modelContextOf } from '@/server/registry/models/models';

/** Recognition has its own screen: a decision with number, date and authority. */
export type Step = Exclude<ModelEvent, 'recognise'>;

/** Each move has its own address, so that it can be asked for a reason without a script. */
export const slugs: Record<Step, string> = {
  submit: 'nop',
  discard: 'bo-du-thao',
  return: 'tra-lai',
  receive: 'tiep-nhan',
  run: 'trien-khai',
  reviewInterim: 'so-ket',
  reviewFinal: 'tong-ket',
  propose: 'de-nghi',
  beginAppraisal: 'tham-dinh',
  returnProposal: 'tra-lai-de-nghi',
  decline: 'khong-cong-nhan',
  replicate: 'nhan-rong',
  pause: 'tam-dung',
  resume: 'tiep-tuc',
  withdraw: 'rut',
  revoke: 'thu-hoi',
};

export const stepOf = (slug: string): Step | null =>
  events.find((event): event is Step => event !== 'recognise' && slugs[event] === slug) ?? null;

export const hrefOf = (id: string, event: ModelEvent, year: number): string =>
  event === 'recognise'
    ? `${deskPage.newDecision}?nam=${year}&mo-hinh=${id}`
    : `${deskPage.model(id)}/chuyen/${slugs[event]}`;

export type Move = { event: ModelEvent; href: string; verdict: Verdict };

/** Every move that leads on from here: open to this actor, or closed with the reason. */
export const movesOf = (by: Decider, model: Dossier): Move[] =>
  events
    .filter((event) => event in moves[model.status])
    .map((event) => ({
      event,
      href: hrefOf(model.id, event, model.year),
      // Words of a reason are asked for on the next screen.
      verdict: mayMove(by, model, { context: modelContextOf(model), event }),
    }))
    .filter(({ event, verdict }) => verdict.ok || isTheirs(by, model, event) || told(verdict.reason));

const isTheirs = (by: Decider, model: Dossier, event: ModelEvent) =>
  canBegin(by, model, { context: modelContextOf(model), event }).ok;

/** Whose task it is, and why this actor leaves it to others. */
const told = (reason: Reason): boolean => reason === 'needsLeader' || isInterest(reason);

/** Sending back is the other answer to what waits, so it stands beside the answer that leads on. */
export const back: readonly ModelEvent[] = ['return', 'returnProposal'];

/** The moves that a model waits for, as opposed to stopping or leaving. */
export const awaited: readonly ModelEvent[] = [
  'submit',
  'receive',
  'run',
  'reviewInterim',
  'reviewFinal',
  'propose',
  'beginAppraisal',
  'recognise',
  'resume',
  ...back,
];
