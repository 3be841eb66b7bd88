import type { Metadata } from 'next';
import { showsEntries } from '@/domain/contest/blind';
import { now } from '@/server/moment';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { ContestRulesView } from '@/ui/contest-rules';
import { phaseWords } from '@/ui/contest-words';
import { PageHeader } from '@/ui/page-header';
import { phaseTone } from '@/ui/phase-tone';
import { Section } from '@/ui/section';
import { PublicPage } from '../../public-page';
import { pageMetadata } from '../../site';
import { Calendar } from './calendar';
import { contestIn, type Params } from './found';
import { Jury } from './jury';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const contest = await contestIn(params);
  return pageMetadata(
    `/hoi-thi/${contest.slug}`,
    contest.name,
    `${contest.name}: thể lệ, lịch, khối dự thi, giải thưởng. ${phaseWords[contest.phase]}.`,
  );
}

export default async function ContestPage({ params }: { params: Params }) {
  const contest = await contestIn(params);
  const moment = now();
  const published = contest.phase === 'published';
  const showcase = showsEntries(contest, moment);
  return (
    <PublicPage here="/hoi-thi">
      <PageHeader
        steps={[
          { label: 'Trang chủ', href: '/' },
          { label: 'Hội thi', href: '/hoi-thi' },
          { label: contest.name },
        ]}
        kicker={contest.organiser}
        title={contest.name}
        badges={<Badge tone={phaseTone[contest.phase]}>{phaseWords[contest.phase]}</Badge>}
        actions={
          <>
            {published && <ButtonLink href={`/hoi-thi/${contest.slug}/ket-qua`}>Xem kết quả</ButtonLink>}
            {showcase && (
              <ButtonLink href={`/hoi-thi/${contest.slug}/bai-du-thi`} variant="secondary">
                Xem bài dự thi
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-10">
        <Calendar contest={contest} now={moment} />
        <ContestRulesView rules={contest.rules} units={contest.admitted} />
        {contest.jury && <Jury members={contest.jury} />}
        <FullText title="Thể lệ" text={contest.rulesText} number={contest.rulesNumber} />
        <FullText title="Quy chế chấm thi" text={contest.judgingText} number={contest.judgingNumber} />
      </div>
    </PublicPage>
  );
}

function FullText({ title, text, number }: { title: string; text: string; number: string }) {
  if (text === '') return null;
  return (
    <Section title={title} intro={number && `Số ${number}`}>
      <div className="max-w-reading whitespace-pre-line">{text}</div>
    </Section>
  );
}
