'use server';

import { refresh } from 'next/cache';
import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { askThird, assign, reassign } from '@/server/assignments';
import { drawInput, reassignInput, spreadOf, thirdInput } from './input';

export const assignDrawn = action(drawInput, async (draw, by, now) => {
  must(signedIn(by));
  const count = await assign(draw.contest, spreadOf(draw), draw.block || null, by, now);
  refresh();
  return { notice: `Đã phân công ${count} lượt chấm.` };
});

export const reassignJudge = action(
  reassignInput,
  async ({ contest, slug, entry, judge, to, reason }, by, now) => {
    must(signedIn(by));
    await reassign(contest, { entry, judge }, to || null, reason, by, now);
    return { to: `/ban-lam-viec/hoi-thi/${slug}/phan-cong` };
  },
);

export const askForThird = action(thirdInput, async ({ contest, ...asked }, by, now) => {
  must(signedIn(by));
  await askThird(contest, asked, by, now);
  refresh();
  return { notice: 'Đã giao chấm lần ba.' };
});
