import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { canonical } from '@/domain/proof/canonical';
import { type ReportRow, totalsBy, totalsOf } from '@/domain/report/consolidated';
import { figuresThatCount } from '@/domain/report/figures';
import { formFor, indicatorsOfAll, isDerived, isSummed } from '@/domain/report/form';
import { indicatorLabel } from '@/ui/words/plan/report';
import { emptySections, type FrozenReport, REPORT_FORMAT } from '@/domain/report/frozen';
import { asFrozen, type ReportColumn, type ReportLine, rowsIn } from '@/server/reports/columns';
import { reportAsk, fittingLines, sumOfLines } from './ask';
import { frozenBook } from './ban-chot/[version]/xuat/book';

// The same figures on the bench, in the rows behind it, in the XLSX and in the freeze, whatever was sent.

const form = formFor('R7') ?? expect.fail();
const typed = indicatorsOfAll.filter((one) => !isDerived(one) && isSummed(one));
const kinds = ['department', 'publicServiceUnit', 'district', 'commune'] as const;

const anyLine = (n: number): fc.Arbitrary<ReportLine> =>
  fc
    .record({
      kind: fc.constantFrom(...kinds),
      group: fc.constantFrom('Huyện Mai Sơn', 'Huyện Mộc Châu', ''),
      sent: fc.boolean(),
      values: fc.dictionary(fc.constantFrom(...typed.map(({ key }) => key)), fc.nat(5_000)),
    })
    .map(({ kind, group, sent, values }) => {
      const code = String(n).padStart(5, '0');
      const name = `Đơn vị ${code}`;
      const figures = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }]));
      const counting = Object.entries(figuresThatCount({ form, figures, known: {} }));
      const row: ReportRow = {
        ...{ code, name, kind, group, estimated: [] },
        figures: Object.fromEntries(counting.filter(([, value]) => value !== null)) as ReportRow['figures'],
      };
      const unit = { id: code, slug: code, code, name, bodyName: name, kind, district: null, group: null };
      return {
        ...{ unit, group, left: null, contradictions: [], accepted: sent },
        state: sent ? ('onTime' as const) : ('due' as const),
        sentAt: sent ? new Date(0) : null,
        rows: sent ? [row] : [],
      };
    });

const anyColumn = (): fc.Arbitrary<ReportColumn> =>
  fc
    .integer({ min: 1, max: 12 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => anyLine(n))))
    .map((lines) => ({ year: 2021, code: 'R7', form, lines }));

/** As it comes back from the database. */
function stored(column: ReportColumn) {
  const report: FrozenReport = {
    ...{ format: REPORT_FORMAT, code: 'R11', words: 'Báo cáo năm', year: 2021, scheme: '04/KH-UBND' },
    ...{ version: 1, previous: null, reason: '', frozenAt: new Date(0).toISOString() },
    ...{ columns: [asFrozen(column)], difficulties: [], sections: emptySections },
  };
  const text = canonical(report);
  return {
    ...{ version: 1, hash: 'x', frozenAt: new Date(0), newest: true },
    report: JSON.parse(text) as FrozenReport,
  };
}

test('one sum everywhere', async () => {
  await fc.assert(
    fc.asyncProperty(anyColumn(), async (column) => {
      const bench = totalsOf(form, rowsIn(column));
      const freeze = stored(column);
      expect(freeze.report.columns[0]?.totals).toEqual(bench);
      const rows = await readSheet(await frozenBook(freeze));
      const at = rows.findIndex(([first]) => first === 'TT');
      const [head, sums] = [rows[at] ?? [], rows.at(-1) ?? []];
      const sheet = (key: string) => {
        const indicator = form.indicators.find((one) => one.key === key) ?? expect.fail();
        return head.indexOf(indicatorLabel(indicator));
      };
      const sent = rowsIn(column);
      const byKind = totalsBy(form, sent, ({ kind }) => kind);
      for (const { key } of typed) {
        const asked = { figure: key, state: 'da-gui' };
        const all = { ...reportAsk({}), ...asked, state: 'da-gui' as const };
        expect(sumOfLines(column, fittingLines(column, new Map(), all), key)).toEqual(bench[key]);
        for (const kind of kinds) {
          const behind = sumOfLines(column, fittingLines(column, new Map(), { ...all, kind }), key);
          expect(behind?.value ?? null).toBe(byKind.get(kind)?.[key]?.value ?? null);
        }
        if (sent.length > 0) expect(sums[sheet(key)]).toBe(bench[key]?.value ?? 0);
        sent.forEach(({ figures }, n) =>
          expect(rows[at + 1 + n]?.[sheet(key)] ?? null).toBe(figures[key] ?? null),
        );
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
