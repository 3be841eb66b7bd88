import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { type Actor, organises, overseesAll } from '@/domain/actor';
import { knowsUnits } from '@/domain/contest/blind';
import { sitsIn } from '@/domain/contest/conflict';
import { type Phase, phaseOf, shownPhase } from '@/domain/contest/phase';
import { findContest } from '@/server/contest-desk';
import type { ContestRow } from '@/server/contests';
import { now } from '@/server/moment';
import { type SignedIn, signedIn } from '@/server/session';
import { PageHeader } from '@/ui/page-header';
import { Tabs } from '@/ui/tabs';
import { PhaseBadge } from '../phase-badge';

export type ContestProps = { params: Promise<{ slug: string }> };

/** The contest of the address and who looks at it; what is not visible is not found. */
export async function contestHere(params: Promise<{ slug: string }>): Promise<{
  contest: ContestRow;
  by: SignedIn;
}> {
  const by = await signedIn();
  const contest = await findContest((await params).slug, by);
  if (!contest) notFound();
  return { contest, by };
}

/** The phase as this person may know it: only the organising side knows of the grace. */
export const phaseFor = (contest: ContestRow, by: Actor): Phase =>
  (overseesAll(by) ? phaseOf : shownPhase)(contest, now());

/** The parts of a contest's desk that this person has. */
export function sectionsOf(contest: ContestRow, by: Actor): { path: string; label: string }[] {
  const screens =
    knowsUnits(contest, by) && (overseesAll(by) || sitsIn(by, contest.id, 'secretary', 'auditor'));
  const parts: [boolean, string, string][] = [
    [true, '', 'Tổng quan'],
    [true, '/the-le', 'Thể lệ'],
    [organises(by).ok, '/thiet-lap', 'Thiết lập'],
    [overseesAll(by), '/ban-giam-khao', 'Ban Giám khảo'],
    [overseesAll(by) && knowsUnits(contest, by), '/gia-han', 'Gia hạn'],
    [screens, '/so-loai', 'Sơ loại'],
    [
      organises(by).ok || sitsIn(by, contest.id, 'secretary', 'chiefJudge', 'deputyJudge'),
      '/phan-cong',
      'Phân công chấm',
    ],
    [organises(by).ok || sitsIn(by, contest.id, 'secretary'), '/nhap-diem', 'Nhập điểm'],
    [
      organises(by).ok || sitsIn(by, contest.id, 'secretary', 'chiefJudge', 'deputyJudge', 'auditor'),
      '/ket-qua',
      'Kết quả',
    ],
  ];
  return parts.filter(([open]) => open).map(([, path, label]) => ({ path, label }));
}

/** Header and tabs of each page of a contest. @param at the path of the tab, e.g. "/the-le" */
export function ContestFrame({ contest, by, at, title, lead, actions, children }: FrameProps) {
  const here = `/ban-lam-viec/hoi-thi/${contest.slug}`;
  const label = sectionsOf(contest, by).find((section) => section.path === at)?.label;
  return (
    <>
      <PageHeader
        title={title ?? (at === '' ? contest.name : (label ?? contest.name))}
        kicker={`${contest.organiser} · Năm ${contest.year}`}
        steps={[
          { label: 'Hội thi', href: '/ban-lam-viec/hoi-thi' },
          ...(at === '' && !title ? [{ label: contest.name }] : [{ label: contest.name, href: here }]),
          ...(at === '' && !title ? [] : [{ label: title ?? label ?? '' }]),
        ]}
        badges={<PhaseBadge phase={phaseFor(contest, by)} announced={contest.announcedAt !== null} />}
        lead={lead}
        actions={actions}
      />
      <Tabs
        label="Các phần của Hội thi"
        items={sectionsOf(contest, by).map((section) => ({
          label: section.label,
          href: `${here}${section.path}`,
          current: section.path === at,
          within: title !== undefined,
        }))}
      />
      <div className="space-y-8 pt-6">{children}</div>
    </>
  );
}

type FrameProps = {
  contest: ContestRow;
  by: Actor;
  at: string;
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};
