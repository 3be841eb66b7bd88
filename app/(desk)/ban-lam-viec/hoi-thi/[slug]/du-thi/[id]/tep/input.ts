import { z } from 'zod';

const id = z.uuid();

export const attachInput = z.object({ entryId: id, fileId: id });
export const removeInput = z.object({ entryId: id, paperId: id });
export const entryInput = z.object({ entryId: id });
export const fileInput = z.object({ fileId: id });
