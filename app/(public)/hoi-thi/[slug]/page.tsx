import { publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { showsEntries } from '@/domain/contest/jury/blind';
import { commitmentsOf } from '@/server/contest/commitment/commit';
import { drawsShown } from '@/server/contest/draw/queries';
import { shownResults } from '@/server/public/contest/results';
import { now } from '@/server/request/moment';
import { Badge } from '@/ui/element/badge';
import { ButtonLink } from '@/ui/element/button';
import { rulesHistory } from '@/server/contest/setup/rules-history';
import { ordersShown } from '@/server/contest/performing/places';
import { ContestRulesView } from '@/ui/contest-rules';
import { RulesHistory } from '@/ui/rules-history';
import { phaseWords } from '@/ui/words/contest/contest';
import { PageHeader } from '@/ui/page/page-header';
import { phaseTone } from '@/ui/words/phase-tone';
import { Section } from '@/ui/page/section';
import { PublicPage } from '../../public-page';
import { pageMetadata } from '../../site';
import { Calendar } from './calendar';
import { Commitments } from './commitments';
import { PublicDraws } from './draws';
import { Orders } from './orders';
import { contestIn, type Params } from './found';
import { Jury } from './jury';
import { Winners } from './ket-qua/winners';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const contest = await contestIn(params);
  return pageMetadata(
    publicPage.contest(contest.slug),
    contest.name,
    `${contest.name}: thể lệ, lịch, khối dự thi, giải thưởng. ${phaseWords[contest.phase]}.`,
  );
}

export default async function ContestPage({ params }: { params: Params }) {
  const contest = await contestIn(params);
  const moment = now();
  const published = contest.phase === 'published';
  const showcase = showsEntries(contest, moment);
  const results = published ? await shownResults(contest.id, moment) : null;
  const commitments = await commitmentsOf(contest.id, moment);
  const draws = await drawsShown(contest, { published });
  const orders = await ordersShown(contest, { units: showcase || published });
  return (
    <PublicPage here={publicPage.contests}>
      <PageHeader
        steps={[
          { label: 'Trang chủ', href: '/' },
          { label: 'Hội thi', href: publicPage.contests },
          { label: contest.name },
        ]}
        kicker={contest.organiser}
        title={contest.name}
        badges={<Badge tone={phaseTone[contest.phase]}>{phaseWords[contest.phase]}</Badge>}
        actions={
          <>
            {published && <ButtonLink href={publicPage.contestResults(contest.slug)}>Xem kết quả</ButtonLink>}
            {showcase && (
              <ButtonLink href={publicPage.entries(contest.slug)} variant="secondary">
                Xem bài dự thi
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="space-y-10">
        {results && <Winners results={results} title="Các đơn vị đạt giải" />}
        <Calendar contest={contest} now={moment} />
        <Orders orders={orders} />
        {draws.length > 0 && <PublicDraws draws={draws} />}
        {commitments.length > 0 && <Commitments commitments={commitments} />}
        <ContestRulesView rules={contest.rules} names={contest.admitted} opensAt={contest.opensAt} />
        {contest.jury && <Jury members={contest.jury} />}
        <RulesHistory revisions={await rulesHistory(contest)} />
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
