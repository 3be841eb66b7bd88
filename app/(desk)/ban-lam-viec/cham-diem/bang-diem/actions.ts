'use server';

import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { submitSheets } from '@/server/contest/sheets/sheets';
import { handInInput } from './input';

export const handInTogether = action(handInInput, async ({ by, now }, { sheets, back }) => {
  must(mayUseDesk(by));
  await submitSheets({ by, now }, sheets);
  return { to: back, notice: `Đã nộp ${sheets.length} phiếu chấm. Phiếu đã khóa, biên nhận đã gửi qua thư.` };
});
