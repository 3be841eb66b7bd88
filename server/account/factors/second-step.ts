import type { SignInWay } from '@/domain/account/sign-in';
import { Denied, no } from '@/domain/verdict';
import { admit, tryStep, wasRight } from '../sign-in/gate';
import { type From, noteOut } from '../sign-in/journal';
import { askPasskey, takePasskey } from './passkeys';
import { mustBeRight, takeAppCode, takeRecoveryCode } from './codes';
import { endStep, type HalfSignedIn, noteWrong } from './half-signed-in';

export type Shown = { otp: string } | { otpRecovery: string } | { otpAnswer: string };

export const askForStep = ({ by }: HalfSignedIn, now: Date) =>
  askPasskey({ personId: by.personId, purpose: 'signIn' }, now);

/** Ends the step on success.
 * @throws Denied otpWrong, passkeyWrong, factorLate, tooManyAttempts, stepOver */
export async function prove(
  step: HalfSignedIn,
  { shown, from, now }: { shown: Shown; from: From; now: Date },
) {
  try {
    await show(step, shown, { from, now });
  } catch (error) {
    if (error instanceof Denied) {
      await noteOut({ personId: step.by.personId, way: wayOf(shown), from }, error.refusal.reason, now);
      // A refused attempt was not checked, so it is not counted as wrong.
      if (error.refusal.reason !== 'tooManyAttempts') await noteWrong(step, now);
    }
    throw error;
  }
  await endStep(step);
}

export const wayOf = (shown: Shown): SignInWay =>
  'otp' in shown ? 'app' : 'otpAnswer' in shown ? 'passkey' : 'recovery';

async function show(
  { by, email }: HalfSignedIn,
  shown: Shown,
  { from, now }: { from: From; now: Date },
): Promise<void> {
  const { personId } = by;
  if ('otpAnswer' in shown) return takePasskey({ personId, purpose: 'signIn' }, shown.otpAnswer, now);
  const tried = tryStep({ personId, email }, 'otp' in shown ? 'app' : 'recovery', from);
  await admit(tried, now);
  mustBeRight({
    right:
      'otp' in shown
        ? await takeAppCode(personId, shown.otp)
        : await takeRecoveryCode({ by, now }, shown.otpRecovery),
  });
  await wasRight(tried);
}

/** @throws Denied stepOver */
export async function afterEnrolment(step: HalfSignedIn): Promise<void> {
  if (!step.enrolled) throw new Denied(no('stepOver'));
  await endStep(step);
}
