'use client';

import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { type Option, SelectField } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { enter } from './actions';

/** A decision that lets one person act in spite of a conflict, as it stands on paper. */
export function PermissionForm({ scopes, acts }: { scopes: Option[]; acts: Option[] }) {
  const [state, post] = usePost(enter);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <TextField
        {...field('email')}
        label="Thư điện tử của người được phép"
        type="email"
        required
        max={200}
      />
      <SelectField
        {...field('scope')}
        label="Trong Hội thi, hoặc với mô hình của năm"
        required
        empty="Chọn"
        options={scopes}
      />
      <SelectField {...field('act')} label="Được phép" required empty="Chọn" options={acts} />
      <TextField {...field('number')} label="Số quyết định" required max={100} />
      <DateField {...field('issuedOn')} label="Ngày ban hành" required />
      <ReasonField {...field('reason')} required max={2000} />
      <Submit>Nhập quyết định</Submit>
    </PostForm>
  );
}
