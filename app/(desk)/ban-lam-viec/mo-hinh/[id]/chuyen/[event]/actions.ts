'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { advance } from '@/server/models';
import { slugs } from '../../moves';
import { moveInput } from './input';

export const moveModel = action(moveInput, async ({ id, event, reason, seen }, by, now) => {
  must(signedIn(by));
  await advance(id, event, by, now, reason, seen);
  return { to: `/ban-lam-viec/mo-hinh/${id}?xong=${slugs[event]}` };
});
