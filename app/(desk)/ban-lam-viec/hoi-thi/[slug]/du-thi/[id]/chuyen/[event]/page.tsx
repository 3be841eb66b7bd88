import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { entryNeedsReason, isLateTry } from '@/domain/contest/entry';
import { contextOfEntry } from '@/server/entry-desk';
import { now } from '@/server/moment';
import { ButtonLink } from '@/ui/button';
import { entryEventWords } from '@/ui/contest-words';
import { entryConsequenceWords } from '@/ui/entry-words';
import { formatDeadline } from '@/ui/format';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { reasonWords } from '@/ui/reason-words';
import { entryHere } from '../../here';
import { eventOf, verdictOn } from '../../moves';
import { Namesakes } from '../../namesakes';
import { DecisionForm } from '../../../../../../decision-form';
import { moveEntry } from './actions';

export const metadata: Metadata = { title: 'Chuyển trạng thái bài dự thi' };

type Props = { params: Promise<{ slug: string; id: string; event: string }> };

export default async function MovePage({ params }: Props) {
  const { entry, by, here } = await entryHere(params);
  const event = eventOf((await params).event);
  if (!event) notFound();
  const context = await contextOfEntry(entry);
  const verdict = verdictOn(entry, context, event, by, now());
  const late = event === 'submit' && isLateTry(verdict, entry.contest, context.extendedUntil, now());
  const asked = event === 'accept' && context.namesakes.length > 0;
  const returnsLeft = entry.contest.rules.returnsAllowed - entry.returns;
  return (
    <div className="max-w-reading">
      <PageHeader
        title={entryEventWords[event]}
        kicker={`${entry.unit.name} · ${entry.contest.name}`}
        lead={entry.title}
        steps={[
          { label: entry.contest.name, href: `/ban-lam-viec/hoi-thi/${entry.contest.slug}` },
          { label: entry.title || 'Bài dự thi', href: here },
          { label: entryEventWords[event] },
        ]}
      />
      <div className="space-y-4">
        {late && (
          <Notice tone="warning" title="Đã hết thời hạn nộp bài">
            Hạn nộp: {formatDeadline(context.extendedUntil ?? entry.contest.closesAt)}. Đề nghị nộp muộn được
            hệ thống ghi nhận (giờ gửi, nội dung còn thiếu); Ban Tổ chức xem xét và có thể quyết định cho nộp.
          </Notice>
        )}
        {event === 'return' && verdict.ok && <p>Còn được trả lại {returnsLeft} lần.</p>}
        {verdict.ok || late ? (
          <>
            {!late && <p>{entryConsequenceWords[event]}</p>}
            {event === 'disqualify' && entry.contest.publishedAt && (
              <Notice tone="warning" title="Kết quả Hội thi đã công bố">
                Bản đã công bố giữ nguyên cho đến khi chốt và công bố bản đính chính.
              </Notice>
            )}
            {asked && <Namesakes namesakes={context.namesakes} />}
            <DecisionForm
              decide={moveEntry}
              values={{ id: entry.id, event, here, seen: entry.revision }}
              label={late ? 'Gửi đề nghị nộp muộn' : entryEventWords[event]}
              reason={entryNeedsReason.includes(event) || asked}
              grave={event === 'refuse' || event === 'disqualify' || event === 'withdraw'}
              back={here}
            />
          </>
        ) : (
          <>
            <Notice tone="warning">{reasonWords[verdict.reason]}</Notice>
            <ButtonLink href={here} variant="secondary">
              Về bài dự thi
            </ButtonLink>
          </>
        )}
      </div>
    </div>
  );
}
