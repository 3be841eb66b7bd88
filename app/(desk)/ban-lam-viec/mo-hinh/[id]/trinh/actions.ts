'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/server/request/action';
import { present } from '@/server/registry/models/presenting';

const presentInput = z.object({ id: z.string() });

export const presentModel = action(presentInput, async (acting, { id }) => {
  await present(acting, id);
  refresh();
  return { notice: 'Đã trình lãnh đạo. Lãnh đạo nhận thư báo và thấy phiếu trong Việc của tôi.' };
});
