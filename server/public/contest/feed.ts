import { publicPage } from '@/domain/addresses';
import { PUBLIC } from '@/domain/actor';
import type { FrozenText } from '@/domain/contest/results/frozen-text';
import { showsEntries } from '@/domain/contest/jury/blind';
import { withRules } from '../../contest/row';
import { db } from '../../io/db';
import * as visible from '../../visible/contest';
import { correctionOf } from './results';
import { signedHeads } from './signed';

const announced = async (now: Date) =>
  (
    await db().contest.findMany({
      where: { AND: [visible.contests(PUBLIC), { announcedAt: { lte: now } }] },
      orderBy: [{ opensAt: 'desc' }, { id: 'desc' }],
    })
  ).map(withRules);

export async function mapOfContests(now: Date): Promise<string[]> {
  const entries = await db().entry.findMany({
    where: visible.shownEntries(now),
    select: { slug: true, contest: { select: { slug: true } } },
    orderBy: { slug: 'asc' },
  });
  const pages = (await announced(now)).flatMap((contest) => [
    publicPage.contest(contest.slug),
    ...(showsEntries(contest, now) ? [publicPage.entries(contest.slug)] : []),
    ...(contest.publishedAt && contest.publishedAt <= now ? [publicPage.contestResults(contest.slug)] : []),
  ]);
  const stories = entries.map(({ slug, contest }) => publicPage.entry(contest.slug, slug));
  return [publicPage.contests, ...pages, ...stories];
}

const headOf = ({ text }: { text: string | null }) =>
  text === null ? null : (JSON.parse(text) as FrozenText).contest;

export type News = { id: string; path: string; title: string; summary: string; by: string; at: Date };

export async function newsOfContests(now: Date): Promise<News[]> {
  const all = await announced(now);
  const signed = await signedHeads(
    all.map(({ id }) => id),
    now,
  );
  const contests = all.map((contest) => ({ ...contest, ...signed.get(contest.id) }));
  const freezes = await db().freeze.findMany({
    where: { publishedAt: { lte: now }, contestId: { in: contests.map(({ id }) => id) } },
    select: { id: true, contestId: true, version: true, reason: true, publishedAt: true, text: true },
  });
  const commitments = await db().commitment.findMany({
    where: { at: { lte: now }, contestId: { in: contests.map(({ id }) => id) } },
    select: { id: true, contestId: true, version: true, root: true, reason: true, at: true },
  });
  const news = contests.flatMap(({ id, slug, name, organiser, announcedAt }): News[] => [
    {
      id,
      path: publicPage.contest(slug),
      title: name,
      summary: 'Thể lệ, lịch, khối dự thi, giải thưởng.',
      by: organiser,
      at: announcedAt ?? now,
    },
    ...commitments
      .filter(({ contestId }) => contestId === id)
      .map(({ id: commitmentId, version, root, reason, at }) => ({
        id: commitmentId,
        path: `${publicPage.contest(slug)}#cam-ket-${version}`,
        title: `Cam kết phiếu chấm ${name}${version > 1 ? ` (lần ${version})` : ''}`,
        summary: [reason, `Mã cam kết: ${root}`].filter(Boolean).join(' '),
        by: organiser,
        at,
      })),
    ...freezes
      .filter(({ contestId }) => contestId === id)
      .map((freeze, _at, ofContest) => ({
        ...freeze,
        correction: correctionOf(freeze, ofContest),
        signed: headOf(freeze) ?? { name, organiser },
      }))
      .map(({ id: freezeId, version, correction, publishedAt, signed }) => ({
        id: freezeId,
        path: `${publicPage.contestResults(slug)}?ban=${version}`,
        title: correction
          ? `Đính chính kết quả ${signed.name} (bản số ${version})`
          : `Kết quả ${signed.name}`,
        summary: correction || 'Bảng xếp hạng, giải thưởng, gói dữ liệu để tự tính lại.',
        by: signed.organiser,
        at: publishedAt ?? now,
      })),
  ]);
  return news.sort((a, b) => b.at.getTime() - a.at.getTime());
}
