import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { canSet, seasonDateNames } from '@/domain/registry/duties/season';
import { pastOf, seasonOf } from '@/server/registry/duties/seasons';
import { Badge } from '@/ui/element/badge';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatDueDay, formatIsoDate, formatMoment } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { Timeline } from '@/ui/list/timeline';
import { pastWords } from '@/ui/words/words';
import { datesChanged } from './changes';
import { dateLabels } from './date-labels';
import { DatesForm, LockForm } from './form';
import { deskHere } from '../../screens';

type Props = { params: Promise<{ year: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Năm ${(await params).year}` };
}

export default async function SeasonPage({ params }: Props) {
  const by = await deskHere('/nam');
  const season = await seasonOf(yearIn((await params).year));
  if (!season) notFound();
  const past = await pastOf(by, season.year);
  return (
    <>
      <PageHeader
        title={`Năm ${season.year}`}
        steps={[{ label: 'Các năm', href: deskPage.years }, { label: `Năm ${season.year}` }]}
        badges={
          season.lockedAt ? (
            <Badge tone="warning" icon="lock">
              Đã khóa đăng ký
            </Badge>
          ) : (
            <Badge tone="success">Đang mở đăng ký</Badge>
          )
        }
      />
      <div className="space-y-8">
        {season.lockedAt && (
          <Notice tone="warning" title={`Khóa lúc ${formatMoment(season.lockedAt)}`}>
            {season.lockedReason}
          </Notice>
        )}
        <Section title="Các mốc thời hạn" boxed>
          {canSet(by).ok ? (
            <DatesForm year={season.year} dates={typed(season)} />
          ) : (
            <DefinitionList items={words(season)} />
          )}
        </Section>
        {canSet(by).ok && (
          <Section
            title={season.lockedAt ? 'Mở khóa đăng ký' : 'Khóa đăng ký'}
            intro={
              season.lockedAt
                ? 'Sau khi mở khóa, các đơn vị lại đăng ký mới được.'
                : 'Năm đã khóa không nhận đăng ký mới. Hồ sơ bị trả lại bổ sung vẫn nộp lại được.'
            }
            boxed
          >
            <LockForm year={season.year} locked={season.lockedAt !== null} />
          </Section>
        )}
        <Section title="Lịch sử">
          <Timeline
            label={`Lịch sử năm ${season.year}`}
            items={past.map((change) => ({
              key: String(change.id),
              at: change.at,
              title: pastWords[change.event] ?? change.event,
              by: change.person,
              note: [change.reason, ...datesChanged(change.detail)].filter(Boolean).join('\n') || undefined,
            }))}
          />
        </Section>
      </div>
    </>
  );
}

const yearIn = (segment: string): number => (/^\d{4}$/.test(segment) ? Number(segment) : 0);

type Season = NonNullable<Awaited<ReturnType<typeof seasonOf>>>;

const typed = (season: Season) => ({
  registrationDue: formatIsoDate(season.registrationDue),
  planDue: formatIsoDate(season.planDue),
  interimDue: formatIsoDate(season.interimDue),
  finalDue: formatIsoDate(season.finalDue),
  evaluationDue: formatIsoDate(season.evaluationDue),
  dueDayCounts: season.dueDayCounts,
});

const words = (season: Season) => [
  ...seasonDateNames.map((name) => ({
    term: dateLabels[name],
    value: formatDueDay(season[name], { dueDayCounts: season.dueDayCounts }),
  })),
  { term: 'Ngày cuối', value: season.dueDayCounts ? 'Vẫn tính là đúng hạn' : 'Tính là nộp muộn' },
];
