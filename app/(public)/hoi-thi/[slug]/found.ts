import { notFound } from 'next/navigation';
import { cache } from 'react';
import { shownContest } from '@/server/contest-public/contests';
import { now } from '@/server/moment';

export type Params = Promise<{ slug: string }>;

const read = cache((slug: string) => shownContest(slug, now()));

/** The contest of this address as the public may see it, or 404. The shape is asked before the database. */
export async function contestIn(params: Params) {
  const { slug } = await params;
  const contest = /^[a-z0-9-]{1,120}$/.test(slug) ? await read(slug) : null;
  return contest ?? notFound();
}
