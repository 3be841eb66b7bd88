import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { deskPage } from '@/domain/addresses';
import { overseesAll, unitsOf } from '@/domain/actor';
import { isDone } from '@/domain/obligation/record';
import { periodOf } from '@/domain/obligation/scheme';
import { currentActor } from '@/server/account/session';
import { answersOf } from '@/server/obligations/queries';
import { followsOnlyItself } from '@/server/registry/duties/duties';
import { consolidatedAnswers } from '@/server/reports/queries';
import { seasons } from '@/server/registry/duties/seasons';
import { now } from '@/server/request/moment';
import { ButtonLink } from '@/ui/element/button';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Tabs } from '@/ui/page/tabs';
import { ReportList } from '../bao-cao-tong-hop/list';
import { AnswerGroups } from './answer-list';
import { answerAsk, answersHref, type Query, unitsAnswersHref } from './ask';
import { ModelDuties } from './model-duties';
import { NoScheme } from './no-scheme';

export const metadata: Metadata = { title: 'Việc phải làm theo kế hoạch' };

type Props = { searchParams: Promise<Query> };

/** All that the actor's own units owe of a year's plan: the paper, the commitment and the model. */
export default async function OwnAnswersPage({ searchParams }: Props) {
  const by = await currentActor();
  const own = unitsOf(by);
  const { year } = answerAsk(await searchParams, now());
  if (own.length === 0) redirect(unitsAnswersHref({ year }));
  const [{ scheme, units }, years, alone, reports] = await Promise.all([
    answersOf({ by, now: now() }, { year, only: own }),
    seasons(),
    followsOnlyItself(by),
    consolidatedAnswers({ by, now: now() }, year),
  ]);
  return (
    <>
      <PageHeader
        title={`Việc phải làm năm ${year}`}
        kicker={scheme ? `Kế hoạch số ${scheme.number}, giai đoạn ${periodOf(scheme)}` : undefined}
        lead={
          scheme
            ? 'Mỗi việc ghi rõ mục của kế hoạch và hạn nộp. Bấm vào một việc để soạn, nộp và xem kết quả.'
            : undefined
        }
        actions={
          <>
            {(!alone || overseesAll(by)) && (
              <ButtonLink variant="secondary" href={unitsAnswersHref({ year })}>
                Các đơn vị trực thuộc
              </ButtonLink>
            )}
            <ButtonLink variant="secondary" href={deskPage.difficulties}>
              Phản ánh vướng mắc
            </ButtonLink>
          </>
        }
      />
      <div className="space-y-8">
        <Tabs
          label="Năm"
          items={years.map((season) => ({
            label: String(season.year),
            href: answersHref(season.year),
            current: season.year === year,
          }))}
        />
        {!scheme && <NoScheme year={year} />}
        {units.map((of) => (
          <section key={of.unit.id} className="space-y-6">
            <h2 className="text-xl">
              {of.unit.name}: đã xong {of.answers.filter(({ state }) => isDone(state)).length}/
              {of.answers.filter(({ state }) => state !== 'open').length} việc có hạn
            </h2>
            <AnswerGroups of={of} />
          </section>
        ))}
        {reports.length > 0 && (
          <Section title="Báo cáo tổng hợp với Ủy ban nhân dân tỉnh" boxed>
            <ReportList year={year} answers={reports} opens={overseesAll(by)} />
          </Section>
        )}
        <Section title="Mô hình của năm" boxed>
          <ModelDuties by={by} year={year} />
        </Section>
      </div>
    </>
  );
}
