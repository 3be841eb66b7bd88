import { z } from 'zod';
import { moment } from '../../dates-input';
import { reason } from '../reason';

export const extendInput = z.object({
  contestId: z.string(),
  unitId: z.string({ error: 'Chưa chọn đơn vị' }).min(1, { error: 'Chưa chọn đơn vị' }),
  until: moment('thời điểm được nộp đến'),
  reason,
});
