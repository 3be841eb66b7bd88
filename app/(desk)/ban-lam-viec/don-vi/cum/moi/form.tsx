'use client';

import { DateField } from '@/ui/form/date-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { addGroup } from '../actions';

export function AddGroupForm() {
  const [state, post] = usePost(addGroup);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <TextField
        {...field('name')}
        label="Tên cụm, khối"
        hint="Ví dụ: Cụm thi đua số 1; Khối thi đua các sở, ban, ngành"
        required
      />
      <DateField
        {...field('from')}
        label="Hoạt động từ ngày"
        hint="Số liệu một năm tính theo cụm, khối của đơn vị vào hạn đăng ký của năm đó."
        required
      />
      <TextareaField
        {...field('note')}
        label="Căn cứ"
        hint="Ví dụ: số, ngày của quyết định chia cụm, khối."
        rows={2}
      />
      <Submit>Lập cụm, khối</Submit>
    </PostForm>
  );
}
