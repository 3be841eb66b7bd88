'use server';

import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { answer } from '@/server/conflicts';
import { entryToJudge, partsToJudge } from '@/server/judge-desk';
import { found } from '@/server/write';
import { answerInput } from './input';

/** A judge without a conflict goes on to the first sheet. */
export const answerConflict = action(answerInput, async ({ entry: id, answer: given, reason }, by, now) => {
  must(signedIn(by));
  const entry = found(await entryToJudge(id, by));
  await answer(id, given, reason, by, now);
  const [first] = partsToJudge(entry.contest, entry.onlyParts);
  return {
    to: given === 'none' && first ? `/ban-lam-viec/cham-diem/${id}/${first.key}` : '/ban-lam-viec/cham-diem',
  };
});
