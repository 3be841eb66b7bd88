'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import {
  addObligation,
  describeObligation as describeOne,
  describeScheme as describeWhole,
  endObligation as endOne,
  makeScheme as make,
} from '@/server/obligations/schemes';
import { action } from '@/server/request/action';
import { addInput, describeInput, describeObligationInput, endInput, makeInput } from './input';

export const makeScheme = action(makeInput, async (acting, { copyOf, ...text }) => {
  const { id } = await make(acting, { text, copyOf: copyOf || null });
  return { to: deskPage.scheme(id), notice: 'Đã lập kế hoạch.' };
});

export const describeScheme = action(describeInput, async (acting, { id, ...text }) => {
  await describeWhole(acting, { id, text });
  return { to: deskPage.scheme(id), notice: 'Đã lưu kế hoạch.' };
});

export const addToScheme = action(addInput, async (acting, { schemeId, ...text }) => {
  const done = await addObligation(acting, { schemeId, text });
  if ('flaw' in done) return { value: done };
  return { to: deskPage.scheme(schemeId), notice: `Đã thêm nhiệm vụ ${text.code}.` };
});

export const describeObligation = action(
  describeObligationInput,
  async (acting, { id, schemeId, ...text }) => {
    await describeOne(acting, { id, text });
    return { to: deskPage.scheme(schemeId), notice: 'Đã lưu nhiệm vụ.' };
  },
);

export const endObligation = action(endInput, async (acting, input) => {
  await endOne(acting, input);
  refresh();
  return { notice: `Nhiệm vụ áp dụng đến hết năm ${input.lastYear}.` };
});
