'use server';

import { deskPage } from '@/domain/addresses';
import { action } from '@/server/request/action';
import { rate } from '@/server/registry/decisions/appraisals';
import { advance } from '@/server/registry/models/models';
import { inLine, onwards } from '../../mo-hinh/line';
import { rateInput, sendBackInput, stepInput } from './input';

const path = (id: string, line: string) => inLine(deskPage.appraisal(id), line || null);

export const rateModel = action(rateInput, async ({ by, now }, { id, base, appraisal, line, on }) => {
  const next = await onwards(by, { id, line, appraising: true });
  await rate({ by, now }, { id, base, appraisal });
  const notice = 'Đã lưu điểm thẩm định.';
  if (!next) return { to: path(id, line), notice };
  if (on === 'next')
    return { to: next.href, notice, link: { href: path(id, line), label: 'Xem lại hồ sơ vừa chấm' } };
  return { to: path(id, line), notice, link: { href: next.href, label: `Hồ sơ tiếp theo: ${next.name}` } };
});

export const beginAppraisal = action(stepInput, async (acting, { id, line }) => {
  await advance(acting, { id, event: 'beginAppraisal' });
  return { to: path(id, line), notice: 'Đã bắt đầu thẩm định.' };
});

export const returnProposal = action(sendBackInput, async ({ by, now }, { id, reason, line }) => {
  const next = await onwards(by, { id, line, appraising: true });
  await advance({ by, now }, { id, event: 'returnProposal', reason });
  const link = next && { href: next.href, label: `Hồ sơ tiếp theo: ${next.name}` };
  return { to: path(id, line), notice: 'Đã trả lại đề nghị.', ...(link && { link }) };
});
