'use server';

import { refresh } from 'next/cache';
import { signedIn } from '@/domain/actor';
import { must } from '@/domain/verdict';
import { action } from '@/server/action';
import { change } from '@/server/awards';
import { reopenSheet } from '@/server/judging';
import { approve, freeze, giveBack, sign } from '@/server/results';
import { rule } from '@/server/rulings';
import { actInput, freezeInput, giveBackInput, prizeInput, reopenInput, ruleInput } from './input';

const results = (slug: string) => `/ban-lam-viec/hoi-thi/${slug}/ket-qua`;

export const reopen = action(reopenInput, async ({ sheet, back, reason }, by, now) => {
  must(signedIn(by));
  await reopenSheet(sheet, reason, by, now);
  return { to: back };
});

export const ruleOnTie = action(ruleInput, async ({ contest, slug, block, order, reason }, by, now) => {
  must(signedIn(by));
  await rule(contest, block, order, reason, by, now);
  return { to: results(slug) };
});

export const changePrize = action(prizeInput, async ({ contest, slug, entry, prize, reason }, by, now) => {
  must(signedIn(by));
  await change(contest, entry, prize || null, reason, by, now);
  return { to: results(slug) };
});

export const freezeResults = action(freezeInput, async ({ contest, slug, reason, seen }, by, now) => {
  must(signedIn(by));
  const { id } = await freeze(contest, reason, by, now, seen !== '');
  return { to: `${results(slug)}/ban-chot/${id}` };
});

export const approveFreeze = action(actInput, async ({ freeze: id }, by, now) => {
  must(signedIn(by));
  await approve(id, by, now);
  refresh();
  return { notice: 'Đã xác nhận bản chốt.' };
});

export const signFreeze = action(actInput, async ({ freeze: id }, by, now) => {
  must(signedIn(by));
  const { published } = await sign(id, by, now);
  refresh();
  return { notice: published ? 'Đã công bố kết quả.' : 'Đã ký. Chờ người thứ hai ký để công bố.' };
});

export const giveFreezeBack = action(giveBackInput, async ({ freeze: id, slug, reason }, by, now) => {
  must(signedIn(by));
  await giveBack(id, reason, by, now);
  return { to: results(slug) };
});
