'use server';

import { action } from '@/server/action';
import { copy, prepare } from '@/server/contests';
import { datesOf } from '../dates-input';
import { foundInput } from './input';

export const foundContest = action(foundInput, async (typed, by, now) => {
  const { id, from, year, name, organiser } = typed;
  const founding = { id, year, name, organiser, dates: datesOf(typed) };
  const { slug } = from ? await copy(from, founding, by, now) : await prepare(founding, by, now);
  return { to: `/ban-lam-viec/hoi-thi/${slug}` };
});
