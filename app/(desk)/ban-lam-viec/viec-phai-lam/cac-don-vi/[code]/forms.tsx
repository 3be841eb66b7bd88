'use client';

import type { ReactNode } from 'react';
import { Button } from '@/ui/element/button';
import { Confirm } from '@/ui/focus/confirm';
import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { useTicks } from '@/ui/form/named/ticks';
import { TextField } from '@/ui/form/text-field';
import { formatNumber } from '@/ui/words/format';
import { TextareaField } from '@/ui/form/textarea-field';
import { notePapers, setDayOfAll, urgeOverdue } from './actions';

type About = { code: string; year: number };

/** Around the table: rows are ticked, and their papers of one day of post are written down at once. */
export function NotePapers({ code, year, offered, children }: NoteProps) {
  const [state, post] = usePost(notePapers);
  const field = fieldsOf(state);
  const { form, ticked, count, tickAll, clear } = useTicks('pick');

  return (
    <PostForm
      ref={form}
      post={post}
      noValidate
      undrafted
      onChange={count}
      onReset={clear}
      className="space-y-4"
    >
      <Outcome state={state} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="year" value={year} />
      {offered > 0 && (
        <fieldset className="no-print space-y-3 rounded-lg border border-line bg-surface p-4">
          <legend className="px-1 font-medium">Ghi nhận bản giấy đã nhận</legend>
          <p className="text-sm text-ink-soft">
            Chọn các đơn vị đã gửi bản giấy trong cùng một ngày, nhập ngày nhận rồi bấm ghi nhận. Ngày nhận
            quyết định đúng hạn hay muộn.
          </p>
          <div className="grid gap-4 sm:grid-cols-2">
            <DateField {...field('receivedOn')} label="Ngày nhận bản giấy" required />
            <TextField {...field('number')} label="Số, ký hiệu (nếu chỉ chọn một đơn vị)" maxLength={60} />
          </div>
          <div className="flex flex-wrap gap-2">
            <Submit pendingLabel="Đang ghi…">
              {ticked > 0 ? `Ghi nhận ${formatNumber(ticked)} đơn vị đã chọn` : 'Ghi nhận các đơn vị đã chọn'}
            </Submit>
            <Button variant="secondary" onClick={tickAll}>
              {ticked === offered
                ? 'Bỏ chọn tất cả'
                : `Chọn cả ${formatNumber(offered)} đơn vị chưa nộp trên trang`}
            </Button>
          </div>
        </fieldset>
      )}
      {children}
    </PostForm>
  );
}

type NoteProps = About & {
  /** Rows that can be ticked. */
  offered: number;
  children: ReactNode;
};

export function SetDay({ code, year, on }: About & { on: string }) {
  return (
    <Confirm
      trigger="Đặt hạn của năm"
      title={`Đặt hạn của năm ${year} cho mọi đơn vị`}
      body="Thay hạn của kế hoạch trong năm này; tình trạng đúng hạn, muộn được tính lại theo hạn mới."
      confirm="Đặt hạn"
      action={setDayOfAll}
      values={{ code, year: String(year) }}
    >
      {(state) => (
        <>
          <DateField {...fieldsOf(state)('on', on)} label="Hạn mới (tính cả ngày đó)" required />
          <ReasonField
            {...fieldsOf(state)('reason')}
            required
            hint="Ví dụ: theo Công văn số … của Sở Nội vụ"
          />
        </>
      )}
    </Confirm>
  );
}

export function Urge({ code, year, overdue }: About & { overdue: number }) {
  const [state, post] = usePost(urgeOverdue);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="year" value={year} />
      <TextareaField
        {...fieldsOf(state)('note')}
        label="Nội dung gửi kèm"
        hint="Không bắt buộc. Được thêm vào thư gửi tất cả các đơn vị."
        rows={3}
        max={2_000}
      />
      <Submit variant="secondary" pendingLabel="Đang soạn thư…">
        Gửi thư đôn đốc {formatNumber(overdue)} đơn vị quá hạn
      </Submit>
    </PostForm>
  );
}
