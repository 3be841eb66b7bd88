import { PUBLIC } from '@/domain/actor';
import { showsEntries } from '@/domain/contest/blind';
import { told } from '../contests';
import { db } from '../io/db';
import * as visible from '../visible-contest';
import { correctionOf } from './results';

/** What machines read of contests: addresses, news. Everything through the law of seeing, at one moment. */

const announced = async (now: Date) =>
  (
    await db().contest.findMany({
      where: { AND: [visible.contests(PUBLIC), { announcedAt: { lte: now } }] },
      orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    })
  ).map(told);

/** Every public address of contests: pages that are not open yet have none. */
export async function mapOfContests(now: Date): Promise<string[]> {
  const entries = await db().entry.findMany({
    where: visible.shownEntries(now),
    select: { slug: true, contest: { select: { slug: true } } },
    orderBy: { slug: 'asc' },
  });
  const pages = (await announced(now)).flatMap((contest) => [
    `/hoi-thi/${contest.slug}`,
    ...(showsEntries(contest, now) ? [`/hoi-thi/${contest.slug}/bai-du-thi`] : []),
    ...(contest.publishedAt && contest.publishedAt <= now ? [`/hoi-thi/${contest.slug}/ket-qua`] : []),
  ]);
  const stories = entries.map(({ slug, contest }) => `/hoi-thi/${contest.slug}/bai-du-thi/${slug}`);
  return ['/hoi-thi', ...pages, ...stories];
}

export type News = { id: string; path: string; title: string; summary: string; by: string; at: Date };

/** Announcements and published results, newest first. */
export async function newsOfContests(now: Date): Promise<News[]> {
  const contests = await announced(now);
  const freezes = await db().freeze.findMany({
    where: { publishedAt: { lte: now }, contestId: { in: contests.map(({ id }) => id) } },
    select: { id: true, contestId: true, version: true, reason: true, publishedAt: true },
  });
  const news = contests.flatMap(({ id, slug, name, organiser, announcedAt }): News[] => [
    {
      id,
      path: `/hoi-thi/${slug}`,
      title: name,
      summary: 'Thể lệ, lịch, khối dự thi, giải thưởng.',
      by: organiser,
      at: announcedAt ?? now,
    },
    ...freezes
      .filter(({ contestId }) => contestId === id)
      .map((freeze, _at, ofContest) => ({ ...freeze, correction: correctionOf(freeze, ofContest) }))
      .map(({ id: freezeId, version, correction, publishedAt }) => ({
        id: freezeId,
        path: `/hoi-thi/${slug}/ket-qua?ban=${version}`,
        title: correction ? `Đính chính kết quả ${name} (bản số ${version})` : `Kết quả ${name}`,
        summary: correction || 'Bảng xếp hạng, giải thưởng, gói dữ liệu để tự tính lại.',
        by: organiser,
        at: publishedAt ?? now,
      })),
  ]);
  return news.sort((a, b) => b.at.getTime() - a.at.getTime());
}
