import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { overseesAll } from '@/domain/actor';
import { canBegin, canRate } from '@/domain/model/may';
import { toAppraise, type ToAppraise } from '@/server/appraisals';
import { namesOf } from '@/server/dossier';
import { contextOf } from '@/server/models';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { formatMoment, formatPoints, formatSignedPoints } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { RatingBadge, StatusBadge } from '@/ui/status';
import { eventWords } from '@/ui/words';
import { BeginForm, RateForm, SendBackForm } from './form';
import { Story } from './story';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Thẩm định mô hình' };

export default async function AppraisalPage({ params }: Props) {
  const by = await currentActor();
  if (!overseesAll(by)) forbidden();
  const model = await toAppraise((await params).id, by);
  if (!model) notFound();
  const appraiser = (await namesOf([model.appraisedById])).get(model.appraisedById ?? '');
  const may = (event: 'beginAppraisal' | 'returnProposal') => canBegin(model, contextOf(model), by, event).ok;
  return (
    <>
      <PageHeader
        title={model.name}
        kicker={`${model.unit.bodyName} · Năm ${model.year}`}
        steps={[{ label: 'Thẩm định', href: '/ban-lam-viec/tham-dinh' }, { label: model.name }]}
        badges={<StatusBadge status={model.status} />}
        actions={
          <ButtonLink variant="secondary" href={`/ban-lam-viec/mo-hinh/${model.id}`}>
            Xem hồ sơ và lịch sử
          </ButtonLink>
        }
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="space-y-6 lg:sticky lg:top-4 lg:order-2">
          <Scores model={model} appraiser={appraiser} />
          {may('beginAppraisal') && (
            <Section title="Bắt đầu thẩm định" boxed>
              <BeginForm id={model.id} />
            </Section>
          )}
          {canRate(model, by).ok && (
            <Section title="Chấm điểm" boxed>
              <RateForm given={given(model)} />
            </Section>
          )}
          {may('returnProposal') && (
            <details className="rounded-lg border border-line bg-surface p-4">
              <summary className="min-h-11 cursor-pointer py-2 font-medium text-primary">
                {eventWords.returnProposal}
              </summary>
              <SendBackForm id={model.id} />
            </details>
          )}
        </div>
        <Story model={model} />
      </div>
    </>
  );
}

function Scores({ model, appraiser }: { model: ToAppraise; appraiser?: string }) {
  return (
    <Section title="Kết quả thẩm định" boxed>
      <dl className="divide-y divide-line border-y border-line">
        <Line term="Điểm tự chấm">{points(model.selfScore)}</Line>
        <Line term="Điểm thẩm định">{points(model.appraisedScore)}</Line>
        <Line term="Chênh lệch">{difference(model)}</Line>
        <Line term="Xếp loại">{model.rating && <RatingBadge rating={model.rating} />}</Line>
        {appraiser && <Line term="Người chấm">{appraiser}</Line>}
        {model.appraisedAt && <Line term="Chấm lúc">{formatMoment(model.appraisedAt)}</Line>}
        {model.appraisalReason && (
          <div className="py-2.5">
            <dt className="text-ink-faint">Lý do</dt>
            <dd className="whitespace-pre-line">{model.appraisalReason}</dd>
          </div>
        )}
      </dl>
      {model.status === 'appraising' && model.rating && (
        <Notice
          tone="info"
          actions={
            <ButtonLink
              variant="secondary"
              href={`/ban-lam-viec/tham-dinh/quyet-dinh/moi?nam=${model.year}&mo-hinh=${model.id}`}
            >
              Nhập quyết định
            </ButtonLink>
          }
        >
          Mô hình đã chấm điểm, chờ quyết định.
        </Notice>
      )}
    </Section>
  );
}

/** Term and value on one line: the box is too narrow for two columns. */
function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-2.5">
      <dt className="text-ink-faint">{term}</dt>
      <dd className="font-medium tabular-nums">{children ?? '–'}</dd>
    </div>
  );
}

const points = (score: number | null) => (score === null ? undefined : `${formatPoints(score)} điểm`);

function difference({ selfScore, appraisedScore }: ToAppraise): string | undefined {
  if (selfScore === null || appraisedScore === null) return undefined;
  return `${formatSignedPoints(appraisedScore - selfScore)} điểm`;
}

const given = (model: ToAppraise) => ({
  id: model.id,
  base: model.appraisedAt?.toISOString() ?? '',
  selfScore: model.selfScore,
  score: model.appraisedScore === null ? '' : formatPoints(model.appraisedScore),
  notRatable: model.rating === 'notRatable' && model.appraisedScore === null,
  reason: model.appraisalReason,
});
