/** Yes, or no with a reason that ui/words/words.ts turns into a sentence. The page asks to draw
 * a button, the verb again on the locked row. */
export type Verdict = { ok: true } | Refusal;

/** `count`: the number left to do; `wait`: seconds until the next attempt; `near`: namesakes. */
export type Refusal = {
  ok: false;
  reason: Reason;
  missing?: readonly string[];
  count?: number;
  wait?: number;
  near?: string[];
};

/** Every room adds its own beside the verdict that gives them. */
export interface Reasons {
  wrongStatus: true;
  changedMeanwhile: true;
  alreadyExists: true;
  secondPerson: true;
}

export type Reason = keyof Reasons;

export const yes: Verdict = { ok: true };

export const no = (reason: Reason, missing?: readonly string[]): Refusal => ({
  ok: false,
  reason,
  ...(missing && { missing }),
});

export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((v) => !v.ok) ?? yes;

declare const allowed: unique symbol;

/** Proof of a verdict that was yes; history cannot be written without one. */
export type Allowed = { readonly [allowed]: true };

/** @throws Denied with the reason */
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
