import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type Actor, mayOrganise, mayWorkFor } from '@/domain/actor';
import { canBeginDelivery } from '@/domain/obligation/delivery';
import { periodOf } from '@/domain/obligation/scheme';
import { currentActor } from '@/server/account/session';
import { answerOf, type OneAnswer } from '@/server/obligations/queries';
import { deliveryWith } from '@/server/obligations/delivery-queries';
import { now } from '@/server/request/moment';
import { Badge } from '@/ui/element/badge';
import { Notice } from '@/ui/element/notice';
import { DefinitionList } from '@/ui/list/definition-list';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { formatDate } from '@/ui/words/format';
import { answerStateWords, answerTone, dueWordsOf } from '@/ui/words/plan/obligation';
import { answersHref, unitsAnswersHref } from '../../../ask';
import { BeginDelivery } from './begin';
import { Delivered } from './delivered';
import { ForOrganiser } from './for-organiser';

type Props = { params: Promise<{ year: string; code: string; unit: string }> };

export const metadata: Metadata = { title: 'Việc theo kế hoạch' };

export default async function AnswerPage({ params }: Props) {
  const { year, code, unit: slug } = await params;
  const by = await currentActor();
  if (!/^\d{4}$/u.test(year)) notFound();
  const acting = { by, now: now() };
  const answer = await answerOf(acting, { code: decodeURIComponent(code), year: Number(year), slug });
  if (!answer) notFound();
  const delivery = answer.delivery && (await deliveryWith(by, answer.delivery.id));
  const own = mayWorkFor(by, answer.unit.id).ok;
  const { obligation, unit, state } = answer;
  return (
    <>
      <PageHeader
        title={obligation.words}
        kicker={`${unit.name} · Năm ${answer.year}`}
        steps={[
          own
            ? { label: 'Việc phải làm', href: answersHref(answer.year) }
            : { label: 'Các đơn vị', href: unitsAnswersHref({ year: answer.year }) },
          { label: obligation.code },
        ]}
        badges={<Badge tone={answerTone[state]}>{answerStateWords[state]}</Badge>}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-8">
          {delivery ? (
            <Delivered answer={answer} delivery={delivery} by={by} />
          ) : (
            <NotBegun answer={answer} by={by} />
          )}
        </div>
        <aside className="min-w-0 space-y-6">
          <Section title="Kế hoạch giao" boxed>
            <DefinitionList items={given(answer)} />
          </Section>
          {mayOrganise(by).ok && <ForOrganiser answer={answer} delivery={delivery} by={by} />}
        </aside>
      </div>
    </>
  );
}

const given = ({ obligation, also, scheme, due, planned, extension, setForAll, waiver }: OneAnswer) => [
  {
    term: 'Căn cứ',
    value: scheme
      ? `${[obligation, ...also].map(({ clause }) => clause).join('; ')}, Kế hoạch số ${scheme.number} (${periodOf(scheme)})`
      : undefined,
  },
  ...(obligation.quote ? [{ term: 'Lời văn', value: `“${obligation.quote}”` }] : []),
  ...also.map((one) => ({ term: `Đồng thời đáp ứng ${one.code}`, value: one.words })),
  { term: 'Hạn', value: dueWordsOf(due) },
  ...(setForAll ? [{ term: 'Hạn do Sở Nội vụ đặt', value: setForAll.reason }] : []),
  ...(extension ? [{ term: 'Được gia hạn', value: extension.reason }] : []),
  ...((setForAll || extension) && planned ? [{ term: 'Hạn theo kế hoạch', value: dueWordsOf(planned) }] : []),
  ...(waiver ? [{ term: `Được miễn ngày ${formatDate(waiver.waivedAt)}`, value: waiver.reason }] : []),
  ...(obligation.evidence ? [{ term: 'Văn bản, tài liệu', value: obligation.evidence }] : []),
];

function NotBegun({ answer, by }: { answer: OneAnswer; by: Actor }) {
  const { unit, year, obligation, state } = answer;
  const own = canBeginDelivery(by, unit.id, { owed: true }).ok;
  if (state === 'waived') return <Notice tone="info" title="Đơn vị được miễn việc này trong năm." />;
  if (!own)
    return (
      <Notice tone={state === 'missing' ? 'danger' : 'info'} title={`${unit.name} chưa nộp.`}>
        {state === 'missing' && 'Đã quá hạn của kế hoạch.'}
      </Notice>
    );
  return (
    <Section
      title="Chưa có bản nộp"
      intro={
        obligation.nature === 'paper'
          ? 'Tải lên văn bản đã ký, nhập số và ngày văn bản, rồi lãnh đạo đơn vị nộp.'
          : 'Trả lời bằng lời, kèm văn bản nếu có, rồi lãnh đạo đơn vị nộp.'
      }
      boxed
    >
      <BeginDelivery code={obligation.code} year={year} unitId={unit.id} verb="Chuẩn bị bản nộp" />
    </Section>
  );
}
