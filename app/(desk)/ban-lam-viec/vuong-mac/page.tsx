import type { Metadata } from 'next';
import { type Actor, mayOrganise } from '@/domain/actor';
import { dayOf } from '@/domain/date/calendar';
import { daysLain, difficultyState } from '@/domain/obligation/difficulty';
import { currentActor } from '@/server/account/session';
import { difficultyList, type DifficultyRow, tellingUnits } from '@/server/obligations/difficulties';
import { now } from '@/server/request/moment';
import { Badge } from '@/ui/element/badge';
import { Disclosure } from '@/ui/focus/disclosure';
import { EmptyState } from '@/ui/list/empty-state';
import { PageHeader } from '@/ui/page/page-header';
import { Section } from '@/ui/page/section';
import { formatDate, formatNumber } from '@/ui/words/format';
import { difficultyTone, difficultyWords } from '@/ui/words/plan/obligation';
import { AnswerForm, ForwardForm, ReportForm } from './forms';

export const metadata: Metadata = { title: 'Phản ánh vướng mắc' };

/** What stands in a unit's way is told here and answered here; both see how long it has lain (KH 04, IV). */
export default async function DifficultiesPage() {
  const by = await currentActor();
  const [{ open, done }, units] = await Promise.all([difficultyList(by), tellingUnits(by, dayOf(now()))]);
  return (
    <>
      <PageHeader
        title="Phản ánh vướng mắc"
        lead="Khi có vướng mắc, đơn vị phản ánh kịp thời về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, giải quyết."
      />
      <div className="space-y-8">
        {units.length > 0 && (
          <Section title="Gửi phản ánh" boxed>
            <ReportForm units={units.map(({ id, name }) => ({ value: id, label: name }))} />
          </Section>
        )}
        <Section title={`Đang chờ trả lời (${formatNumber(open.length)})`}>
          {open.length === 0 && <EmptyState title="Không có phản ánh nào đang chờ" icon="check" />}
          {open.map((row) => (
            <Difficulty key={row.id} row={row} by={by} />
          ))}
        </Section>
        {done.length > 0 && (
          <Section title={`Đã trả lời (${formatNumber(done.length)})`}>
            {done.map((row) => (
              <Difficulty key={row.id} row={row} by={by} />
            ))}
          </Section>
        )}
      </div>
    </>
  );
}

function Difficulty({ row, by }: { row: DifficultyRow; by: Actor }) {
  const state = difficultyState(row);
  const lain = daysLain(row, now());
  return (
    <article className="space-y-3 rounded-lg border border-line bg-surface p-4 shadow-card">
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-lg">{row.unit.name}</h3>
        <Badge tone={difficultyTone[state]}>{difficultyWords[state]}</Badge>
      </header>
      <p className="text-sm text-ink-faint">
        Phản ánh ngày {formatDate(row.reportedAt)}
        {state === 'answered'
          ? `, trả lời sau ${formatNumber(lain)} ngày`
          : `, đã ${formatNumber(lain)} ngày`}
        {row.forwardedTo && `; chuyển đến ${row.forwardedTo}`}
      </p>
      <p className="whitespace-pre-line">{row.words}</p>
      {row.answer && (
        <div className="border-l-4 border-primary-line pl-3">
          <p className="font-medium">Sở Nội vụ trả lời</p>
          <p className="whitespace-pre-line">{row.answer}</p>
        </div>
      )}
      {mayOrganise(by).ok && state !== 'answered' && (
        <Disclosure summary="Trả lời, hoặc chuyển đến cơ quan khác">
          <div className="space-y-6 pb-2">
            <AnswerForm id={row.id} />
            <ForwardForm id={row.id} to={row.forwardedTo} />
          </div>
        </Disclosure>
      )}
    </article>
  );
}
