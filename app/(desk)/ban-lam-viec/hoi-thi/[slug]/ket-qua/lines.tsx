import Link from 'next/link';
import type { ContestRow } from '@/server/contest/row';
import type { LeftToOthers } from '@/server/deciding/queries';
import type { RankedEntry } from '@/server/contest/results/queries';
import { Badge } from '@/ui/element/badge';
import { tieWords, unrankedWords } from '@/ui/words/contest/contest';
import { DataTable, TableScroll } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { formatPointsOrDash } from '@/ui/words/format';
import { PartPoints } from '@/ui/part-points';

type Props = {
  contest: ContestRow;
  rows: readonly RankedEntry[];
  here: string;
  changes: boolean;
  /** Entries on whose prizes another person decides. */
  left?: LeftToOthers;
};

/** The ranking of a block. Each line leads to its explanation. */
export function Lines({ contest, rows, here, changes, left }: Props) {
  const partName = (key: string) => contest.rules.parts.find((part) => part.key === key)?.name ?? key;
  const prizeName = (key: string) => contest.rules.prizes.find((prize) => prize.key === key)?.name ?? key;
  return (
    <TableScroll label="Bảng xếp hạng">
      <DataTable
        caption="Xếp hạng"
        rows={rows}
        rowKey={(row) => row.code}
        empty={<EmptyState title="Khối này chưa có bài dự thi hợp lệ" icon="list" />}
        columns={[
          {
            key: 'rank',
            label: 'Hạng',
            numeric: true,
            cell: ({ line }) => line?.rank ?? '–',
          },
          {
            key: 'entry',
            label: 'Bài dự thi',
            title: true,
            cell: ({ id, code, title, unit, line }) => (
              <>
                <span className="block text-sm font-normal text-ink-faint">
                  {[code, unit].filter(Boolean).join(' · ')}
                </span>
                {line ? (
                  <Link href={`${here}/bai/${id}`} prefetch={false} className="link">
                    {title}
                  </Link>
                ) : (
                  title
                )}
              </>
            ),
          },
          ...contest.rules.parts.map((part) => ({
            key: part.key,
            label: part.name,
            numeric: true,
            cell: ({ line }: RankedEntry) => (
              <PartPoints part={line?.parts.find((one) => one.part === part.key)} />
            ),
          })),
          {
            key: 'total',
            label: 'Tổng',
            numeric: true,
            cell: ({ line }) => <strong>{formatPointsOrDash(line?.total)}</strong>,
          },
          {
            key: 'why',
            label: 'Ghi chú',
            cell: ({ line }) =>
              line === null
                ? 'Không xem được do có xung đột lợi ích'
                : line.unranked
                  ? unrankedWords[line.unranked]
                  : (tieWords(line.tie, partName) ?? ''),
          },
          {
            key: 'prize',
            label: 'Giải',
            cell: ({ id, code, prizes, withheld }) => (
              <div className="flex flex-wrap items-center gap-2">
                {prizes?.map(({ prize, changeReason }) => (
                  <Badge key={prize} tone={changeReason ? 'warning' : 'success'}>
                    {prizeName(prize)}
                    {changeReason && ' (đã đổi)'}
                  </Badge>
                ))}
                {withheld && <Badge tone="warning">Không trao giải (đã đổi)</Badge>}
                {changes && prizes && left?.has(id) && (
                  <span className="text-sm text-ink-soft">Người khác xét giải</span>
                )}
                {changes && prizes && !left?.has(id) && (
                  <Link
                    href={`${here}/giai?bai=${id}`}
                    prefetch={false}
                    className="link inline-flex min-h-11 items-center"
                  >
                    {prizes.length > 0 ? 'Đổi giải' : 'Xét giải'}
                    <span className="sr-only"> {code}</span>
                  </Link>
                )}
              </div>
            ),
          },
        ]}
      />
    </TableScroll>
  );
}
