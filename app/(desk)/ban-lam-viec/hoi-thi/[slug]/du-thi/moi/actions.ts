'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { enter } from '@/server/entries';
import { enterInput } from './input';

export const enterContest = action(enterInput, async ({ slug, ...entering }, by, now) => {
  must(signedIn(by));
  const { id } = await enter(entering, by, now);
  return { to: `/ban-lam-viec/hoi-thi/${slug}/du-thi/${id}/phieu` };
});
