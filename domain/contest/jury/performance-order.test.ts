import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ORDER_FORMAT, orderFrom, type OrderList, orderOf } from '@/domain/contest/jury/performance-order';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const list = (entries: number[]): OrderList => ({
  format: ORDER_FORMAT,
  contest: 'c',
  part: 'chao-hoi',
  block: 'huyen',
  entries,
});

/** Written from docs/draw.md alone. */
function byTheBook(entries: number[], number: string): number[] {
  const text = `{"block":"huyen","contest":"c","entries":[${entries.join(',')}],"format":"thu-tu-thi-1","part":"chao-hoi"}`;
  const seed = sha256(sha256(text) + number);
  const words = (function* () {
    for (let i = 0; ; i++) {
      const block = Buffer.from(sha256(`${seed}:${i}`), 'hex');
      for (let at = 0; at < 32; at += 4) yield block.readUInt32BE(at);
    }
  })();
  const draw = (n: number): number => {
    const word = words.next().value as number;
    return word >= Math.floor(2 ** 32 / n) * n ? draw(n) : word % n;
  };
  const items = [...entries];
  for (let i = items.length - 1; i > 0; i--) {
    const other = draw(i + 1);
    const held = items[i] as number;
    items[i] = items[other] as number;
    items[other] = held;
  }
  return items;
}

test('the order is what the page says, for any entries and any number', () => {
  const numbers = fc.uniqueArray(fc.nat({ max: 500 }), { maxLength: 30 });
  fc.assert(
    fc.property(numbers, fc.stringMatching(/^\d{1,12}$/u), (drawn, number) => {
      const entries = drawn.toSorted((a, b) => a - b);
      const order = orderFrom(list(entries), number, sha256);
      expect(order).toEqual(byTheBook(entries, number));
      expect(order.toSorted((a, b) => a - b)).toEqual(entries);
    }),
  );
});

test('another number, and a zero in front, is another draw', () => {
  const entries = Array.from({ length: 12 }, (_, n) => n + 1);
  const orders = ['7', '07', '8'].map((number) => orderFrom(list(entries), number, sha256).join(' '));
  expect(new Set(orders).size).toBe(3);
});

test('typed places make an order, or each wrong one is named', () => {
  const typed = (...places: (number | null)[]) => places.map((place, at) => ({ id: `e${at}`, place }));
  expect(orderOf(typed(2, 3, 1))).toEqual({ order: ['e2', 'e0', 'e1'] });
  expect(orderOf(typed(1, null, 4, 1.5))).toEqual({
    faults: new Map([
      ['e1', 'missing'],
      ['e3', 'outside'],
    ]),
  });
  expect(orderOf(typed(1, 2, 2, 9))).toEqual({
    faults: new Map([
      ['e1', 'twice'],
      ['e2', 'twice'],
      ['e3', 'outside'],
    ]),
  });
});
