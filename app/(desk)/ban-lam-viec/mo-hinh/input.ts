import { z } from 'zod';

/** A model and the revision of its text that stood in the list. */
const pick = z.string().regex(/^[\w-]{1,60}:\d{1,9}$/u);

export const receiveInput = z.object({
  pick: z
    .union([pick.transform((one) => [one]), z.array(pick).max(500)], {
      error: 'Chọn ít nhất một hồ sơ để tiếp nhận',
    })
    .transform((picks) =>
      picks.map((one) => {
        const [id = '', seen = '0'] = one.split(':');
        return { id, seen: Number(seen) };
      }),
    ),
});
