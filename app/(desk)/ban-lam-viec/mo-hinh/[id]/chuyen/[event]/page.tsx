import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { lateFrom } from '@/domain/calendar';
import { needReason } from '@/domain/model/lifecycle';
import { canMove } from '@/domain/model/may';
import type { Refusal } from '@/domain/verdict';
import { type Dossier, dossier } from '@/server/dossier';
import { contextOf } from '@/server/models';
import { now } from '@/server/moment';
import { currentActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { formatDueDay } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { consequenceWords } from '@/ui/move-words';
import { reasonWords } from '@/ui/reason-words';
import { eventWords, missingWords } from '@/ui/words';
import { type Step, stepOf } from '../../moves';
import { placeOf } from '../../needs';
import { DecisionForm } from '../../../../decision-form';
import { moveModel } from './actions';

export const metadata: Metadata = { title: 'Chuyển trạng thái mô hình' };

export default async function MovePage({ params }: { params: Promise<{ id: string; event: string }> }) {
  const { id, event: slug } = await params;
  const by = await currentActor();
  const [model, event] = [await dossier(id, by), stepOf(slug)];
  if (!model || !event) notFound();
  const verdict = canMove(model, contextOf(model), by, event, '…');
  const here = `/ban-lam-viec/mo-hinh/${id}`;
  return (
    <div className="max-w-reading">
      <PageHeader
        title={eventWords[event]}
        kicker={`${model.unit.name} · Năm ${model.year}`}
        lead={model.name}
        steps={[
          { label: 'Mô hình', href: '/ban-lam-viec/mo-hinh' },
          { label: 'Hồ sơ', href: here },
          { label: eventWords[event] },
        ]}
      />
      <div className="space-y-4">
        {verdict.ok ? (
          <>
            <p>{consequenceWords[event]}</p>
            {event === 'submit' && <Lateness model={model} />}
            <DecisionForm
              decide={moveModel}
              values={{ id, event, seen: model.revision }}
              label={eventWords[event]}
              reason={needReason.includes(event)}
              grave={grave.includes(event)}
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

function Lateness({ model }: { model: Dossier }) {
  const { season } = model;
  const first = model.submittedAt ?? now();
  if (first < lateFrom(season.registrationDue, season.dueDayCounts)) return null;
  return (
    <Notice tone="warning">
      Hạn đăng ký của năm {season.year}: {formatDueDay(season.registrationDue, season.dueDayCounts)}. Hệ thống
      ghi nhận đăng ký muộn.
    </Notice>
  );
}

function Refused({ refusal, id }: { refusal: Refusal; id: string }) {
  return (
    <>
      <Notice tone="warning" title={reasonWords[refusal.reason]}>
        {refusal.missing && (
          <ul>
            {refusal.missing.map((need) => (
              <li key={need}>
                <a className="link inline-flex min-h-11 items-center" href={placeOf(id, need)}>
                  {missingWords[need]}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Notice>
      <ButtonLink href={`/ban-lam-viec/mo-hinh/${id}`} variant="secondary">
        Về hồ sơ mô hình
      </ButtonLink>
    </>
  );
}

const grave: readonly Step[] = ['discard', 'withdraw', 'decline', 'revoke'];
