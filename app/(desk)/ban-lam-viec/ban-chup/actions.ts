'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import { attachScan, removeScan } from '@/server/scans/scans';
import { discardUpload } from '@/server/files/uploads/sweep';
import { attachInput, fileInput, scanInput } from './input';

export const keepScan = action(attachInput, async (acting, { kind, id, fileId }) => {
  await attachScan(acting, { subject: { kind, id }, fileId });
  refresh();
  return { notice: 'Đã lưu bản chụp.' };
});

export const dropScan = action(scanInput, async (acting, subject) => {
  await removeScan(acting, subject);
  refresh();
});

export const discardScan = action(fileInput, async ({ by }, { fileId }) => {
  await discardUpload(by, fileId);
  refresh();
});
