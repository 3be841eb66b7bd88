'use client';

import { startTransition, useActionState, useState } from 'react';
import type { State } from '@/server/action';
import { buttonClass } from '@/ui/button';
import { type Column, DataTable, TableScroll } from '@/ui/data-table';
import { FileField } from '@/ui/file-field';
import { Notice } from '@/ui/notice';
import { errorOf, Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import type { Preview, PreviewLine } from './import-lines';

type Post<V> = (state: State<V> | null, form: FormData) => Promise<State<V>>;

type Props = {
  preview: Post<Preview>;
  confirm: Post<undefined>;
  /** Where the template is downloaded. */
  template: string;
  headers: readonly string[];
  /** "người", "đơn vị" */
  noun: string;
};

/** First every line with what is wrong in it, then, when nothing is wrong, the button that writes. */
export function ImportForm({ preview, confirm, template, headers, noun }: Props) {
  const [seen, look] = useActionState(preview, null);
  const [done, write] = useActionState(confirm, null);
  const found = seen?.kind === 'done' ? seen.value : undefined;
  // What was answered belongs to the preview that was sent: the next sheet begins anew.
  const [sent, send] = useState<Preview>();
  const outcome = sent === found ? done : null;
  const wrong = found?.lines.filter(({ errors }) => errors.length > 0).length ?? 0;
  return (
    <div className="space-y-6">
      <form action={look} className="space-y-4">
        <Outcome state={seen?.kind === 'done' ? null : seen} />
        <FileField
          id="sheet"
          name="sheet"
          accept=".xlsx"
          label="Tệp bảng tính (.xlsx)"
          hint="Điền theo mẫu; dòng đầu là tiêu đề."
          error={errorOf(seen, 'sheet')}
        />
        <div className="flex flex-wrap gap-2">
          <Submit pendingLabel="Đang đọc…">Xem trước</Submit>
          <a href={template} className={buttonClass('secondary')} download>
            Tải xuống mẫu
          </a>
        </div>
      </form>
      {found && (
        <>
          {outcome?.kind !== 'done' && (
            <Notice
              tone={wrong > 0 ? 'warning' : 'info'}
              live
              title={summary(found.lines.length, wrong, noun)}
            >
              {wrong > 0 ? 'Sửa trong tệp rồi xem trước lại. Chưa có gì được ghi.' : 'Chưa có gì được ghi.'}
            </Notice>
          )}
          <Outcome state={outcome} />
          {wrong === 0 && outcome?.kind !== 'done' && (
            <form
              action={(form) => {
                send(found);
                startTransition(() => write(form));
              }}
            >
              <input type="hidden" name="rows" value={found.rows} />
              <Submit>
                Nhập {found.lines.length} {noun}
              </Submit>
            </form>
          )}
          <TableScroll label="Xem trước">
            <DataTable
              caption="Xem trước"
              columns={columnsOf(headers, wrong > 0)}
              rows={found.lines}
              rowKey={({ number }) => String(number)}
            />
          </TableScroll>
        </>
      )}
    </div>
  );
}

const summary = (all: number, wrong: number, noun: string): string =>
  wrong > 0 ? `${wrong} trong ${all} dòng có lỗi` : `Đọc được ${all} ${noun}, không có lỗi`;

const errorsColumn: Column<PreviewLine> = {
  key: 'errors',
  label: 'Lỗi',
  cell: ({ errors }) =>
    errors.length > 0 ? <strong className="text-danger">{errors.join('. ')}</strong> : 'Không có',
};

const columnsOf = (headers: readonly string[], wrong: boolean): Column<PreviewLine>[] => [
  { key: 'number', label: 'Dòng', numeric: true, cell: ({ number }) => number },
  ...(wrong ? [errorsColumn] : []),
  ...headers.map((label, index) => ({
    key: label,
    label,
    title: index === headers.findIndex((name) => /tên/iu.test(name)),
    cell: ({ shown }: PreviewLine) => shown[index] ?? '',
  })),
];
