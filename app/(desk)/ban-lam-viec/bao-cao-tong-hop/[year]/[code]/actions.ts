'use server';

import { refresh } from 'next/cache';
import { freezeReport, writeReport } from '@/server/reports/reports';
import { action } from '@/server/request/action';
import { freezeInput, wordsInput } from './input';

/** Of two texts none is overwritten: both come back, and the writer goes on from the newer one. */
export const write = action(wordsInput, async (acting, { code, year, base, ...sections }) => {
  const saved = await writeReport(acting, { code, year, base, sections });
  if ('stale' in saved) {
    const { revision, theirs } = saved.stale;
    return { value: { revision, mine: sections, theirs } };
  }
  refresh();
  return { notice: 'Đã lưu lời văn của báo cáo.' };
});

export const freeze = action(freezeInput, async (acting, input) => {
  const { version } = await freezeReport(acting, input);
  refresh();
  return { notice: `Đã chốt bản ${version}. In hoặc xuất phụ lục ở danh sách bản đã chốt.` };
});
