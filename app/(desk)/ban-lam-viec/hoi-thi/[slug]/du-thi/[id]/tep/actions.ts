'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import { attachToEntry, relinkPapers, removeFromEntry } from '@/server/entry-papers';
import { discard } from '@/server/uploads/sweep';
import { attachInput, entryInput, fileInput, removeInput } from './input';

export const attachFile = action(attachInput, async ({ entryId, fileId }, by, now) => {
  await attachToEntry(entryId, fileId, '', by, now);
  refresh();
  return { notice: 'Đã lưu vào bài dự thi.' };
});

export const removeFile = action(removeInput, async ({ entryId, paperId }, by, now) => {
  await removeFromEntry(entryId, paperId, by, now);
  refresh();
});

export const relink = action(entryInput, async ({ entryId }, by, now) => {
  const { count } = await relinkPapers(entryId, by, now);
  refresh();
  return {
    notice: count > 0 ? `Đã lấy ${count} bản mới.` : 'Các văn bản đang liên kết đều là bản mới nhất.',
  };
});

export const discardFile = action(fileInput, async ({ fileId }, by) => {
  await discard(fileId, by);
  refresh();
});
