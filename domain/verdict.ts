import type { Missing } from './model/missing';

/**
 * Doing is a verdict: yes, or no with a reason that the screen turns into a sentence (ui/words.ts).
 * The page asks it to draw the button or the reason; the verb asks it again on the locked row.
 */
export type Verdict = { ok: true } | Refusal;

export type Refusal = { ok: false; reason: Reason; missing?: Missing[] };

export const reasons = [
  'notSignedIn',
  'notYourUnit',
  'needsLeader',
  'needsOrganiser',
  'needsAdministrator',
  'wrongStatus',
  'seasonLocked',
  'seasonAbsent',
  'unitNotBound',
  'unitEnded',
  'incomplete',
  'reasonMissing',
  'notRated',
  'notRatable',
  'otherYear',
  'dateInFuture',
  'dateBeforeYear',
  'nothingChosen',
  'recognitionWithdrawnOnly',
  'changedMeanwhile',
  'paperLocked',
  'paperInFuture',
  'paperTooOld',
  'fileNotReady',
  'fileNotYours',
  'alreadyExists',
  'mailTaken',
  'seatHeld',
  'codeTaken',
  'decisionEntered',
  'seasonOpened',
  'entryBegun',
  'seatedAlready',
  'chairSeated',
  'ownSeat',
  'lastAdministrator',
  'higherSeat',
  'linkUsed',
  'tooManyAttempts',
  'wrongPassword',
  'contestAbsent',
  'contestClosed',
  'lateNoted',
  'contestPublished',
  'unitNotEligible',
  'dutyNotMet',
  'entryLocked',
  'returnsUsedUp',
  'rulesLocked',
  'blindLocked',
  'prizeInUse',
  'returnTooLate',
  'ownSheet',
  'rulesFlawed',
  'barredFromTeam',
  'nameOnTeam',
  'notYourContest',
  'needsChair',
  'needsSecretary',
  'needsAuditor',
  'notAssigned',
  'conflictUnanswered',
  'conflicted',
  'conflictKnown',
  'notJudging',
  'sheetLocked',
  'sheetIncomplete',
  'scoreOffScale',
  'sheetBegun',
  'sheetsOpen',
  'resultsFrozen',
  'unconfirmed',
  'secondPerson',
  'tiesOpen',
  'unrankedUnseen',
  'notFrozen',
  'entriesChanged',
  'blockInUse',
  'notApproved',
  'passwordTooEasy',
  'personEnded',
  'unitAbsent',
  'datesOutOfOrder',
  'extensionTooEarly',
  'unitDateWrong',
  'unitNotEnded',
  'successorDepends',
  'sheetTooBig',
  'sheetEmpty',
  'notSpreadsheet',
] as const;

export type Reason = (typeof reasons)[number];

export const yes: Verdict = { ok: true };

export const no = (reason: Reason, missing?: Missing[]): Refusal => ({
  ok: false,
  reason,
  ...(missing && { missing }),
});

/** The first refusal among the questions asked, or yes. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((v) => !v.ok) ?? yes;

declare const allowed: unique symbol;

/** Proof that a verdict was asked and was yes. Every mutator takes one first. */
export type Allowed = { readonly [allowed]: true };

/** Turns a verdict into the right to write. @throws Denied with the reason */
export function must(verdict: Verdict): Allowed {
  if (!verdict.ok) throw new Denied(verdict);
  return {} as Allowed;
}

export class Denied extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}
