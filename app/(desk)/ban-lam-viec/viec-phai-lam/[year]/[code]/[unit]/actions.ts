'use server';

import { refresh } from 'next/cache';
import { discardUpload } from '@/server/files/uploads/sweep';
import { endWaiver, extendFor, waive } from '@/server/obligations/days';
import {
  beginDelivery,
  ruleOnDelivery,
  submitDelivery,
  writeDelivery,
} from '@/server/obligations/deliveries';
import type { DeliveryText } from '@/server/obligations/figures/delivery-text';
import { typeFigures } from '@/server/obligations/on-paper';
import { attachToDelivery, removeFromDelivery } from '@/server/obligations/papers';
import { action } from '@/server/request/action';
import { formatIsoDate } from '@/ui/words/format';
import {
  acceptInput,
  attachInput,
  beginInput,
  extendInput,
  fileInput,
  paperInput,
  ruleInput,
  submitInput,
  typeInput,
  waiveInput,
  writeInput,
} from './input';
import { type FigureTexts, figureTexts } from './figures/figure-texts';

export const begin = action(beginInput, async (acting, about) => {
  await beginDelivery(acting, about);
  refresh();
});

/** The texts of the form, by the names of its fields. */
export type WrittenDelivery = FigureTexts & { number: string; issuedOn: string; narrative: string };

const typed = ({ number, issuedOn, narrative, figures }: DeliveryText): WrittenDelivery => ({
  number,
  issuedOn: issuedOn ? formatIsoDate(issuedOn) : '',
  narrative,
  ...figureTexts(figures),
});

/** Of two texts none is overwritten: both come back, and the writer goes on from the newer one. */
export const write = action(writeInput, async (acting, { id, base, issuedOn = null, ...words }) => {
  const text = { ...words, issuedOn };
  const saved = await writeDelivery(acting, { id, base, text });
  if ('stale' in saved) {
    const { revision, theirs } = saved.stale;
    return { value: { revision, mine: typed(text), theirs: typed(theirs) } };
  }
  refresh();
  return { notice: 'Đã lưu bản nộp.' };
});

/** Of a report that came by post. */
export const typeFromPaper = action(typeInput, async (acting, { id, base, figures }) => {
  const saved = await typeFigures(acting, { id, base, figures });
  if ('stale' in saved) {
    const { revision, theirs } = saved.stale;
    return { value: { revision, mine: figureTexts(figures), theirs: figureTexts(theirs.figures) } };
  }
  refresh();
  return { notice: 'Đã lưu số liệu từ bản giấy.' };
});

export const submit = action(submitInput, async (acting, input) => {
  const { receipt } = await submitDelivery(acting, input);
  refresh();
  return { notice: `Đã nộp. Số biên nhận: ${receipt}.` };
});

export const accept = action(acceptInput, async (acting, input) => {
  await ruleOnDelivery(acting, { ...input, event: 'accept' });
  refresh();
  return { notice: 'Đã tiếp nhận; đơn vị được báo bằng thư.' };
});

export const rule = action(ruleInput, async (acting, input) => {
  await ruleOnDelivery(acting, input);
  refresh();
  return {
    notice: input.event === 'return' ? 'Đã trả lại; đơn vị được báo bằng thư.' : 'Đã bỏ tiếp nhận.',
  };
});

export const attach = action(attachInput, async (acting, input) => {
  await attachToDelivery(acting, input);
  refresh();
  return { notice: 'Đã lưu tệp vào bản nộp.' };
});

export const remove = action(paperInput, async (acting, input) => {
  await removeFromDelivery(acting, input);
  refresh();
});

export const discard = action(fileInput, async ({ by }, { fileId }) => {
  await discardUpload(by, fileId);
  refresh();
});

export const waiveOne = action(waiveInput, async (acting, input) => {
  await waive(acting, input);
  refresh();
  return { notice: 'Đã miễn cho đơn vị.' };
});

export const endWaiverOfOne = action(waiveInput, async (acting, input) => {
  await endWaiver(acting, input);
  refresh();
  return { notice: 'Đã bỏ miễn.' };
});

export const extendOne = action(extendInput, async (acting, input) => {
  await extendFor(acting, input);
  refresh();
  return { notice: 'Đã gia hạn cho đơn vị.' };
});
