import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { worksFor } from '@/domain/actor';
import { canWrite } from '@/domain/model/may';
import { placeLine } from '@/domain/place';
import { type Dossier, dossier, historyOf, isPublic, namesOf, yearsOf } from '@/server/dossier';
import { currentActor } from '@/server/session';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { formatDate } from '@/ui/format';
import { Icon } from '@/ui/icon';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { StatusBadge } from '@/ui/status';
import { eventDoneWords } from '@/ui/move-words';
import { fieldWords } from '@/ui/words';
import { Appraisal } from './appraisal';
import { movesOf, stepOf } from './moves';
import { NextStep } from './next-step';
import { OtherMoves } from './other-moves';
import { Past } from './past';
import { ResubmissionNotice } from './resubmission';
import { Results, Story } from './story';
import { PapersSection } from './van-ban/section';
import { Years } from './years';

export const metadata: Metadata = { title: 'Hồ sơ mô hình' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export default async function ModelPage({ params, searchParams }: Props) {
  const by = await currentActor();
  const model = await dossier((await params).id, by);
  if (!model) notFound();
  const [years, history, names] = await Promise.all([
    yearsOf(model, by),
    historyOf(model, by),
    namesOf([model.appraisedById]),
  ]);
  const moves = movesOf(model, by);
  const done = stepOf([(await searchParams).xong].flat()[0] ?? '');
  const returned = history.findLast(({ event }) => event === 'return' || event === 'returnProposal');
  return (
    <>
      <Header model={model} />
      <div className="space-y-4 pb-6 empty:hidden">
        {done && (
          <Notice tone="success" live>
            {eventDoneWords[done]}
          </Notice>
        )}
        {!worksFor(by, model.unitId).ok && <ResubmissionNotice status={model.status} history={history} />}
        {model.status === 'returned' && returned && (
          <Notice tone="warning" title={`Sở Nội vụ trả lại ngày ${formatDate(returned.at)}`}>
            <p className="whitespace-pre-line">{returned.reason}</p>
            {!canWrite(model, by).ok && (
              <p>Dưới đây là nội dung đã nộp; nội dung đơn vị đang sửa hiện ra khi nộp lại.</p>
            )}
          </Notice>
        )}
      </div>
      <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <aside className="space-y-4 lg:sticky lg:top-4 lg:order-2">
          <NextStep model={model} by={by} moves={moves} />
          <OtherMoves moves={moves} />
          <Years years={years} />
        </aside>
        <div className="mt-6 min-w-0 space-y-6 lg:order-1 lg:mt-0">
          <Appraisal model={model} appraiser={names.get(model.appraisedById ?? '')} />
          <Results model={model} />
          <Story model={model} />
          <PapersSection modelId={model.id} actor={by} />
          <Past rows={history} />
        </div>
      </div>
    </>
  );
}

function Header({ model }: { model: Dossier }) {
  const { unit } = model;
  return (
    <PageHeader
      title={model.name || 'Mô hình chưa có tên'}
      kicker={`${placeLine(unit.name, unit.parent)} · Năm ${model.year}`}
      steps={[{ label: 'Mô hình', href: '/ban-lam-viec/mo-hinh' }, { label: 'Hồ sơ' }]}
      badges={
        <>
          <StatusBadge status={model.status} />
          {model.late && (
            <Badge tone="warning" icon="clock">
              Đăng ký muộn
            </Badge>
          )}
          {model.field && <Badge>{fieldWords[model.field]}</Badge>}
        </>
      }
      actions={
        <>
          <ButtonLink variant="secondary" href={`/ban-lam-viec/mo-hinh/${model.id}/in`}>
            <Icon name="printer" /> In phiếu
          </ButtonLink>
          {isPublic(model) && (
            <ButtonLink variant="secondary" href={`/mo-hinh/${model.slug}`}>
              <Icon name="eye" /> Trang công khai
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
