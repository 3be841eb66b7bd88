import { deskPage, publicPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { type Actor, overseesAll, mayWorkFor } from '@/domain/actor';
import { standingLine } from '@/domain/text/place';
import { type Dossier, historyOf, isPublic, personNamesOf, yearsOf } from '@/server/registry/models/queries';
import { Badge } from '@/ui/element/badge';
import { ButtonLink } from '@/ui/element/button';
import { formatDate } from '@/ui/words/format';
import { Icon } from '@/ui/element/icon';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { StatusBadge } from '@/ui/element/status';
import { fieldWords } from '@/ui/words/words';
import { modelTaskIn } from '@/server/tasks/line';
import { ToldNotice } from '@/app/told';
import { asked, LINE, lineOfStatus, listOf, placeInLine } from '../line';
import { Appraisal } from './appraisal';
import { decidingOn } from '@/server/deciding/queries';
import { presents } from '@/server/registry/models/presenting';
import { movesOf } from './moves';
import { NextStep } from './next-step';
import { OtherMoves } from './other-moves';
import { Past } from './past';
import { LineBar } from './line-bar';
import { ResubmissionNotice } from './returning/resubmission';
import { StepsBeside } from './steps-beside';
import { sinceReturn } from './returning/since-return';
import { modelHere, opensModel } from './screens';
import { Results, Story } from './story';
import { PapersSection } from './van-ban/section';
import { UnkeptFiles } from './van-ban/unkept';
import { Years } from './years';

export const metadata: Metadata = { title: 'Hồ sơ mô hình' };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ModelPage({ params, searchParams }: Props) {
  const { by, model } = await modelHere('', (await params).id);
  const query = await searchParams;
  const line = lineFor(by, model, query);
  const place = line ? await placeInLine(by, line, model) : null;
  const [years, history, names] = await Promise.all([
    yearsOf(by, model),
    historyOf(by, model),
    personNamesOf([model.appraisedById]),
  ]);
  const decider = await decidingOn(by, model);
  const moves = movesOf(decider, model);
  const returned = history.findLast(({ event }) => event === 'return' || event === 'returnProposal');
  return (
    <>
      {place && line && <LineBar place={place} line={line} list={listOf(line)} />}
      <Header model={model} />
      <div className="space-y-4 pb-6 empty:hidden">
        <ToldNotice query={query} />
        {!mayWorkFor(by, model.unitId).ok && <ResubmissionNotice status={model.status} history={history} />}
        <UnkeptFiles modelId={model.id} actor={by} />
        {model.status === 'returned' && returned && (
          <Notice tone="warning" title={`Sở Nội vụ trả lại ngày ${formatDate(returned.at)}`}>
            <p className="whitespace-pre-line">{returned.reason}</p>
            {!opensModel(by, '/dang-ky', model) && (
              <p>Dưới đây là nội dung đã nộp; nội dung đơn vị đang sửa hiện ra khi nộp lại.</p>
            )}
          </Notice>
        )}
      </div>
      <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <aside className="space-y-4 lg:sticky lg:top-4 lg:order-2">
          <NextStep
            model={model}
            by={decider}
            moves={moves}
            beside={
              <StepsBeside model={model} moves={moves} line={line} more={(place?.left ?? 0) > 0} by={by} />
            }
            since={sinceReturn(model, history)}
            presented={
              opensModel(by, '/dang-ky', model)
                ? (history.findLast((row) => presents(row, model.revision)) ?? null)
                : null
            }
          />
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

/** The list behind the file: the one it was opened from, or what waits as this one does. */
function lineFor(by: Actor, model: Dossier, query: Record<string, string | string[] | undefined>) {
  if (!overseesAll(by)) return null;
  return asked(query[LINE]) ?? (modelTaskIn(model) ? lineOfStatus(model.status) : null);
}

function Header({ model }: { model: Dossier }) {
  const { unit } = model;
  return (
    <PageHeader
      title={model.name || 'Mô hình chưa có tên'}
      kicker={`${standingLine(unit.name, model)} · Năm ${model.year}`}
      steps={[{ label: 'Mô hình', href: deskPage.models }, { label: 'Hồ sơ' }]}
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
          <ButtonLink variant="secondary" href={`${deskPage.model(model.id)}/in`}>
            <Icon name="printer" /> In phiếu
          </ButtonLink>
          {isPublic(model) && (
            <ButtonLink variant="secondary" href={publicPage.model(model.slug)}>
              <Icon name="eye" /> Trang công khai
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
