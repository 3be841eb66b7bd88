import { type Actor, sits } from '../actor';
import { no, type Reason, type Verdict, yes } from '../verdict';

declare module '../verdict' {
  interface Reasons {
    wrongPassword: true;
  }
}

export const signInWays = ['password', 'office', 'invitation', 'passkey', 'app', 'recovery'] as const;
export type SignInWay = (typeof signInWays)[number];

/** `half`: the second factor is pending; `failed`: wrong; `refused`: not checked, or no entry. */
export const signInResults = ['in', 'half', 'failed', 'refused'] as const;
export type SignInResult = (typeof signInResults)[number];

const wrong: readonly string[] = ['wrongPassword', 'otpWrong', 'passkeyWrong'];

export type Why = Reason | 'secondStepAwaited';

export function resultOf(why: Why): SignInResult {
  if (why === 'secondStepAwaited') return 'half';
  return wrong.includes(why) ? 'failed' : 'refused';
}

export const journalLife = 180 * 86_400_000;
/** The newest rows are kept, so a flood of attempts cannot fill the disk. */
export const journalRows = 200_000;
/** Equal failures within these milliseconds become one row with a count. */
export const sameTry = 15 * 60_000;

export const canReadJournal = (actor: Actor): Verdict =>
  sits(actor, 'administrator') ? yes : no(actor.personId ? 'needsAdministrator' : 'notSignedIn');
