import type { Metadata } from 'next';
import { BarChart } from '@/ui/chart/bar-chart';
import { DataTable } from '@/ui/list/data-table';
import { PageHeader } from '@/ui/page/page-header';
import { mainId } from '@/ui/frame/skip-link';
import { StackChart } from '@/ui/chart/stack-chart';
import { columns } from '../lists';
import { barsOf, parts, rowsOf, unitRows } from '../samples';

export const metadata: Metadata = { title: '236 dòng', robots: { index: false, follow: false } };

/** As many rows as the province has units. */
export default function ManyRows() {
  return (
    <main id={mainId} tabIndex={-1} className="shell space-y-10 py-8 outline-none">
      <PageHeader
        steps={[{ label: 'Hệ thiết kế', href: '/he-thiet-ke' }, { label: '236 dòng' }]}
        title="Bảng và biểu đồ 236 đơn vị"
      />
      <DataTable
        caption="Mô hình của 236 đơn vị"
        columns={columns}
        rows={rowsOf(236)}
        rowKey={(row) => row.id}
      />
      <div className="grid gap-10 lg:grid-cols-2">
        <StackChart caption="Kế hoạch của 236 đơn vị" parts={parts} rows={unitRows(236)} />
        <BarChart caption="Mô hình của 236 đơn vị" unit="Mô hình" bars={barsOf(236)} />
      </div>
    </main>
  );
}
