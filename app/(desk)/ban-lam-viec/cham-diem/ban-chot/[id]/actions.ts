'use server';

import { refresh } from 'next/cache';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { answerFreeze } from '@/server/contest/answers/answers';
import { confirmInput, objectInput } from './input';

export const confirmSheets = action(confirmInput, async ({ by, now }, { freeze: freezeId }) => {
  must(mayUseDesk(by));
  await answerFreeze({ by, now }, { freezeId, answer: 'confirmed', reason: '' });
  refresh();
  return { notice: 'Đã xác nhận các phiếu đúng như bản chốt.' };
});

export const objectToSheets = action(objectInput, async ({ by, now }, { freeze: freezeId, reason }) => {
  must(mayUseDesk(by));
  await answerFreeze({ by, now }, { freezeId, answer: 'objected', reason });
  refresh();
  return { notice: 'Đã ghi ý kiến. Kết quả chưa được công bố cho đến khi ý kiến được trả lời.' };
});
