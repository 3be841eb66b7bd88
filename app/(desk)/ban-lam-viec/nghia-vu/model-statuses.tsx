import { statuses } from '@/domain/model/lifecycle';
import { boundKinds } from '@/domain/unit';
import type { ModelCount } from '@/server/model-list';
import { BarChart } from '@/ui/bar-chart';
import { DataTable, TableScroll } from '@/ui/data-table';
import { statusTone } from '@/ui/status';
import { statusWords, unitKindWords } from '@/ui/words';
import { modelsHref } from './ask';
import { CountLink } from './duty-table';

/** Where the models stand, drawn, and by kind of unit as numbers that open their rows. */
export function ModelStatuses({ counts, nam }: { counts: readonly ModelCount[]; nam: string }) {
  const sum = (keep: (row: ModelCount) => boolean) =>
    counts.filter(keep).reduce((total, row) => total + row._count, 0);
  const present = statuses.filter((status) => sum((row) => row.status === status) > 0);
  const kinds = boundKinds.filter((kind) => sum((row) => row.unitKind === kind) > 0);
  return (
    <>
      <BarChart
        caption="Số mô hình theo trạng thái"
        unit="Mô hình"
        bars={present.map((status) => ({
          label: statusWords[status],
          value: sum((row) => row.status === status),
          fill: statusTone[status],
          href: modelsHref({ nam, status }),
        }))}
      />
      {kinds.length > 1 && (
        <TableScroll label="Mô hình theo trạng thái và loại đơn vị">
          <DataTable
            caption="Mô hình theo trạng thái và loại đơn vị"
            rows={present}
            rowKey={(status) => status}
            columns={[
              { key: 'status', label: 'Trạng thái', title: true, cell: (status) => statusWords[status] },
              ...kinds.map((kind) => ({
                key: kind,
                label: unitKindWords[kind],
                numeric: true,
                cell: (status: (typeof statuses)[number]) => (
                  <CountLink
                    count={sum((row) => row.status === status && row.unitKind === kind)}
                    of={`${statusWords[status]}, ${unitKindWords[kind]}`}
                    href={modelsHref({ nam, status, kind })}
                  />
                ),
              })),
            ]}
          />
        </TableScroll>
      )}
    </>
  );
}
