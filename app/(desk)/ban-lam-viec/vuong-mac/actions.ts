'use server';

import { refresh } from 'next/cache';
import {
  answerDifficulty as answerOne,
  forwardDifficulty as forwardOne,
  reportDifficulty as reportOne,
} from '@/server/obligations/difficulties';
import { action } from '@/server/request/action';
import { answerInput, forwardInput, reportInput } from './input';

export const reportDifficulty = action(reportInput, async (acting, input) => {
  await reportOne(acting, input);
  refresh();
  return { notice: 'Đã gửi phản ánh đến Sở Nội vụ.' };
});

export const answerDifficulty = action(answerInput, async (acting, input) => {
  await answerOne(acting, input);
  refresh();
  return { notice: 'Đã trả lời; đơn vị được báo bằng thư.' };
});

export const forwardDifficulty = action(forwardInput, async (acting, input) => {
  await forwardOne(acting, input);
  refresh();
  return { notice: 'Đã ghi nơi chuyển đến.' };
});
