import { heldStep } from './half-signed-in';
import { addAuthenticator, addPasskey, beginAuthenticator, beginPasskey, type Enrolled } from './enrolling';

// Enrolment between password and session, for accounts that must have a factor.

const owner = async (now: Date) => {
  const step = await heldStep('enrol', now);
  return { by: step.by, session: null, now, first: step.digest };
};

export const beginFirstAuthenticator = async (now: Date) => beginAuthenticator(await owner(now));

export const beginFirstPasskey = async (now: Date) => beginPasskey(await owner(now));

export async function addFirstAuthenticator(
  typed: { pending: string; code: string },
  now: Date,
): Promise<Enrolled> {
  return addAuthenticator(typed, await owner(now));
}

export async function addFirstPasskey(typed: { answer: string; name: string }, now: Date): Promise<Enrolled> {
  return addPasskey(typed, await owner(now));
}
