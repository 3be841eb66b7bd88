'use server';

import { deskPage } from '@/domain/addresses';
import { action } from '@/server/request/action';
import { copy, prepare } from '@/server/contest/setup/contests';
import { datesOf, yearIn } from '../dates-input';
import { foundInput } from './input';

export const foundContest = action(foundInput, async (acting, typed) => {
  const { id, from, name, organiser } = typed;
  const founding = { id, year: yearIn(typed), name, organiser, dates: datesOf(typed) };
  const { slug } = from ? await copy(acting, { fromId: from, founding }) : await prepare(acting, founding);
  return { to: deskPage.contest(slug) };
});
