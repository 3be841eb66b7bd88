import { deskPage } from '@/domain/addresses';
import { forbidden, notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { type Actor, overseesAll } from '@/domain/actor';
import { type Phase, phaseOf, shownPhase } from '@/domain/contest/setup/phase';
import { findContest } from '@/server/contest/setup/queries';
import type { ContestRow } from '@/server/contest/row';
import { now } from '@/server/request/moment';
import { signedIn } from '@/server/account/session';
import type { SignedIn } from '@/domain/actor';
import { PageHeader } from '@/ui/page/page-header';
import { Tabs } from '@/ui/page/tabs';
import { PhaseBadge } from '../phase-badge';
import { type ContestScreen, opens, sectionsOf } from './sections';

export type ContestProps = { params: Promise<{ slug: string }> };

/** The contest of the address and who looks at it. What is not visible is not found; a screen for others is refused. */
export async function contestHere(
  params: Promise<{ slug: string }>,
  screen: ContestScreen,
): Promise<{ contest: ContestRow; by: SignedIn }> {
  const by = await signedIn();
  const contest = await findContest(by, (await params).slug);
  if (!contest) notFound();
  if (!opens(by, screen, contest)) forbidden();
  return { contest, by };
}

/** The phase as this person may know it: only the organising side knows of the grace. */
export const phaseFor = (by: Actor, contest: ContestRow): Phase =>
  (overseesAll(by) ? phaseOf : shownPhase)(contest, now());

/** Header and tabs of each page of a contest. @param at the path of the tab, e.g. "/the-le" */
export function ContestFrame({ contest, by, at, title, lead, actions, children }: FrameProps) {
  const here = deskPage.contest(contest.slug);
  const label = sectionsOf(by, contest).find((section) => section.path === at)?.label;
  return (
    <>
      <PageHeader
        title={title ?? (at === '' ? contest.name : (label ?? contest.name))}
        kicker={`${contest.organiser} · Năm ${contest.year}`}
        steps={[
          { label: 'Hội thi', href: deskPage.contests },
          ...(at === '' && !title ? [{ label: contest.name }] : [{ label: contest.name, href: here }]),
          ...(at === '' && !title ? [] : [{ label: title ?? label ?? '' }]),
        ]}
        badges={<PhaseBadge phase={phaseFor(by, contest)} announced={contest.announcedAt !== null} />}
        lead={lead}
        actions={actions}
      />
      <Tabs
        label="Các phần của Hội thi"
        items={sectionsOf(by, contest).map((section) => ({
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
