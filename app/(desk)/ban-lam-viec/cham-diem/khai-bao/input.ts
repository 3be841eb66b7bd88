import { z } from 'zod';

const ids = z
  .union([z.string().transform((one) => [one]), z.array(z.string())], {
    error: 'Đánh dấu ít nhất một bài không có xung đột lợi ích',
  })
  .pipe(z.array(z.string().max(64)).max(2_000));

export const declareInput = z.object({ none: ids });
