'use client';

import { useState } from 'react';
import type { State } from '@/server/request/action';
import { buttonClass } from '@/ui/element/button';
import { Checkbox, CheckboxGroup } from '@/ui/form/choice-field';
import { type Column, DataTable, TableScroll } from '@/ui/list/data-table';
import { DownloadLink } from '@/ui/page/drawn-for';
import { FileField } from '@/ui/form/file-field';
import { Notice } from '@/ui/element/notice';
import { fieldsOf } from '@/ui/form/named/fields';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { type Act, PostForm, usePost } from '@/ui/form/post';
import { SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import type { Preview, PreviewLine } from './import-lines';

type Props = {
  preview: Act<State<Preview>>;
  confirm: Act<State<undefined>>;
  /** Where the template is downloaded. */
  template: string;
  headers: readonly string[];
  /** "người", "đơn vị" */
  noun: string;
};

/** First every line with what is wrong in it, then, when nothing is wrong, the button that writes. */
export function ImportForm({ preview, confirm, template, headers, noun }: Props) {
  const [seen, look] = usePost(preview);
  const field = fieldsOf(seen);
  const [done, write] = usePost(confirm);
  const found = seen?.kind === 'done' ? seen.value : undefined;
  // What was answered belongs to the preview that was sent: the next sheet begins anew.
  const [sent, send] = useState<Preview>();
  const outcome = sent === found ? done : null;
  return (
    <div className="space-y-6">
      <PostForm post={look} keeps className="space-y-4">
        <Outcome state={seen?.kind === 'done' ? null : seen} />
        <FileField
          id="sheet"
          {...field('sheet')}
          accept=".xlsx,.csv"
          label="Tệp bảng tính (.xlsx, .csv)"
          hint="Các cột như trong mẫu, đứng ở đâu cũng được; phía trên có thể có tên danh sách."
        />
        {found && <Choices found={found} />}
        <div className="flex flex-wrap gap-2">
          <Submit pendingLabel="Đang đọc…">Xem trước</Submit>
          <DownloadLink href={template} className={buttonClass('secondary')}>
            Tải xuống mẫu
          </DownloadLink>
        </div>
      </PostForm>
      {found?.unread && (
        <Notice tone="danger" live title="Chưa đọc được bảng">
          {found.unread}
        </Notice>
      )}
      {found && !found.unread && (
        <>
          {outcome?.kind !== 'done' && <Found found={found} noun={noun} />}
          <Outcome state={outcome} />
          {found.rows !== '' && outcome?.kind !== 'done' && (
            <PostForm post={write} onSubmit={() => send(found)} className="space-y-4">
              <input type="hidden" name="rows" value={found.rows} />
              <Questions lines={found.lines} noun={noun} error={errorOf(outcome, 'isOther')} />
              <Submit>{confirmLabel(found.lines, noun)}</Submit>
            </PostForm>
          )}
          <TableScroll label="Xem trước">
            <DataTable
              caption="Xem trước"
              columns={columnsOf(headers, found)}
              rows={found.lines}
              rowKey={({ number }) => String(number)}
            />
          </TableScroll>
        </>
      )}
    </div>
  );
}

/** What the file leaves open: rows that somebody has hidden, and several pages. Both are read anew. */
function Choices({ found: { hidden, pages } }: { found: Preview }) {
  return (
    <>
      {pages && (
        <SelectField
          name="page"
          label="Trang tính"
          hint="Chọn trang khác rồi bấm “Xem trước”."
          defaultValue={pages.find(({ read }) => read)?.name}
          options={pages.map((page) => ({
            value: page.name,
            label: `${page.name} (${page.lines} dòng${page.hidden ? ', trang đang ẩn' : ''})`,
          }))}
        />
      )}
      {hidden && (
        <Checkbox
          name="hidden"
          value="on"
          label={`Đọc cả ${hidden.count} dòng đang ẩn`}
          hint="Các dòng này đang bị bộ lọc hoặc người lập bảng ẩn đi. Chọn rồi bấm “Xem trước” để xem."
          defaultChecked={hidden.read}
        />
      )}
    </>
  );
}

/** Lines that are written only when somebody has said yes, one by one. */
function Questions({
  lines,
  noun,
  error,
}: {
  lines: readonly PreviewLine[];
  noun: string;
  error?: string | undefined;
}) {
  if (!lines.some(({ asks }) => asks)) return null;
  return (
    <CheckboxGroup
      name="isOther"
      label={`Các dòng cần hỏi: chọn dòng là ${noun} khác, vẫn nhập`}
      hint="Dòng không chọn thì không được nhập."
      error={error}
      options={lines.flatMap(({ number, shown, asks }, at) =>
        asks ? [{ value: String(at), label: `Dòng ${number}: ${shown[0] ?? ''}`, hint: asks }] : [],
      )}
    />
  );
}

function confirmLabel(lines: readonly PreviewLine[], noun: string): string {
  const sure = lines.filter(({ asks }) => !asks).length;
  if (sure === lines.length) return `Nhập ${sure} ${noun}`;
  return sure > 0 ? `Nhập ${sure} ${noun} và các dòng đã chọn` : 'Nhập các dòng đã chọn';
}

function Found({ found: { lines, hidden, notes = [] }, noun }: { found: Preview; noun: string }) {
  const wrong = lines.filter(({ errors }) => errors.length > 0).length;
  const asked = lines.filter(({ asks }) => asks).length;
  const said = [
    ...(hidden && !hidden.read
      ? [
          `${hidden.count} dòng đang ẩn trong tệp không được nhập. Muốn nhập, chọn “Đọc cả ${hidden.count} dòng đang ẩn”.`,
        ]
      : []),
    ...(asked > 0
      ? [`${asked} dòng có thể trùng với tài khoản đã có, chỉ được nhập khi chọn từng dòng.`]
      : []),
    ...notes,
    wrong > 0 ? 'Sửa trong tệp rồi xem trước lại. Chưa có gì được ghi.' : 'Chưa có gì được ghi.',
  ];
  return (
    <Notice
      tone={wrong > 0 || asked > 0 || hidden ? 'warning' : 'info'}
      live
      title={summary(lines.length, wrong, noun)}
    >
      {said.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </Notice>
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

const asksColumn: Column<PreviewLine> = { key: 'asks', label: 'Cần hỏi', cell: ({ asks }) => asks ?? '' };

const columnsOf = (headers: readonly string[], { rows, lines }: Preview): Column<PreviewLine>[] => [
  { key: 'number', label: 'Dòng', numeric: true, cell: ({ number }) => number },
  ...(rows === '' ? [errorsColumn] : []),
  ...(lines.some(({ asks }) => asks) ? [asksColumn] : []),
  ...headers.map((label, index) => ({
    key: label,
    label,
    title: index === headers.findIndex((name) => /tên/iu.test(name)),
    cell: ({ shown }: PreviewLine) => shown[index] ?? '',
  })),
];
