'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { rate } from '@/server/appraisals';
import { advance } from '@/server/models';
import { rateInput, sendBackInput, stepInput } from './input';

export const rateModel = action(rateInput, async ({ id, base, appraisal }, by, now) => {
  await rate(id, base, appraisal, by, now);
  refresh();
  return { notice: 'Đã lưu điểm thẩm định.' };
});

export const beginAppraisal = action(stepInput, async ({ id }, by, now) => {
  await advance(id, 'beginAppraisal', by, now);
  refresh();
  return { notice: 'Đã bắt đầu thẩm định.' };
});

export const returnProposal = action(sendBackInput, async ({ id, reason }, by, now) => {
  await advance(id, 'returnProposal', by, now, reason);
  refresh();
  return { notice: 'Đã trả lại đề nghị.' };
});
