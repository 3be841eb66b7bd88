import { deskPage } from '@/domain/addresses';
import type { Metadata } from 'next';
import { decidingIn } from '@/server/deciding/queries';
import { notFound } from 'next/navigation';
import { entryNeedsReason, isLateAttempt } from '@/domain/contest/entry/entry';
import { isLateAct } from '@/domain/contest/results/late-act';
import { contextOfEntry } from '@/server/contest/entries/queries';
import { now } from '@/server/request/moment';
import { arePointsKnownNow } from '@/server/contest/tally/ranking-lock';
import { ButtonLink } from '@/ui/element/button';
import { entryEventWords } from '@/ui/words/contest/contest';
import { entryConsequenceWords } from '@/ui/words/contest/entry';
import { formatDeadline } from '@/ui/words/format';
import { Notice } from '@/ui/element/notice';
import { PageHeader } from '@/ui/page/page-header';
import { reasonWords } from '@/ui/words/reason';
import { entryHere } from '../../here';
import { eventOf, verdictOn } from '../../moves';
import { Namesakes } from '../../namesakes';
import { DecisionForm } from '@/app/(desk)/decision-form';
import { moveEntry } from './actions';

export const metadata: Metadata = { title: 'Chuyển trạng thái bài dự thi' };

type Props = { params: Promise<{ slug: string; id: string; event: string }> };

export default async function MovePage({ params }: Props) {
  const { entry, by, here } = await entryHere(params);
  const event = eventOf((await params).event);
  if (!event) notFound();
  const context = await contextOfEntry(entry);
  const decider = (await decidingIn(by, entry.contest)).ofEntries([entry]);
  const verdict = verdictOn({ by: decider, now: now() }, { entry, context, event });
  const late =
    event === 'submit' &&
    isLateAttempt(verdict, { contest: entry.contest, extendedUntil: context.extendedUntil, now: now() });
  const telling = entry.papers.filter(({ copyLeft }) => copyLeft.length > 0);
  const asked = event === 'accept' && (context.namesakes.length > 0 || telling.length > 0);
  const byTwo =
    verdict.ok &&
    (event === 'withdraw' ? entry.status === 'accepted' : isLateAct(event)) &&
    (await arePointsKnownNow(entry.contest, now()));
  const returnsLeft = entry.contest.rules.returnsAllowed - entry.returns;
  return (
    <div className="max-w-reading">
      <PageHeader
        title={entryEventWords[event]}
        kicker={`${entry.unit.name} · ${entry.contest.name}`}
        lead={entry.title}
        steps={[
          { label: entry.contest.name, href: deskPage.contest(entry.contest.slug) },
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
            {byTwo && (
              <Notice tone="warning" title="Việc này cần người thứ hai">
                Điểm hoặc bảng xếp hạng đã có thể xem: đây là đề nghị, có hiệu lực khi một người khác xác
                nhận. Tên hai người và lý do được ghi vào bản kết quả được ký.
              </Notice>
            )}
            {asked && <Namesakes namesakes={context.namesakes} />}
            {asked && telling.length > 0 && (
              <Notice tone="warning" title="Có tệp chưa gỡ được hết thông tin về người lập">
                {telling.map(({ file }) => file.name).join(', ')}. Nêu lý do chấp nhận để giám khảo nhận tệp
                như vậy.
              </Notice>
            )}
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
