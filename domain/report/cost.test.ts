import { expect, test } from 'vitest';
import { type ReportRow, totalsBy, totalsOf } from './consolidated';
import { formFor, isDerived } from './form';

// A ratio within one run, with a generous bound; scripts/bench/report.bench.mjs measures.

const form = formFor('R7') ?? expect.fail();
const keys = form.indicators.filter((one) => !isDerived(one) && one.kind === 'count').map(({ key }) => key);

const rows = Array.from(
  { length: 10_000 },
  (_, n): ReportRow => ({
    ...{ code: String(n), name: 'Xã', group: String(n % 12), estimated: [] },
    kind: n % 20 === 0 ? 'district' : 'commune',
    figures: Object.fromEntries(keys.map((key, at) => [key, (n * 7 + at) % 100])),
  }),
);

/** Microseconds of the processor: others who use the machine do not count. */
function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const plain = () => {
  const sums: Record<string, number> = {};
  for (const { figures } of rows)
    for (const key of keys) sums[key] = (sums[key] ?? 0) + (figures[key] as number);
  return sums;
};

test('10,000 reports are added up at the cost of adding up their figures', () => {
  const sums = plain();
  const totals = totalsOf(form, rows);
  for (const key of keys) expect(totals[key]?.value).toBe(sums[key]);
  let [taken, beside] = [Infinity, Infinity];
  for (let run = 0; run < 5; run += 1) {
    taken = Math.min(
      taken,
      once(() => totalsBy(form, rows, ({ kind }) => kind)),
    );
    beside = Math.min(beside, once(plain));
  }
  expect(taken / beside).toBeLessThan(15);
});
