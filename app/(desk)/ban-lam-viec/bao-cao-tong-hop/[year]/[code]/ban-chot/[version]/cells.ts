import { totalsBy, type Totals } from '@/domain/report/consolidated';
import type { Indicator, ReportForm } from '@/domain/report/form';
import type { ConsolidatedColumn } from '@/domain/report/frozen';
import { boundKinds } from '@/domain/unit/unit';
import { kindWordsIn } from '@/ui/words/kinds';
import { totalWords } from '@/ui/words/plan/report';

/** Kinds of unit that sent one, each with its sums, from the frozen rows. */
export function kindsIn(
  form: ReportForm,
  { rows, year }: Pick<ConsolidatedColumn, 'rows' | 'year'>,
): { label: string; totals: Totals }[] {
  const byKind = totalsBy(form, rows, ({ kind }) => kind);
  return boundKinds.flatMap((kind) => {
    const totals = byKind.get(kind);
    return totals ? [{ label: kindWordsIn(kind, year), totals }] : [];
  });
}

export const totalCell = (indicator: Indicator, totals: Totals): string =>
  totalWords(indicator, totals[indicator.key]?.value ?? null);
