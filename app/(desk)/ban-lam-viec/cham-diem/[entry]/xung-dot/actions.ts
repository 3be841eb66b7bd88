'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { answer } from '@/server/contest/conflicts/conflicts';
import { entryToJudge, partsToJudge } from '@/server/contest/sheets/queries';
import { found } from '@/server/write';
import { answerInput } from './input';

/** A judge without a conflict goes on to the first sheet. */
export const answerConflict = action(
  answerInput,
  async ({ by, now }, { entry: id, answer: given, reason }) => {
    must(mayUseDesk(by));
    const entry = found(await entryToJudge(by, id));
    await answer({ by, now }, { entryId: id, given, reason });
    const [first] = partsToJudge(entry.contest, entry.onlyParts);
    return {
      to: given === 'none' && first ? deskPage.scoreSheet(id, first.key) : deskPage.judging,
    };
  },
);
