'use client';

import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { type Option, SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { NumberField, TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { describeScheme, makeScheme } from './actions';

type Given = {
  number: string;
  issuedOn: string;
  issuer: string;
  title: string;
  purpose: string;
  firstYear: string;
  lastYear: string;
};

type Props = {
  given: Given;
  /** The scheme that is changed; a new one without it. */
  id?: string;
  /** Schemes whose obligations a new one may take over. */
  others?: readonly Option[];
};

export function SchemeForm({ given, id, others = [] }: Props) {
  const [state, post] = usePost(id ? describeScheme : makeScheme);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      {id && <input type="hidden" name="id" value={id} />}
      {others.length > 0 && (
        <SelectField
          {...field('copyOf', others[0]?.value)}
          label="Lấy các nhiệm vụ từ"
          empty="Không lấy, tự nhập từ đầu"
          options={others}
          hint="Mọi nhiệm vụ được chép sang với hạn của giai đoạn mới; sau đó thêm, sửa, bỏ từng việc."
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...field('number', given.number)}
          label="Số, ký hiệu"
          placeholder="Ví dụ: 15/KH-UBND"
          maxLength={60}
          required
        />
        <DateField {...field('issuedOn', given.issuedOn)} label="Ngày ban hành" required />
      </div>
      <TextField {...field('issuer', given.issuer)} label="Cơ quan ban hành" maxLength={200} required />
      <TextareaField {...field('title', given.title)} label="Trích yếu" rows={3} max={1_000} required />
      <TextareaField {...field('purpose', given.purpose)} label="Mục đích" rows={4} max={5_000} />
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField {...field('firstYear', given.firstYear)} label="Năm đầu" required />
        <NumberField {...field('lastYear', given.lastYear)} label="Năm cuối" required />
      </div>
      <Submit>{id ? 'Lưu kế hoạch' : 'Lập kế hoạch'}</Submit>
    </PostForm>
  );
}
