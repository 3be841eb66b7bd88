'use server';

import { deskPage } from '@/domain/addresses';
import { refresh } from 'next/cache';
import { mayUseDesk } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/request/action';
import { pairNamesOf } from '@/server/contest/assignments/queries';
import { askThird, assign, preview, reassign } from '@/server/contest/assignments/assignments';
import { reassignInput, spreadInput, thirdInput } from './input';

export const previewAll = action(spreadInput, async ({ by, now }, { contest, block }) => {
  must(mayUseDesk(by));
  const pairs = await pairNamesOf(await preview({ by, now }, { contestId: contest, block }));
  refresh();
  return { value: { block: block ?? '', pairs } };
});

export const assignAll = action(spreadInput, async ({ by, now }, { contest, block }) => {
  must(mayUseDesk(by));
  const count = await assign({ by, now }, { contestId: contest, block });
  refresh();
  return { notice: `Đã phân công ${count} lượt chấm.` };
});

export const reassignJudge = action(
  reassignInput,
  async ({ by, now }, { contest, slug, entry, judge, to, reason }) => {
    must(mayUseDesk(by));
    await reassign({ by, now }, { contestId: contest, from: { entry, judge }, to: to || null, reason });
    return { to: `${deskPage.contest(slug)}/phan-cong` };
  },
);

export const askForThird = action(thirdInput, async ({ by, now }, { contest, ...asked }) => {
  must(mayUseDesk(by));
  const { proposed } = await askThird({ by, now }, { contestId: contest, asked });
  refresh();
  return {
    notice: proposed
      ? 'Đã đề nghị giao chấm lần ba; có hiệu lực khi người thứ hai xác nhận ở trang Kết quả.'
      : 'Đã giao chấm lần ba.',
  };
});
