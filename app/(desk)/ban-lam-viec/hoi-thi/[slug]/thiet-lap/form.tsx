'use client';

import { useActionState } from 'react';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Section } from '@/ui/section';
import { Submit } from '@/ui/submit';
import { DateField, TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { DatesFields, type TypedDates } from '../../dates-fields';
import { setUpContest } from './actions';

type Texts = Record<
  | 'name'
  | 'organiser'
  | 'rulesNumber'
  | 'rulesIssuedOn'
  | 'rulesText'
  | 'judgingNumber'
  | 'judgingIssuedOn'
  | 'judgingText',
  string
>;

type Given = { id: string; asksReason: boolean; texts: Texts; dates: TypedDates };

export function SetUpForm({ given }: { given: Given }) {
  const [state, post] = useActionState(setUpContest, null);
  const field = (name: keyof Texts) => ({
    name,
    defaultValue: typedOf(state, name, given.texts[name]),
    error: errorOf(state, name),
  });
  return (
    <form action={post} noValidate className="space-y-6">
      <Outcome state={state} />
      <input type="hidden" name="id" value={given.id} />
      <Section title="Hội thi" boxed>
        <TextField {...field('name')} label="Tên Hội thi" required />
        <TextField {...field('organiser')} label="Cơ quan tổ chức" required />
      </Section>
      <Section title="Mốc thời gian" boxed intro="Giờ Việt Nam.">
        <DatesFields state={state} dates={given.dates} />
      </Section>
      <Section title="Thể lệ" boxed>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field('rulesNumber')} label="Số, ký hiệu văn bản" placeholder="12/TL-BTC" />
          <DateField {...field('rulesIssuedOn')} label="Ngày ban hành" />
        </div>
        <TextareaField {...field('rulesText')} label="Toàn văn Thể lệ" rows={10} max={100_000} />
      </Section>
      <Section title="Quy chế chấm thi" boxed>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...field('judgingNumber')} label="Số, ký hiệu văn bản" placeholder="15/QC-BTC" />
          <DateField {...field('judgingIssuedOn')} label="Ngày ban hành" />
        </div>
        <TextareaField {...field('judgingText')} label="Toàn văn Quy chế chấm thi" rows={10} max={100_000} />
      </Section>
      {given.asksReason && (
        <TextareaField
          name="reason"
          label="Lý do sửa"
          hint="Đã có bài dự thi được nộp, nên mỗi lần sửa phải có lý do; lý do được ghi vào lịch sử."
          required
          rows={3}
          max={2000}
          defaultValue={typedOf(state, 'reason')}
          error={errorOf(state, 'reason')}
        />
      )}
      <Submit>Lưu thiết lập</Submit>
    </form>
  );
}
