import { publicPage } from '@/domain/addresses';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { shownContest, shownContests } from '@/server/public/contest/contests';
import { now } from '@/server/request/moment';

export type Params = Promise<{ slug: string }>;

const read = cache((slug: string) => shownContest(slug, now()));

/** "/hoi-thi/2020/…", as it is said and printed, leads to the newest contest of the year. */
async function onwards(year: string): Promise<void> {
  const contest = (await shownContests(now())).find((one) => one.year === Number(year));
  const path = (await headers()).get('x-path') ?? '';
  if (contest) redirect(path.replace(publicPage.contest(year), publicPage.contest(contest.slug)));
}

/** The contest of this address as the public may see it, or 404. The shape is asked before the database. */
export async function contestIn(params: Params) {
  const { slug } = await params;
  if (/^\d{4}$/.test(slug)) await onwards(slug);
  const contest = /^[a-z0-9-]{1,120}$/.test(slug) ? await read(slug) : null;
  return contest ?? notFound();
}
