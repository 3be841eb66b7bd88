'use server';

import { deskPage } from '@/domain/addresses';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { answerNone } from '@/server/contest/conflicts/conflicts';
import { declareInput } from './input';

export const declareNone = action(declareInput, async ({ by, now }, { none }) => {
  must(mayUseDesk(by));
  await answerNone({ by, now }, none);
  return {
    to: deskPage.judging,
    notice: `Đã khai báo không có xung đột lợi ích với ${none.length} bài.`,
  };
});
