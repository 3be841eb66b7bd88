'use server';

import { z } from 'zod';
import { openAction } from '@/server/request/action';
import {
  addFirstAuthenticator,
  addFirstPasskey,
  beginFirstAuthenticator,
  beginFirstPasskey,
} from '@/server/account/factors/first-factor';
import { heldStep } from '@/server/account/factors/half-signed-in';
import { afterEnrolment } from '@/server/account/factors/second-step';
import { enterFully } from '@/server/account/sign-in/sign-in';
import { otp, otpAnswer, passkeyName, pending } from '../../factors/input';

export const beginApp = openAction(z.object({}), async ({ now }) => ({
  value: await beginFirstAuthenticator(now),
}));

/** `value`: the recovery codes, in this answer and nowhere else. */
export const addApp = openAction(z.object({ otp, pending }), async ({ now }, typed) => {
  const { codes } = await addFirstAuthenticator({ pending: typed.pending, code: typed.otp }, now);
  return { value: codes ?? [] };
});

export const askDevice = openAction(z.object({}), async ({ now }) => ({
  value: await beginFirstPasskey(now),
}));

export const addDevice = openAction(z.object({ otpAnswer, name: passkeyName }), async ({ now }, typed) => {
  const { codes } = await addFirstPasskey({ answer: typed.otpAnswer, name: typed.name }, now);
  return { value: codes ?? [] };
});

export const finish = openAction(z.object({}), async ({ now }) => {
  const step = await heldStep('enrol', now);
  await afterEnrolment(step);
  return { to: await enterFully(step, step.way, now) };
});
