import { type Acting, type Actor, mayLead, mayOrganise, mayWorkFor } from '../actor';
import { day, dayOf } from '../date/calendar';
import { type Decider, mayDecide } from '../deciding/deciding';
import { isBlank } from '../text/text';
import { all, no, type Verdict, yes } from '../verdict';
import type { Nature } from './obligation';

declare module '../verdict' {
  interface Reasons {
    deliveryLocked: true;
    deliveryIncomplete: true;
    documentOfOtherYear: true;
    notOwed: true;
    alreadyDelivered: true;
    obligationEnded: true;
    dayOfOtherYear: true;
    dayPassed: true;
    noPaperChosen: true;
  }
}

export const deliveryStatuses = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const deliveryEvents = ['submit', 'return', 'accept', 'reopen'] as const;
export type DeliveryEvent = (typeof deliveryEvents)[number];

const moves: Record<DeliveryEvent, { from: readonly DeliveryStatus[]; to: DeliveryStatus }> = {
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted'], to: 'returned' },
  accept: { from: ['submitted'], to: 'accepted' },
  reopen: { from: ['accepted'], to: 'submitted' },
};

export const deliveryAfter = (status: DeliveryStatus, event: DeliveryEvent): DeliveryStatus | null =>
  moves[event].from.includes(status) ? moves[event].to : null;

export type JudgedDelivery = {
  unitId: string;
  year: number;
  status: DeliveryStatus;
  nature: Nature;
  number: string;
  issuedOn: Date | null;
  narrative: string;
  papers: number;
  /** Of its figures, where it is a report (domain/report/figures.ts lackedFigures). */
  lacks?: readonly string[];
};

const isOpen = ({ status }: Pick<JudgedDelivery, 'status'>): boolean =>
  status === 'draft' || status === 'returned';

export const canWriteDelivery = (by: Actor, delivery: Pick<JudgedDelivery, 'unitId' | 'status'>): Verdict =>
  all(mayWorkFor(by, delivery.unitId), isOpen(delivery) ? yes : no('deliveryLocked'));

export function missingIn({
  nature,
  papers,
  narrative,
  number,
  issuedOn,
  lacks = [],
}: Omit<JudgedDelivery, 'unitId' | 'year' | 'status'>): string[] {
  if (nature === 'commitment') return isBlank(narrative) ? ['narrative'] : [];
  if (nature === 'paper')
    return [
      ...(papers === 0 ? ['papers'] : []),
      ...(isBlank(number) ? ['number'] : []),
      ...(issuedOn === null ? ['issuedOn'] : []),
      ...lacks,
    ];
  return papers === 0 && isBlank(narrative) ? ['narrative'] : [];
}

/** A document of the year may be dated from the October before to the March after. */
export function canDateDelivery(
  issuedOn: Date | null,
  year: number,
  { isOnce }: { isOnce: boolean },
): Verdict {
  if (!issuedOn || isOnce) return yes;
  return issuedOn < day(year - 1, 10, 1) || issuedOn > day(year + 1, 3, 31) ? no('documentOfOtherYear') : yes;
}

export const canSubmitDelivery = (
  by: Actor,
  delivery: JudgedDelivery,
  { owed, isOnce }: { owed: boolean; isOnce: boolean },
): Verdict =>
  all(
    mayLead(by, delivery.unitId),
    deliveryAfter(delivery.status, 'submit') ? yes : no('wrongStatus'),
    owed ? yes : no('notOwed'),
    missingIn(delivery).length > 0 ? no('deliveryIncomplete', missingIn(delivery)) : yes,
    canDateDelivery(delivery.issuedOn, delivery.year, { isOnce }),
  );

export const canBeginDelivery = (by: Actor, unitId: string, { owed }: { owed: boolean }): Verdict =>
  all(mayWorkFor(by, unitId), owed ? yes : no('notOwed'));

type Ruled = { status: DeliveryStatus };

export const canRuleOn = (by: Decider): Verdict => all(mayOrganise(by), mayDecide('ruleDelivery', by));

export const canAcceptDelivery = (by: Decider, { status }: Ruled): Verdict =>
  all(canRuleOn(by), deliveryAfter(status, 'accept') ? yes : no('wrongStatus'));

export const canReturnDelivery = (by: Decider, { status }: Ruled): Verdict =>
  all(canRuleOn(by), deliveryAfter(status, 'return') ? yes : no('wrongStatus'));

export const canReopenDelivery = (by: Decider, { status }: Ruled): Verdict =>
  all(canRuleOn(by), deliveryAfter(status, 'reopen') ? yes : no('wrongStatus'));

export const canNote = (units: number): Verdict => (units > 0 ? yes : no('noPaperChosen'));

export const canNotePaper = (by: Decider, delivery: Ruled | null): Verdict =>
  all(canRuleOn(by), !delivery || isOpen(delivery) ? yes : no('alreadyDelivered'));

/** What came through the portal is its unit's. */
export const canTypeFigures = (by: Decider, delivery: Ruled & { onPaper: boolean }): Verdict =>
  all(canRuleOn(by), delivery.onPaper && delivery.status === 'accepted' ? yes : no('wrongStatus'));

export const canWaive = (
  by: Decider,
  { delivered, waived }: { delivered: boolean; waived: boolean },
): Verdict =>
  all(canRuleOn(by), delivered ? no('alreadyDelivered') : yes, waived ? no('alreadyExists') : yes);

type NewDay = { year: number; on: Date; before: Date | null };

const canBeDay = ({ year, on, before }: NewDay): Verdict =>
  before === null
    ? no('obligationEnded')
    : on < day(year, 1, 1) || on > day(year + 1, 3, 31)
      ? no('dayOfOtherYear')
      : yes;

export const canSetDay = ({ by }: Acting, wish: NewDay): Verdict => all(mayOrganise(by), canBeDay(wish));

/** For one unit, only longer than what holds, and not into the past. */
export const canLengthen = (by: Decider, { now, ...wish }: NewDay & { now: Date }): Verdict =>
  all(
    canRuleOn(by),
    canBeDay(wish),
    wish.on < dayOf(now) || (wish.before !== null && wish.on <= wish.before) ? no('dayPassed') : yes,
  );

/** Only the uploader may use the bytes, and only where they were sent to. */
export function canClaimFor(
  by: Actor,
  file: { ownerId: string; deliveryId: string | null; state: 'receiving' | 'ready' | 'refused' },
  deliveryId: string,
): Verdict {
  if (file.ownerId !== by.personId || file.deliveryId !== deliveryId) return no('fileNotYours');
  return file.state === 'ready' ? yes : no('fileNotReady');
}
