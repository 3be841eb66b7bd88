'use client';

import { useActionState, useState } from 'react';
import { rowsOf } from '@/domain/contest/result-rows';
import type { Part } from '@/domain/contest/rules';
import { Badge } from '@/ui/badge';
import { DataTable } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { writeResults } from '../../actions';
import { type Known, rowsToSend } from './known';
import { rowWords } from './row-words';

type Row = {
  code: string;
  unit: string | null;
  title: string;
  points: string;
  time: string;
  typedBy: string;
  confirmedBy: string;
};
type Props = {
  given: { contest: string; part: string };
  known: Known;
  part: Part;
  writes: boolean;
  rows: readonly Row[];
};

/** Points and times, typed row by row. Only what differs from what stands there is written, and asks for a new confirmation. */
export function ResultsForm({ given, known, part, writes, rows }: Props) {
  const [state, post] = useActionState(writeResults, null);
  const [typed, setTyped] = useState(() => rows.map(({ points, time }) => ({ points, time })));
  const changed = rows.flatMap((row, at) => {
    const now = typed[at];
    return now && (now.points !== row.points || now.time !== row.time) ? [{ ...row, ...now }] : [];
  });
  const { rows: ready, faults } = rowsOf(
    part,
    rows.map(({ code }) => code),
    changed.map(({ code, points, time }) => [code, points, time]),
  );
  const set = (at: number, words: Partial<{ points: string; time: string }>) =>
    setTyped(typed.map((one, index) => (index === at ? { ...one, ...words } : one)));
  const input = (at: number, field: 'points' | 'time', label: string) => (
    <input
      className="control max-w-28 text-right tabular-nums"
      inputMode={field === 'points' ? 'decimal' : 'text'}
      aria-label={label}
      placeholder={field === 'time' ? 'phút:giây' : undefined}
      readOnly={!writes}
      value={typed[at]?.[field] ?? ''}
      onChange={(event) => set(at, { [field]: event.target.value })}
    />
  );
  return (
    <form action={post} noValidate autoComplete="off" className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="contest" value={given.contest} />
      <input type="hidden" name="part" value={given.part} />
      <input type="hidden" name="source" value="typed" />
      <input type="hidden" name="rows" value={rowsToSend(ready, known)} />
      <DataTable
        caption={`Kết quả phần thi ${part.name}`}
        rows={rows.map((row, at) => ({ ...row, at }))}
        rowKey={(row) => row.code}
        empty={<EmptyState title="Chưa có bài dự thi hợp lệ" icon="inbox" />}
        columns={[
          {
            key: 'entry',
            label: 'Bài dự thi',
            title: true,
            cell: ({ code, unit }) => (
              <>
                {code}
                <span className="block text-sm font-normal text-ink-faint">{unit}</span>
              </>
            ),
          },
          ...(part.scoredBy === 'secretary'
            ? [
                {
                  key: 'points',
                  label: `Điểm (tối đa ${part.points / 100})`,
                  cell: ({ at, code }: { at: number; code: string }) =>
                    input(at, 'points', `Điểm của ${code}`),
                },
              ]
            : []),
          {
            key: 'time',
            label: 'Thời gian',
            cell: ({ at, code }) => input(at, 'time', `Thời gian của ${code}, phút và giây`),
          },
          {
            key: 'who',
            label: 'Người đối chiếu',
            cell: ({ typedBy, confirmedBy }) =>
              typedBy ? (
                <span className="text-sm">
                  Nhập: {typedBy}
                  <br />
                  {confirmedBy ? `Xác nhận: ${confirmedBy}` : <Badge tone="warning">Chờ xác nhận</Badge>}
                </span>
              ) : (
                '–'
              ),
          },
        ]}
      />
      {faults.length > 0 && (
        <ul className="text-danger" aria-live="polite">
          {faults.map(({ code, why }) => (
            <li key={`${code} ${why}`}>
              {code}: {rowWords[why]}
            </li>
          ))}
        </ul>
      )}
      {writes && rows.length > 0 && (
        <Submit aria-disabled={ready.length === 0 || faults.length > 0 || undefined}>
          Ghi {ready.length} kết quả đã sửa
        </Submit>
      )}
    </form>
  );
}
