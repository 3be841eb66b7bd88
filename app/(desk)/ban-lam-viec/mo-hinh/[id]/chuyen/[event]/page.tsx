import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { lateFrom } from '@/domain/date/calendar';
import { needReason } from '@/domain/registry/model/lifecycle';
import { mayMove } from '@/domain/registry/model/may';
import { lackedIn } from '@/domain/registry/model/missing';
import type { Refusal } from '@/domain/verdict';
import { type Dossier, historyOf } from '@/server/registry/models/queries';
import { modelContextOf } from '@/server/registry/models/models';
import { decidingOn } from '@/server/deciding/queries';
import { now } from '@/server/request/moment';
import { ButtonLink } from '@/ui/element/button';
import { formatDueDay } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { consequenceWords } from '@/ui/words/move';
import { reasonWords } from '@/ui/words/reason';
import { eventWords, missingWords } from '@/ui/words/words';
import { type Step, stepOf } from '../../moves';
import { placeOf } from '../../needs';
import { modelHere } from '../../screens';
import { ChangedSince, type SinceReturn, sinceReturn } from '../../returning/since-return';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { moveModel } from './actions';

export const metadata: Metadata = { title: 'Chuyển trạng thái mô hình' };

export default async function MovePage({ params }: { params: Promise<{ id: string; event: string }> }) {
  const { id, event: slug } = await params;
  const { by, model, here } = await modelHere('/chuyen', id);
  const event = stepOf(slug);
  if (!event) notFound();
  const verdict = mayMove(await decidingOn(by, model), model, {
    context: modelContextOf(model),
    event,
  });
  const since = event === 'submit' ? sinceReturn(model, await historyOf(by, model)) : null;
  return (
    <div className="max-w-reading">
      <PageHeader
        title={eventWords[event]}
        kicker={`${model.unit.name} · Năm ${model.year}`}
        lead={model.name}
        steps={[
          { label: 'Mô hình', href: deskPage.models },
          { label: 'Hồ sơ', href: here },
          { label: eventWords[event] },
        ]}
      />
      <div className="space-y-4">
        {verdict.ok ? (
          <>
            <p>{consequenceWords[event]}</p>
            {event === 'submit' && <Lateness model={model} />}
            {since && <Since id={id} since={since} />}
            <DecisionForm
              decide={moveModel}
              values={{ id, event, seen: model.revision }}
              label={since?.untouched ? 'Vẫn nộp lại, không sửa' : eventWords[event]}
              reason={needReason.includes(event)}
              grave={grave.includes(event) || since?.untouched}
              back={here}
            />
          </>
        ) : (
          <Refused refusal={verdict} id={id} />
        )}
      </div>
    </div>
  );
}

/** What had been asked, and what was changed since: sent again unchanged, it would come back again. */
function Since({ id, since }: { id: string; since: SinceReturn }) {
  return (
    <Notice
      tone={since.untouched ? 'warning' : 'info'}
      title={since.untouched ? 'Phiếu chưa sửa gì so với lần bị trả lại' : 'Sở Nội vụ đã đề nghị bổ sung'}
      actions={
        since.untouched && <ButtonLink href={`${deskPage.model(id)}/dang-ky`}>Sửa phiếu đăng ký</ButtonLink>
      }
    >
      <p className="whitespace-pre-line">{since.asked.reason}</p>
      {!since.untouched && <ChangedSince id={id} since={since} />}
    </Notice>
  );
}

function Lateness({ model }: { model: Dossier }) {
  const { season } = model;
  const first = model.submittedAt ?? now();
  if (first < lateFrom(season.registrationDue, { dueDayCounts: season.dueDayCounts })) return null;
  return (
    <Notice tone="warning">
      Hạn đăng ký của năm {season.year}:{' '}
      {formatDueDay(season.registrationDue, { dueDayCounts: season.dueDayCounts })}. Hệ thống ghi nhận đăng ký
      muộn.
    </Notice>
  );
}

function Refused({ refusal, id }: { refusal: Refusal; id: string }) {
  return (
    <>
      <Notice tone="warning" title={reasonWords[refusal.reason]}>
        {lackedIn(refusal).length > 0 && (
          <ul>
            {lackedIn(refusal).map((need) => (
              <li key={need}>
                <a className="link inline-flex min-h-11 items-center" href={placeOf(id, need)}>
                  {missingWords[need]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <ButtonLink href={deskPage.model(id)} variant="secondary">
        Về hồ sơ mô hình
      </ButtonLink>
    </>
  );
}

const grave: readonly Step[] = ['discard', 'withdraw', 'decline', 'revoke'];
