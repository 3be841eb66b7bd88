import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { yearOf } from '@/domain/date/calendar';
import { answerStates, isDone, isOwing, type ObligationState } from '@/domain/obligation/record';
import { fold } from '@/domain/text/text';
import { boundKinds, type UnitKind } from '@/domain/unit/unit';
import type { UnitAnswers } from '@/server/obligations/queries';

// The state of the lists lives in the URL; what cannot be read there is left out, never an error.

export type Query = Record<string, string | string[] | undefined>;

/** `chua-nop`: still to be given, in time or not; `da-xong`: given, or waived. */
export const askedAnswerStates = ['chua-nop', 'da-xong', ...answerStates] as const;
export type AskedAnswerState = (typeof askedAnswerStates)[number];

const shape = z.object({
  nam: z.coerce.number().int().min(2018).max(2100).nullable().catch(null),
  loai: z.enum(boundKinds).nullable().catch(null),
  viec: z.string().max(20).catch(''),
  tinhtrang: z.enum(askedAnswerStates).nullable().catch(null),
  q: z.string().max(200).catch(''),
  trang: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type AnswerAsk = {
  year: number;
  kind: UnitKind | null;
  code: string;
  state: AskedAnswerState | null;
  q: string;
  page: number;
};

export function answerAsk(query: Query, now: Date): AnswerAsk {
  const read = shape.parse(query);
  return {
    year: read.nam ?? yearOf(now),
    kind: read.loai,
    code: read.viec,
    state: read.tinhtrang,
    q: read.q,
    page: read.trang,
  };
}

export const answersHref = (year: number): string => `${deskPage.answers}?nam=${year}`;

export const answerHref = deskPage.answer;

export const ofObligationHref = (year: number, code: string): string =>
  `${deskPage.obligation(code)}?nam=${year}`;

export function unitsAnswersHref(ask: Partial<AnswerAsk>, to: string = deskPage.answersOfUnits): string {
  const params = new URLSearchParams();
  if (ask.year) params.set('nam', String(ask.year));
  if (ask.kind) params.set('loai', ask.kind);
  if (ask.code) params.set('viec', ask.code);
  if (ask.state) params.set('tinhtrang', ask.state);
  if (ask.q) params.set('q', ask.q);
  if (ask.page && ask.page > 1) params.set('trang', String(ask.page));
  const text = params.toString();
  return text ? `${to}?${text}` : to;
}

function isAsked(state: ObligationState, asked: AskedAnswerState | null): boolean {
  if (asked === 'chua-nop') return isOwing(state);
  return asked === 'da-xong' ? isDone(state) : state === asked;
}

/** The units that fit what is asked; without an obligation any of theirs may be in that state. */
export function fitting(units: readonly UnitAnswers[], ask: AnswerAsk): UnitAnswers[] {
  const words = fold(ask.q).split(' ').filter(Boolean);
  return units.filter(({ unit, answers }) => {
    if (ask.kind && unit.kind !== ask.kind) return false;
    const name = fold(`${unit.name} ${unit.bodyName} ${(unit.district ?? unit.group)?.name ?? ''}`);
    if (!words.every((word) => name.includes(word))) return false;
    const asked = answers.filter(({ obligation }) => !ask.code || obligation.code === ask.code);
    if (ask.code && asked.length === 0) return false;
    if (!ask.state) return true;
    return asked.some(({ state }) => isAsked(state, ask.state));
  });
}
