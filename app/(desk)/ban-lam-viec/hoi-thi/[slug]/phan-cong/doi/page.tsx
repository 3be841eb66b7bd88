import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { assignmentsIn, judgesIn } from '@/server/contest/assignments/queries';
import { RefusalNotice } from '@/ui/form/outcome';
import { decidingIn } from '@/server/deciding/queries';
import { mayAssign } from '@/server/contest/assignments/assignments';
import { ContestFrame, contestHere } from '../../here';
import { ReassignForm } from './form';

export const metadata: Metadata = { title: 'Đổi giám khảo' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ bai?: string; 'giam-khao'?: string }>;
};

export default async function ReassignPage({ params, searchParams }: Props) {
  const { contest, by } = await contestHere(params, '/phan-cong/doi');
  const deciders = await decidingIn(by, contest);
  if (!mayAssign(deciders.ofEntries([]), contest, 'reassign').ok) notFound();
  const asked = await searchParams;
  const entry = (await assignmentsIn(by, contest)).find(({ id }) => id === asked.bai) ?? notFound();
  const verdict = mayAssign(deciders.ofEntries([entry]), contest, 'reassign');
  const judge = entry.judges.find(({ id }) => id === asked['giam-khao']) ?? notFound();
  // After the publication one may still be taken away, for a correction, but nobody new comes.
  const jury = contest.publishedAt ? [] : await judgesIn(contest.id);
  const others = jury.filter(({ id }) => !entry.judges.some((one) => one.id === id));
  return (
    <ContestFrame contest={contest} by={by} at="/phan-cong" title="Đổi giám khảo">
      <div className="max-w-reading space-y-4">
        <p>
          {judge.name} thôi chấm {entry.code}, {entry.title}. Phiếu đã nộp vẫn được tính; phiếu chưa nộp không
          được tính.
        </p>
        {verdict.ok ? (
          <ReassignForm
            given={{
              contest: contest.id,
              slug: contest.slug,
              entry: entry.id,
              judge: judge.id,
              others: others.map(({ id, name }) => ({ value: id, label: name })),
            }}
          />
        ) : (
          <RefusalNotice refusal={verdict} />
        )}
      </div>
    </ContestFrame>
  );
}
