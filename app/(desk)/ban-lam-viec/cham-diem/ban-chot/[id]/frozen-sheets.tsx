import type { OwnFrozenSheet, OwnFrozenSheets } from '@/server/contest/answers/queries';
import { DataTable } from '@/ui/list/data-table';
import { formatPoints } from '@/ui/words/format';

/** Entry by number, points by criterion, the code of the receipt; nothing that tells the unit. */
export function FrozenSheets({ own: { sheets, rules, contest } }: { own: OwnFrozenSheets }) {
  const partOf = (key: string) => rules.parts.find((part) => part.key === key);
  return (
    <DataTable
      caption={`Phiếu chấm của Ông/Bà trong bản chốt, ${contest.name}`}
      rows={sheets}
      rowKey={({ entry, part }) => `${entry} ${part}`}
      columns={[
        {
          key: 'entry',
          label: 'Bài, phần',
          title: true,
          cell: ({ entry, part }) => `${entry}, ${partOf(part)?.name ?? part}`,
        },
        { key: 'judge', label: 'Mã giám khảo', cell: ({ judge }) => <code>{judge}</code> },
        {
          key: 'points',
          label: 'Điểm theo tiêu chí',
          cell: (sheet) => <Points sheet={sheet} names={namesIn(partOf(sheet.part)?.criteria ?? [])} />,
        },
        {
          key: 'total',
          label: 'Cộng',
          numeric: true,
          cell: ({ points }) => points && formatPoints(sum(points)),
        },
        {
          key: 'receipt',
          label: 'Mã biên nhận',
          cell: ({ receipt }) => receipt && <code className="text-sm break-all">{receipt}</code>,
        },
      ]}
    />
  );
}

const namesIn = (criteria: readonly { key: string; name: string }[]): ReadonlyMap<string, string> =>
  new Map(criteria.map(({ key, name }) => [key, name]));

const sum = (points: Record<string, number>): number => Object.values(points).reduce((a, b) => a + b, 0);

function Points({ sheet, names }: { sheet: OwnFrozenSheet; names: ReadonlyMap<string, string> }) {
  const { points, counts, altered } = sheet;
  return (
    <>
      {points === null ? (
        'Điểm không nằm trong bản chốt'
      ) : (
        <ul>
          {[...names]
            .filter(([key]) => key in points)
            .map(([key, name]) => (
              <li key={key} className="flex justify-between gap-x-4">
                <span>{name}</span>
                <span className="tabular-nums">{formatPoints(points[key] ?? 0)}</span>
              </li>
            ))}
        </ul>
      )}
      {altered && (
        <span className="block text-sm font-semibold text-danger">
          Điểm đang lưu khác phiếu đã nộp theo mã biên nhận. Không xác nhận; gửi ý kiến và báo kiểm soát viên.
        </span>
      )}
      {counts === false && <span className="block text-sm text-ink-soft">Không tính vào kết quả</span>}
    </>
  );
}
