'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { forgotten } from '../actions';

export function ForgottenForm() {
  const [state, post] = usePost(forgotten);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <TextField
        {...field('email')}
        type="email"
        label="Thư điện tử"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Submit className="w-full">Gửi liên kết</Submit>
    </PostForm>
  );
}
