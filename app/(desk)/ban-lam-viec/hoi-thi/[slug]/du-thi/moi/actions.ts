'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { openEntry } from '@/server/contest/entries/entries';
import { enterInput } from './input';

export const enterContest = action(enterInput, async ({ by, now }, { slug, ...entering }) => {
  must(mayUseDesk(by));
  const { id } = await openEntry({ by, now }, entering);
  return { to: `${deskPage.entry(slug, id)}/phieu` };
});
