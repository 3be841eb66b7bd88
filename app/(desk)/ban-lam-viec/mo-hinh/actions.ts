'use server';

import { refresh } from 'next/cache';
import { action } from '@/server/request/action';
import { modelNames } from '@/server/registry/models/list';
import { receiveEach } from '@/server/registry/models/models';
import { formatNumber } from '@/ui/words/format';
import { reasonWords } from '@/ui/words/reason';
import { receiveInput } from './input';

export type Left = { id: string; name: string; why: string };

export const receiveChosen = action(receiveInput, async ({ by, now }, { pick }) => {
  const receipts = await receiveEach({ by, now }, pick);
  const refused = receipts.flatMap(({ id, refusal }) => (refusal ? [{ id, refusal }] : []));
  const names = await modelNames(
    by,
    refused.map(({ id }) => id),
  );
  refresh();
  const left = refused.map(
    ({ id, refusal }): Left => ({
      id,
      name: names.get(id) ?? 'Mô hình không còn trong danh sách',
      why: reasonWords[refusal.reason],
    }),
  );
  return { notice: `Đã tiếp nhận ${formatNumber(receipts.length - left.length)} hồ sơ.`, value: left };
});
