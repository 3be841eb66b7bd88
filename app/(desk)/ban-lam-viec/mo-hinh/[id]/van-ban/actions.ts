'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import * as papers from '@/server/registry/models/papers';
import { discardUpload } from '@/server/files/uploads/sweep';
import { attachInput, describeInput, fileInput, filesInput, paperInput, reviseInput } from './input';

export const attachPaper = action(attachInput, async (acting, { modelId, fileId, ...text }) => {
  await papers.attach(acting, { modelId, fileId, text: told(text) });
  refresh();
  return { notice: 'Đã lưu vào hồ sơ mô hình.' };
});

export const describePaper = action(describeInput, async (acting, { paperId, ...text }) => {
  await papers.describe(acting, { paperId, text: told(text) });
  refresh();
  return { notice: 'Đã lưu thông tin văn bản.' };
});

export const revisePaper = action(reviseInput, async (acting, { paperId, fileId }) => {
  const { version } = await papers.revise(acting, { paperId, fileId });
  refresh();
  return { notice: `Đã lưu bản ${version}. Các bản trước vẫn được giữ.` };
});

export const removePaper = action(paperInput, async (acting, { paperId }) => {
  await papers.remove(acting, paperId);
  refresh();
});

export const discardFile = action(fileInput, async ({ by }, { fileId }) => {
  await discardUpload(by, fileId);
  refresh();
});

export const discardFiles = action(filesInput, async ({ by }, { fileIds }) => {
  for (const fileId of fileIds) await discardUpload(by, fileId);
  refresh();
});

/** Without what the form did not ask: an absent field is not an empty one. */
const told = <T extends object>(text: T): T =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined)) as T;
