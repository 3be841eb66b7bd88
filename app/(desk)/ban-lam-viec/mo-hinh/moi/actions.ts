'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { register } from '@/server/models';
import { registerInput } from './input';

export const registerModel = action(registerInput, async ({ id, unitId, year, from }, by, now) => {
  must(signedIn(by));
  await register({ id, unitId, year, continuedFromId: from }, by, now);
  return { to: `/ban-lam-viec/mo-hinh/${id}/dang-ky` };
});
