'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import { attachToEntry, relinkPapers, removeFromEntry } from '@/server/contest/entries/papers';
import { discardUpload } from '@/server/files/uploads/sweep';
import { attachInput, entryInput, fileInput, removeInput } from './input';

export const attachFile = action(attachInput, async (acting, { entryId, fileId }) => {
  await attachToEntry(acting, { entryId, fileId, title: '' });
  refresh();
  return { notice: 'Đã lưu vào bài dự thi.' };
});

export const removeFile = action(removeInput, async (acting, { entryId, paperId }) => {
  await removeFromEntry(acting, { entryId, paperId });
  refresh();
});

export const relink = action(entryInput, async (acting, { entryId }) => {
  const { count } = await relinkPapers(acting, entryId);
  refresh();
  return {
    notice: count > 0 ? `Đã lấy ${count} bản mới.` : 'Các văn bản đang liên kết đều là bản mới nhất.',
  };
});

export const discardFile = action(fileInput, async ({ by }, { fileId }) => {
  await discardUpload(by, fileId);
  refresh();
});
