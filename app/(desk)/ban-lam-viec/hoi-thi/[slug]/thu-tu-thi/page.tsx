import type { Metadata } from 'next';
import { knowsUnits } from '@/domain/contest/jury/blind';
import { mayAssign } from '@/server/contest/assignments/assignments';
import { decidingIn } from '@/server/deciding/queries';
import { liveParts, ordersShown } from '@/server/contest/performing/places';
import { performingIn } from '@/server/contest/performing/queries';
import { Disclosure } from '@/ui/focus/disclosure';
import { EmptyState } from '@/ui/list/empty-state';
import { Notice } from '@/ui/element/notice';
import { OrderList } from '@/ui/order-list';
import { PrintButton } from '@/ui/page/print-button';
import { reasonWords } from '@/ui/words/reason';
import { Section } from '@/ui/page/section';
import { ContestFrame, contestHere, type ContestProps } from '../here';
import { DrawForm, PlacesForm } from './form';

export const metadata: Metadata = { title: 'Thứ tự thi' };

export default async function OrderPage({ params }: ContestProps) {
  const { contest, by } = await contestHere(params, '/thu-tu-thi');
  const [orders, { entries, closed }, deciders] = [
    await ordersShown(contest, { units: knowsUnits(by, contest) }),
    await performingIn(by, contest),
    await decidingIn(by, contest),
  ];
  return (
    <ContestFrame
      contest={contest}
      by={by}
      at="/thu-tu-thi"
      lead="Thứ tự các đội lên thi ở phần thi trực tiếp, bốc thăm trước tất cả các đội."
      actions={orders.length > 0 && <PrintButton />}
    >
      {liveParts(contest).map((part) =>
        contest.rules.blocks.map((block) => {
          const order = orders.find((one) => one.part === part.name && one.block === block.name);
          const own = entries.filter((entry) => entry.block === block.key);
          const given = { contest: contest.id, part: part.key, block: block.key };
          const may = mayAssign(deciders.ofBlock(block.key), contest);
          const places = new Map(order?.entries.map(({ id, place }) => [id, place]));
          return (
            <Section key={`${part.key} ${block.key}`} title={`${part.name}, ${block.name}`} boxed>
              {order && <OrderList order={order} />}
              {own.length === 0 && <EmptyState title="Chưa có bài dự thi hợp lệ" icon="inbox" />}
              {!order && own.length > 0 && <p className="text-ink-faint">Chưa bốc thăm.</p>}
              {own.length > 0 && !closed && may.ok && (
                <div className="no-print space-y-2">
                  <Disclosure summary="Các đội tự bốc thăm: nhập thứ tự">
                    <PlacesForm
                      given={given}
                      again={order !== undefined}
                      entries={own.map(({ id, label }) => ({ id, label, place: places.get(id) ?? null }))}
                    />
                  </Disclosure>
                  <Disclosure summary="Xếp thứ tự từ một dãy số">
                    <DrawForm given={given} again={order !== undefined} />
                  </Disclosure>
                </div>
              )}
              {own.length > 0 && !closed && !may.ok && may.reason !== 'needsOrganiser' && (
                <Notice tone="info" title={reasonWords[may.reason]} />
              )}
            </Section>
          );
        }),
      )}
    </ContestFrame>
  );
}
