import type { ReactNode } from 'react';
import type { MyModel } from '@/server/my-models';
import { Badge } from '@/ui/badge';
import { DataTable } from '@/ui/data-table';
import { formatDate } from '@/ui/format';
import { StatusBadge } from '@/ui/status';
import { UnitName } from '@/ui/unit-name';
import { fieldWords } from '@/ui/words';
import Link from 'next/link';

export function ModelTable({ rows, empty }: { rows: readonly MyModel[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="Danh sách mô hình"
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'name',
          label: 'Mô hình',
          title: true,
          width: 'broad',
          cell: (row) => (
            <Link href={`/ban-lam-viec/mo-hinh/${row.id}`} prefetch={false} className="link">
              {row.name || 'Chưa có tên'}
            </Link>
          ),
        },
        { key: 'year', label: 'Năm', width: 'narrow', cell: (row) => row.year },
        {
          key: 'unit',
          label: 'Đơn vị',
          cell: ({ unit }) => <UnitName name={unit.name} parent={unit.parent?.name} />,
        },
        { key: 'field', label: 'Lĩnh vực', cell: (row) => (row.field ? fieldWords[row.field] : '–') },
        {
          key: 'status',
          label: 'Trạng thái',
          cell: (row) => (
            <span className="flex flex-wrap gap-1.5">
              <StatusBadge status={row.status} />
              {row.late && <Badge tone="warning">Đăng ký muộn</Badge>}
            </span>
          ),
        },
        { key: 'since', label: 'Cập nhật', cell: (row) => formatDate(row.updatedAt) },
      ]}
    />
  );
}
