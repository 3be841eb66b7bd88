'use server';

import { headers } from 'next/headers';
import { z } from 'zod';
import { openAction } from '@/server/request/action';
import { heldStep } from '@/server/account/factors/half-signed-in';
import { askForStep, prove, type Shown, wayOf } from '@/server/account/factors/second-step';
import { enterFully, fromOf } from '@/server/account/sign-in/sign-in';
import { otp, otpAnswer, otpRecovery } from '../../factors/input';

export const askPasskey = openAction(z.object({}), async ({ now }) => ({
  value: await askForStep(await heldStep('prove', now), now),
}));

export const provePasskey = openAction(z.object({ otpAnswer }), async ({ now }, shown) => pass(shown, now));
export const proveCode = openAction(z.object({ otp }), async ({ now }, shown) => pass(shown, now));
export const proveRecovery = openAction(z.object({ otpRecovery }), async ({ now }, shown) =>
  pass(shown, now),
);

async function pass(shown: Shown, now: Date) {
  const step = await heldStep('prove', now);
  await prove(step, { shown, from: fromOf(await headers()), now });
  return { to: await enterFully(step, wayOf(shown), now) };
}
