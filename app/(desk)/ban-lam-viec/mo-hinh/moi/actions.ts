'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { register } from '@/server/registry/models/models';
import { registerInput } from './input';

export const registerModel = action(registerInput, async ({ by, now }, { id, unitId, year, from }) => {
  must(mayUseDesk(by));
  await register({ by, now }, { id, unitId, year, continuedFromId: from });
  return { to: `${deskPage.model(id)}/dang-ky` };
});
