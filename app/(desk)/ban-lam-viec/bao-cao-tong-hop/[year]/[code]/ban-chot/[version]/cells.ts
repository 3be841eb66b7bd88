import { totalsBy, type Totals } from '@/domain/report/consolidated';
import type { Indicator, ReportForm } from '@/domain/report/form';
import type { ConsolidatedColumn } from '@/domain/report/frozen';
import { boundKinds } from '@/domain/unit/unit';
import { totalWords } from '@/ui/words/plan/report';

/** Kinds of unit that sent one, each with its sums, from the frozen rows. */
export function kindsIn(
  form: ReportForm,
  { rows }: Pick<ConsolidatedColumn, 'rows'>,
): { label: string; totals: Totals }[] {
  const byKind = totalsBy(form, rows, ({ kind }) => kind);
  return boundKinds.flatMap((kind) => {
    const totals = byKind.get(kind);
    return totals ? [{ label: narrowWords[kind], totals }] : [];
  });
}

/** In the head of a column on A4. */
const narrowWords: Record<(typeof boundKinds)[number], string> = {
  department: 'Sở, ban, ngành',
  publicServiceUnit: 'Đơn vị sự nghiệp',
  district: 'Cấp huyện',
  commune: 'Cấp xã',
};

export const totalCell = (indicator: Indicator, totals: Totals): string =>
  totalWords(indicator, totals[indicator.key]?.value ?? null);
