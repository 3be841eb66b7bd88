'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/action';
import * as papers from '@/server/papers';
import { discard } from '@/server/uploads/sweep';
import { attachInput, describeInput, fileInput, filesInput, paperInput, reviseInput } from './input';

export const attachPaper = action(attachInput, async ({ modelId, fileId, ...text }, by, now) => {
  await papers.attach(modelId, fileId, told(text), by, now);
  refresh();
  return { notice: 'Đã lưu vào hồ sơ mô hình.' };
});

export const describePaper = action(describeInput, async ({ paperId, ...text }, by, now) => {
  await papers.describe(paperId, told(text), by, now);
  refresh();
  return { notice: 'Đã lưu thông tin văn bản.' };
});

export const revisePaper = action(reviseInput, async ({ paperId, fileId }, by, now) => {
  const { version } = await papers.revise(paperId, fileId, by, now);
  refresh();
  return { notice: `Đã lưu bản ${version}. Các bản trước vẫn được giữ.` };
});

export const removePaper = action(paperInput, async ({ paperId }, by, now) => {
  await papers.remove(paperId, by, now);
  refresh();
});

export const discardFile = action(fileInput, async ({ fileId }, by) => {
  await discard(fileId, by);
  refresh();
});

export const discardFiles = action(filesInput, async ({ fileIds }, by) => {
  for (const fileId of fileIds) await discard(fileId, by);
  refresh();
});

/** Without what the form did not ask: an absent field is not an empty one. */
const told = <T extends object>(text: T): T =>
  Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined)) as T;
