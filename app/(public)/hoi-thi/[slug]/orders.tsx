import type { ShownOrder } from '@/server/contest/performing/places';
import { OrderList } from '@/ui/order-list';
import { Section } from '@/ui/page/section';

/** In which order the teams perform in the live parts. */
export function Orders({ orders }: { orders: readonly ShownOrder[] }) {
  if (orders.length === 0) return null;
  return (
    <Section title="Thứ tự thi" id="thu-tu-thi" boxed>
      {orders.map((order) => (
        <section key={`${order.part} ${order.block}`} className="space-y-2">
          <h3 className="text-lg">
            {order.part}, {order.block}
          </h3>
          <OrderList order={order} />
        </section>
      ))}
    </Section>
  );
}
