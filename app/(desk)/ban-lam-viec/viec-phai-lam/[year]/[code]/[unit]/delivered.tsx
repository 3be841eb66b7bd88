import { type Actor, mayLead } from '@/domain/actor';
import { canWriteDelivery, missingIn } from '@/domain/obligation/delivery';
import { leftOfDelivery } from '@/server/obligations/papers';
import { type OneAnswer } from '@/server/obligations/queries';
import { pastOfDelivery, type WholeDelivery } from '@/server/obligations/delivery-queries';
import { Notice } from '@/ui/element/notice';
import { DefinitionList } from '@/ui/list/definition-list';
import { TaskList } from '@/ui/list/task-list';
import { Timeline } from '@/ui/list/timeline';
import { Section } from '@/ui/page/section';
import { formatDate, formatIsoDate, formatMoment } from '@/ui/words/format';
import { deliveryPastWords, deliveryStatusWords, lackedWords } from '@/ui/words/plan/obligation';
import { reasonWords } from '@/ui/words/reason';
import { DeliveryForm, SubmitDelivery } from './delivery-form';
import { DeliveryPapers } from './delivery-papers';

type DeliveredProps = { answer: OneAnswer; delivery: WholeDelivery; by: Actor };

/** What the unit has given so far, as it is written or as it was sent. */
export async function Delivered({ answer, delivery, by }: DeliveredProps) {
  const isOpen = canWriteDelivery(by, delivery).ok;
  const past = await pastOfDelivery(by, delivery.id);
  return (
    <>
      {delivery.status === 'returned' && (
        <Notice tone="warning" title="Sở Nội vụ trả lại để bổ sung">
          <p className="whitespace-pre-line">{delivery.returnReason}</p>
        </Notice>
      )}
      {delivery.receipt && <Receipt delivery={delivery} />}
      {isOpen ? <Writing answer={answer} delivery={delivery} by={by} /> : <Written delivery={delivery} />}
      <Section title="Lịch sử">
        <Timeline
          label="Lịch sử bản nộp"
          items={past.map((change) => ({
            key: String(change.id),
            at: change.at,
            title: deliveryPastWords[change.event] ?? change.event,
            by: change.person,
            note: change.reason || undefined,
          }))}
        />
      </Section>
    </>
  );
}

function Receipt({ delivery }: { delivery: WholeDelivery }) {
  const { receipt, submittedAt, sentAt, status, onPaper } = delivery;
  return (
    <Notice
      tone={status === 'accepted' ? 'success' : 'info'}
      title={`${onPaper ? 'Sở Nội vụ đã nhận bản giấy' : deliveryStatusWords[status]} · Số biên nhận ${receipt}`}
    >
      Nộp lần đầu lúc {submittedAt && formatMoment(submittedAt)}
      {sentAt && submittedAt && sentAt > submittedAt && `; lần gần nhất lúc ${formatMoment(sentAt)}`}.
    </Notice>
  );
}

async function Writing({ answer, delivery, by }: DeliveredProps) {
  const { nature } = answer.obligation;
  const lacked = missingIn({ ...delivery, nature, papers: delivery.papers.length });
  const leader = mayLead(by, delivery.unitId);
  return (
    <>
      <Section title={nature === 'paper' ? 'Văn bản' : 'Tài liệu kèm theo, nếu có'} boxed>
        <DeliveryPapers delivery={delivery} isOpen leftovers={await leftOfDelivery(by, delivery.id)} />
      </Section>
      <Section title={nature === 'paper' ? 'Thông tin văn bản' : 'Nội dung'} boxed>
        <DeliveryForm
          id={delivery.id}
          revision={delivery.revision}
          nature={nature}
          text={{
            number: delivery.number,
            issuedOn: delivery.issuedOn ? formatIsoDate(delivery.issuedOn) : '',
            narrative: delivery.narrative,
          }}
        />
      </Section>
      <Section title="Nộp" boxed>
        {nature === 'paper' && (
          <TaskList
            title="Cần có trước khi nộp"
            tasks={(['papers', 'number', 'issuedOn'] as const).map((name) => ({
              label: taskWords[name],
              done: !lacked.includes(name),
            }))}
          />
        )}
        {nature !== 'paper' && lacked.length > 0 && (
          <p className="text-ink-soft">{lacked.map((name) => lackedWords[name]).join('. ')}.</p>
        )}
        {leader.ok ? (
          <SubmitDelivery id={delivery.id} seen={delivery.revision} again={delivery.status === 'returned'} />
        ) : (
          <p className="text-ink-soft">{reasonWords[leader.reason]}</p>
        )}
      </Section>
    </>
  );
}

const taskWords = {
  papers: 'Tệp văn bản đã ký, đóng dấu',
  number: 'Số, ký hiệu văn bản',
  issuedOn: 'Ngày văn bản',
};

function Written({ delivery }: { delivery: WholeDelivery }) {
  return (
    <Section title="Đã nộp" boxed>
      <DefinitionList
        items={[
          { term: 'Số, ký hiệu', value: delivery.number || undefined },
          { term: 'Ngày văn bản', value: delivery.issuedOn ? formatDate(delivery.issuedOn) : undefined },
          ...(delivery.narrative ? [{ term: 'Nội dung', value: delivery.narrative }] : []),
        ]}
      />
      <DeliveryPapers delivery={delivery} isOpen={false} leftovers={[]} />
    </Section>
  );
}
