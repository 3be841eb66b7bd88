'use client';

import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import {
  isTable,
  pastedInto,
  type ResultCells,
  type ResultField,
} from '@/domain/contest/tally/pasted-results';
import { rowsOf, type RowWhy } from '@/domain/contest/tally/result-rows';
import type { Part } from '@/domain/contest/setup/rules';
import { Badge } from '@/ui/element/badge';
import { DataTable } from '@/ui/list/data-table';
import { EmptyState } from '@/ui/list/empty-state';
import { useEditor } from '@/ui/form/named/editor';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { writeResults } from '../../actions';
import { cellsInput, type CellsTyped } from '../../input';
import { type Known, rowsToSend } from './known';
import { rowWords } from './row-words';

type Row = {
  code: string;
  unit: string | null;
  title: string;
  /** In the order of performance. */
  place: number | null;
  points: string;
  time: string;
  typedBy: string;
  confirmedBy: string;
};
type Props = {
  /** Changes with what stands there: the grid then begins anew from it. */
  stand: string;
  given: { contest: string; part: string };
  known: Known;
  part: Part;
  writes: boolean;
  rows: readonly Row[];
};

/** Points and times, typed row by row. Only what differs from what stands there is written, and asks for a new confirmation. */
export function ResultsForm(props: Props) {
  const posting = useResultsPost();
  // Rows that could not be read stay as they were typed when the others have been written.
  const [unread] = useState(() => new Map<string, ResultCells>());
  return <Grid key={props.stand} {...props} posting={posting} unread={unread} />;
}

const useResultsPost = () => usePost(writeResults);

type GridProps = Props & {
  posting: ReturnType<typeof useResultsPost>;
  unread: Map<string, ResultCells>;
};

function Grid({ given, known, part, writes, rows, posting: [state, post], unread }: GridProps) {
  const [left, setLeft] = useState(0);
  const codes = rows.map(({ code }) => code);
  const readIn = (cells: readonly ResultCells[]) =>
    rowsOf(
      part,
      codes,
      rows.flatMap(({ code, points, time }, at) => {
        const now = cells[at];
        return now && (now.points !== points || now.time !== time) ? [[code, now.points, now.time]] : [];
      }),
    );
  const { form, values, field, bind } = useEditor<CellsTyped>({
    id: 'bang-ket-qua',
    schema: cellsInput,
    drawn: { cells: rows.map(({ code, points, time }) => unread.get(code) ?? { points, time }) },
    state,
    keeps: true,
    said: ({ cells }) => {
      const { faults: found } = readIn(cells);
      const said = new Map(
        found.map(({ code, why }) => [`cells.${codes.indexOf(code)}.${fieldOf(why)}`, rowWords[why]]),
      );
      return (name) => said.get(name);
    },
  });
  const { rows: ready, faults } = readIn(values.cells);
  const paste = (at: number, column: ResultField) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (!writes || !isTable(text)) return;
    event.preventDefault();
    const pasted = pastedInto(form.getValues('cells'), { codes, at, field: column, text });
    form.setValue('cells', pasted.rows);
    setLeft(pasted.left);
  };
  const cell = (at: number, of: ResultField, label: string) => {
    const { error, ...bound } = field(`cells.${at}.${of}`);
    const id = cellId(of, at);
    return (
      <>
        <input
          {...bound}
          className="control max-w-28 text-right tabular-nums"
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onKeyDown={(event) => move(event, of, at)}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onPaste={paste(at, of)}
          inputMode={of === 'points' ? 'decimal' : 'text'}
          aria-label={label}
          placeholder={of === 'time' ? 'phút:giây' : undefined}
          readOnly={!writes}
        />
        {error && (
          <p id={`${id}-error`} className="max-w-64 pt-1 text-sm text-danger first-letter:uppercase">
            {error}
          </p>
        )}
      </>
    );
  };
  return (
    <PostForm
      post={post}
      {...bind}
      onSubmit={() => {
        unread.clear();
        for (const { code } of faults) {
          const cells = values.cells[codes.indexOf(code)];
          if (cells) unread.set(code, cells);
        }
      }}
      payload={() => ({ ...given, source: 'typed', rows: rowsToSend(ready, known) })}
      rows={{
        text: JSON.stringify(values.cells),
        put: (text) => form.setValue('cells', JSON.parse(text) as ResultCells[]),
      }}
      autoComplete="off"
      className="space-y-4"
    >
      <Outcome state={state} />
      {writes && (
        <p className="text-sm text-ink-soft">
          Enter, ↓ xuống dòng dưới, ↑ lên dòng trên. Chép từ Excel rồi dán được cả cột điểm và thời gian; dòng
          có số báo danh thì vào đúng bài đó.
        </p>
      )}
      {left > 0 && (
        <p role="status" className="text-warning">
          {left} dòng dán thừa, không có bài tương ứng nên chưa nhập.
        </p>
      )}
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
            cell: ({ code, unit, place }) => (
              <>
                {code}
                {place !== null && <span className="font-normal"> · thi thứ {place}</span>}
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
                    cell(at, 'points', `Điểm của ${code}`),
                },
              ]
            : []),
          {
            key: 'time',
            label: 'Thời gian',
            cell: ({ at, code }) => cell(at, 'time', `Thời gian của ${code}, phút và giây`),
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
        <p role="status" className="text-danger">
          {faults.length} dòng chưa đọc được: {faults.map(({ code }) => code).join(', ')}. Các dòng khác ghi
          được ngay.
        </p>
      )}
      {writes && rows.length > 0 && (
        <Submit aria-disabled={ready.length === 0 || undefined}>Ghi {ready.length} kết quả đã sửa</Submit>
      )}
    </PostForm>
  );
}

const cellId = (field: ResultField, at: number): string => `o-${field}-${at}`;

/** In which cell of the row the fault is mended. */
const fieldOf = (why: RowWhy): ResultField => (why === 'timeUnreadable' ? 'time' : 'points');

/** Enter and the arrows go down and up a column, as in a spreadsheet; Enter never sends the table. */
function move(event: KeyboardEvent<HTMLInputElement>, field: ResultField, at: number): void {
  const by = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  document.getElementById(cellId(field, at + by))?.focus();
}
