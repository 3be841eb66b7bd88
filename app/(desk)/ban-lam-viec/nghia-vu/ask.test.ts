import { describe, expect, test } from 'vitest';
import { modelOrders } from '@/server/registry/models/list';
import { dutyOrders } from '@/domain/registry/duties/duty-record';
import { columns as modelColumns } from '../mo-hinh/columns';
import { modelsAsk, modelsHref, unitsAsk, unitsHref } from './ask';
import { columns as unitColumns } from './don-vi/columns';

const query = (address: string) => Object.fromEntries(new URL(address, 'http://x').searchParams);

const lists = [
  ...dutyOrders.flatMap((order) =>
    [false, true].map((reversed) => {
      const address = unitsHref({ nam: '2022', kind: 'commune', order, reversed });
      return { address, columns: unitColumns(unitsAsk(query(address), 2022)) };
    }),
  ),
  ...modelOrders.flatMap((order) =>
    [false, true].map((reversed) => {
      const address = modelsHref({ nam: '2022', late: true, size: 50, order, reversed });
      const ask = modelsAsk(query(address), [2022]);
      return { address, columns: modelColumns({ ask, lined: false, pickable: new Set() }) };
    }),
  ),
];

describe.each(lists)('$address', ({ address, columns }) => {
  const sorted = columns.flatMap(({ sort, label }) => (sort ? [{ ...sort, label }] : []));

  test('no heading leads to where one is', () => {
    expect(sorted.length).toBeGreaterThan(0);
    for (const { href } of sorted) expect(query(href)).not.toEqual(query(address));
  });

  test('a press leads to what the heading says, and keeps what was asked', () => {
    for (const { href, leads, label } of sorted) {
      const led = href.startsWith('/ban-lam-viec/mo-hinh')
        ? modelColumns({ ask: modelsAsk(query(href), [2022]), lined: false, pickable: new Set() })
        : unitColumns(unitsAsk(query(href), 2022));
      expect([label, led.find((one) => one.label === label)?.sort?.direction]).toEqual([label, leads]);
      const kept = ({ sap: _sap, chieu: _chieu, ...rest }: Record<string, string>) => rest;
      expect(kept(query(href))).toEqual(kept(query(address)));
    }
  });

  test('at most one column is marked as sorted', () => {
    expect(sorted.filter(({ direction }) => direction).length).toBeLessThanOrEqual(1);
  });
});
