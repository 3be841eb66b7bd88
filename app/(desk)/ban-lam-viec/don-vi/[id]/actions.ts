'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { action } from '@/server/request/action';
import { setOrganising } from '@/server/units/organising-body';
import { reason } from '../../hoi-thi/[slug]/reason';

const organisingInput = z.object({ id: z.string().max(64), organises: z.enum(['co', 'khong']), reason });

export const markOrganising = action(organisingInput, async (acting, { id, organises, reason: why }) => {
  await setOrganising(acting, { id, organises: organises === 'co', reason: why });
  refresh();
  return { notice: 'Đã lưu.' };
});
