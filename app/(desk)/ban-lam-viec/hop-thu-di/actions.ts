'use server';

import { z } from 'zod';
import { action } from '@/server/action';
import * as outbox from '@/server/outbox';

export const reveal = action(z.object({ id: z.string() }), async ({ id }, by, now) => ({
  value: await outbox.reveal(id, by, now),
}));
