import { type Actor, mayLead, mayOrganise } from '@/domain/actor';
import { deskPage } from '@/domain/addresses';
import { canTypeFigures, canWriteDelivery, missingIn } from '@/domain/obligation/delivery';
import { lackedFigures } from '@/domain/report/figures';
import { formFor } from '@/domain/report/form';
import { decidingOn } from '@/server/deciding/queries';
import { knownNow } from '@/server/obligations/figures/known';
import { now } from '@/server/request/moment';
import { figuresIn, knownIn } from '@/server/obligations/figures/delivery-text';
import { leftOfDelivery } from '@/server/obligations/papers';
import { type OneAnswer } from '@/server/obligations/queries';
import { pastOfDelivery, type WholeDelivery } from '@/server/obligations/delivery-queries';
import { ButtonLink } from '@/ui/element/button';
import { Notice } from '@/ui/element/notice';
import { Disclosure } from '@/ui/focus/disclosure';
import { DefinitionList } from '@/ui/list/definition-list';
import { TaskList } from '@/ui/list/task-list';
import { Timeline } from '@/ui/list/timeline';
import { Section } from '@/ui/page/section';
import { formatDate, formatIsoDate, formatMoment, formatNumber } from '@/ui/words/format';
import { deliveryPastWords, deliveryStatusWords, lackedWord } from '@/ui/words/plan/obligation';
import { reasonWords } from '@/ui/words/reason';
import { DeliveryForm, SubmitDelivery } from './delivery-form';
import { DeliveryPapers } from './delivery-papers';
import { FigureTable } from './figures/figure-table';
import { figureTexts } from './figures/figure-texts';
import { PaperFigures } from './figures/paper-figures';
import { ReportFacts } from './figures/report-facts';

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
      {isOpen ? (
        <Writing answer={answer} delivery={delivery} by={by} />
      ) : (
        <>
          <Written delivery={delivery} />
          <WrittenFigures answer={answer} delivery={delivery} by={by} />
        </>
      )}
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
  const { nature, code } = answer.obligation;
  const form = formFor(code);
  const figures = figuresIn(delivery);
  const known = form ? await knownNow({ by, now: now() }, delivery.id) : {};
  const lacks = form ? lackedFigures({ form, figures, known }) : [];
  const lacked = missingIn({ ...delivery, nature, papers: delivery.papers.length, lacks });
  const leader = mayLead(by, delivery.unitId);
  return (
    <>
      <Section title={nature === 'paper' ? 'Văn bản' : 'Tài liệu kèm theo, nếu có'} boxed>
        <DeliveryPapers delivery={delivery} isOpen leftovers={await leftOfDelivery(by, delivery.id)} />
      </Section>
      <Section title={form ? 'Biểu số liệu' : nature === 'paper' ? 'Thông tin văn bản' : 'Nội dung'} boxed>
        {form && <FormHead answer={answer} />}
        <DeliveryForm
          id={delivery.id}
          revision={delivery.revision}
          nature={nature}
          text={{
            number: delivery.number,
            issuedOn: delivery.issuedOn ? formatIsoDate(delivery.issuedOn) : '',
            narrative: delivery.narrative,
            ...figureTexts(figures),
          }}
          report={form ? { code, known } : undefined}
        />
      </Section>
      <Section title="Nộp" boxed>
        {nature === 'paper' && (
          <TaskList
            title="Cần có trước khi nộp"
            tasks={[
              ...(['papers', 'number', 'issuedOn'] as const).map((name) => ({
                label: taskWords[name],
                done: !lacked.includes(name),
              })),
              ...(form ? [{ label: 'Số liệu của biểu', done: lacks.length === 0 }] : []),
            ]}
          />
        )}
        {lacks.length > 0 && (
          <Disclosure summary={`Số liệu còn thiếu: ${formatNumber(lacks.length)}`}>
            <ul className="list-disc pl-5">
              {lacks.map((one) => (
                <li key={one}>{lackedWord(one)}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {nature !== 'paper' && lacked.length > 0 && (
          <p className="text-ink-soft">{lacked.map((name) => lackedWord(name)).join('. ')}.</p>
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

/** Which report it is and until when it counts, with its print. */
const FormHead = ({ answer: { obligation, year, due, unit } }: { answer: OneAnswer }) => (
  <div className="space-y-3">
    <ReportFacts code={obligation.code} words={obligation.words} year={year} due={due} />
    <ButtonLink variant="secondary" href={deskPage.reportPrint(year, obligation.code, unit.slug)}>
      Bản in của biểu
    </ButtonLink>
  </div>
);

/** What a report says in figures; of one that came by post the organiser types them. */
async function WrittenFigures({ answer, delivery, by }: DeliveredProps) {
  const { code } = answer.obligation;
  if (!formFor(code)) return null;
  const decider = await decidingOn(by, { unitId: delivery.unitId, year: delivery.year });
  const types = mayOrganise(by).ok && canTypeFigures(decider, delivery).ok;
  return (
    <Section title="Biểu số liệu" boxed>
      <FormHead answer={answer} />
      {types ? (
        <PaperFigures
          id={delivery.id}
          revision={delivery.revision}
          code={code}
          texts={figureTexts(figuresIn(delivery))}
          known={await knownNow({ by, now: now() }, delivery.id)}
        />
      ) : (
        <FigureTable code={code} figures={figuresIn(delivery)} known={knownIn(delivery)} />
      )}
    </Section>
  );
}

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
