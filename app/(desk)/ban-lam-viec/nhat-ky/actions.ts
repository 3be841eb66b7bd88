'use server';

import { z } from 'zod';
import { action } from '@/server/action';
import { verifyHistory } from '@/server/history-list';

export const verify = action(z.object({}), async (_input, by) => {
  const broken = await verifyHistory(by);
  if (broken === null) return { notice: 'Nhật ký nguyên vẹn: mọi dòng khớp với dòng trước.', value: '' };
  return { value: `Nhật ký bị thay đổi từ dòng số ${broken}.` };
});
