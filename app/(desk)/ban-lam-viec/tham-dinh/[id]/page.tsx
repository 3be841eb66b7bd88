import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { mayDecide } from '@/domain/deciding/deciding';
import { canBegin, canRate } from '@/domain/registry/model/may';
import { toAppraise, type ToAppraise } from '@/server/registry/decisions/appraisals';
import { decidingOn } from '@/server/deciding/queries';
import { personNamesOf } from '@/server/registry/models/queries';
import { modelContextOf } from '@/server/registry/models/models';
import { ButtonLink } from '@/ui/element/button';
import { formatMoment, formatPoints, formatSignedPoints } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { RefusalNotice } from '@/ui/form/outcome';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { RatingBadge, StatusBadge } from '@/ui/element/status';
import { eventWords } from '@/ui/words/words';
import { modelTaskIn } from '@/server/tasks/line';
import { ToldNotice } from '@/app/told';
import { asked, LINE, lineOfStatus, placeInLine } from '../../mo-hinh/line';
import { LineBar } from '../../mo-hinh/[id]/line-bar';
import { BeginForm, RateForm, SendBackForm } from './form';
import { Story } from './story';
import { deskHere } from '../../screens';

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: 'Thẩm định mô hình' };

export default async function AppraisalPage({ params, searchParams }: Props) {
  const by = await deskHere('/tham-dinh');
  const model = await toAppraise(by, (await params).id);
  if (!model) notFound();
  const query = await searchParams;
  const line = asked(query[LINE]) ?? (modelTaskIn(model) ? lineOfStatus(model.status) : null);
  const place = line ? await placeInLine(by, line, model) : null;
  const appraiser = (await personNamesOf([model.appraisedById])).get(model.appraisedById ?? '');
  const decider = await decidingOn(by, model);
  const partial = mayDecide('rate', decider);
  const isAllowed = (event: 'beginAppraisal' | 'returnProposal') =>
    canBegin(decider, model, { context: modelContextOf(model), event }).ok;
  return (
    <>
      {place && line && <LineBar place={place} line={line} list={back} appraising />}
      <PageHeader
        title={model.name}
        kicker={`${model.unit.bodyName} · Năm ${model.year}`}
        steps={[{ label: 'Thẩm định', href: deskPage.appraisals }, { label: model.name }]}
        badges={<StatusBadge status={model.status} />}
        actions={
          <ButtonLink variant="secondary" href={deskPage.model(model.id)}>
            Xem hồ sơ và lịch sử
          </ButtonLink>
        }
      />
      <div className="pb-4 empty:hidden">
        <ToldNotice query={query} />
      </div>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="space-y-6 lg:sticky lg:top-4 lg:order-2">
          <Scores model={model} appraiser={appraiser} />
          {!partial.ok && <RefusalNotice refusal={partial} />}
          {isAllowed('beginAppraisal') && (
            <Section title="Bắt đầu thẩm định" boxed>
              <BeginForm id={model.id} line={line ?? ''} />
            </Section>
          )}
          {canRate(decider, model).ok && (
            <Section title="Chấm điểm" boxed>
              <RateForm given={given(model)} line={line ?? ''} more={(place?.left ?? 0) > 0} />
            </Section>
          )}
          {isAllowed('returnProposal') && (
            <details className="rounded-lg border border-line bg-surface p-4">
              <summary className="min-h-11 cursor-pointer py-2 font-medium text-primary">
                {eventWords.returnProposal}
              </summary>
              <SendBackForm id={model.id} line={line ?? ''} />
            </details>
          )}
        </div>
        <Story model={model} />
      </div>
    </>
  );
}

const back = { href: deskPage.appraisals, label: 'Về danh sách thẩm định' };

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
              href={`${deskPage.newDecision}?nam=${model.year}&mo-hinh=${model.id}`}
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
