'use server';

import { deskPage } from '@/domain/addresses';
import { z } from 'zod';
import { action } from '@/server/request/action';
import { clear } from '@/server/contest/jury/clearing';
import { reason } from '../../../reason';

const clearInput = z.object({
  entry: z.string(),
  judge: z.string(),
  back: z.string().startsWith(`${deskPage.contests}/`),
  reason,
});

export const clearConflict = action(
  clearInput,
  async (acting, { entry, judge, back, reason: why }): Promise<{ to: string }> => {
    const { proposed } = await clear(acting, { entryId: entry, personId: judge, reason: why });
    const contest = back.split('/').slice(0, 4).join('/');
    return { to: proposed ? `${contest}/ket-qua/de-nghi/${proposed}` : back };
  },
);
