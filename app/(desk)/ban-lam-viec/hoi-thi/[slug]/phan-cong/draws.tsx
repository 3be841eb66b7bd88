import { cancelNeedsTwo, canStep, type DrawStep } from '@/domain/contest/jury/draw';
import type { DeskDraw } from '@/server/contest/draw/queries';
import { Badge } from '@/ui/element/badge';
import { DefinitionList } from '@/ui/list/definition-list';
import { formatDate, formatMoment } from '@/ui/words/format';
import { Hash } from '@/ui/element/hash';
import { Notice } from '@/ui/element/notice';
import { CancelDraw, CloseList, ConfirmNumber, ReopenList, TypeNumber } from './draw-forms';
import { drawStateTone, drawStateWords } from '@/ui/words/contest/draw';

type Props = { draws: readonly DeskDraw[]; isAllowed: boolean; me: string | null; today: Date };

/** Each draw with how far it is, and what its next step is. */
export function Draws({ draws, isAllowed, me, today }: Props) {
  return (
    <ul className="divide-y divide-line">
      {draws.map((draw) => (
        <li key={draw.id} className="space-y-3 py-4 first:pt-0">
          <div className="flex flex-wrap items-center gap-2">
            <strong>
              {draw.blockName ?? 'Tất cả các khối'}, mỗi bài {draw.each} giám khảo
            </strong>
            <Badge tone={drawStateTone[draw.state]}>{drawStateWords[draw.state]}</Badge>
          </div>
          <Facts draw={draw} />
          {isAllowed && <Steps draw={draw} me={me} today={today} />}
        </li>
      ))}
    </ul>
  );
}

const Facts = ({ draw }: { draw: DeskDraw }) => (
  <DefinitionList
    items={[
      { term: 'Nguồn số', value: draw.source },
      { term: 'Ngày có số', value: formatDate(draw.drawOn) },
      { term: 'Người nêu', value: `${draw.names.named}, ${formatMoment(draw.namedAt)}` },
      draw.closedAt && {
        term: 'Chốt danh sách',
        value: `${draw.names.closed}, ${formatMoment(draw.closedAt)}`,
      },
      draw.listHash && { term: 'Mã danh sách', value: <Hash hash={draw.listHash} /> },
      draw.reopened > 0 && { term: 'Đã mở lại', value: `${draw.reopened} lần` },
      draw.typedAt && { term: 'Người nhập số', value: `${draw.names.typed}, ${formatMoment(draw.typedAt)}` },
      draw.drawnAt && { term: 'Số', value: draw.number },
      draw.drawnAt && { term: 'Người xác nhận', value: `${draw.names.drawn}, ${formatMoment(draw.drawnAt)}` },
      draw.cancelReason !== '' && { term: 'Lý do hủy', value: draw.cancelReason },
    ].filter((item) => typeof item === 'object' && item !== null)}
  />
);

function Steps({ draw, me, today }: { draw: DeskDraw; me: string | null; today: Date }) {
  const isAllowed = (step: DrawStep) => canStep(step, { draw, personId: me, today }).ok;
  const asked = draw.cancelAskedById !== null && draw.cancelledAt === null;
  const late = draw.state === 'named' && today >= draw.drawOn;
  return (
    <div className="space-y-4">
      {late && (
        <Notice tone="warning" title="Đã đến ngày có số mà danh sách chưa chốt">
          Hủy lần này và nêu một nguồn số của ngày sau hôm nay.
        </Notice>
      )}
      {isAllowed('confirm') && <ConfirmNumber id={draw.id} />}
      {draw.state === 'typed' && !isAllowed('confirm') && (
        <Notice tone="info" title="Chờ người thứ hai nhập lại số">
          Ông/Bà đã nhập số {draw.number}. Một người khác tự xem nguồn số và nhập lại thì bốc thăm và phân
          công ngay.
        </Notice>
      )}
      {isAllowed('type') && draw.state === 'closed' && <TypeNumber id={draw.id} again={false} />}
      {asked && draw.state !== 'drawn' && (
        <Notice tone="warning" title={`${draw.names.cancelAsked} đề nghị hủy lần bốc thăm này`}>
          {draw.cancelReason}
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-2">
        {isAllowed('close') && <CloseList id={draw.id} />}
        {isAllowed('reopen') && <ReopenList id={draw.id} />}
        {isAllowed('cancel') && <CancelDraw id={draw.id} asked={asked} two={cancelNeedsTwo(draw, today)} />}
      </div>
    </div>
  );
}
