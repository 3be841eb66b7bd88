import type { Actor } from '@/domain/actor';
import { events, type ModelEvent, moves } from '@/domain/model/lifecycle';
import { canBegin, canMove } from '@/domain/model/may';
import type { Verdict } from '@/domain/verdict';
import type { Dossier } from '@/server/dossier';
import { contextOf } from '@/server/models';

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
    ? `/ban-lam-viec/tham-dinh/quyet-dinh/moi?nam=${year}&mo-hinh=${id}`
    : `/ban-lam-viec/mo-hinh/${id}/chuyen/${slugs[event]}`;

export type Move = { event: ModelEvent; href: string; verdict: Verdict };

/** Every move that leads on from here: open to this actor, or closed with the reason. */
export const movesOf = (model: Dossier, by: Actor): Move[] =>
  events
    .filter((event) => event in moves[model.status])
    .map((event) => ({
      event,
      href: hrefOf(model.id, event, model.year),
      // Words of a reason are asked for on the next screen.
      verdict: canMove(model, contextOf(model), by, event, '…'),
    }))
    .filter(
      ({ event, verdict }) => verdict.ok || isTheirs(model, by, event) || verdict.reason === 'needsLeader',
    );

const isTheirs = (model: Dossier, by: Actor, event: ModelEvent) =>
  canBegin(model, contextOf(model), by, event).ok;

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
