'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { resetByCode } from '../../actions';
import { NewPasswordFields } from '../../new-password-fields';

export function CodeForm() {
  const [state, post] = usePost(resetByCode);
  const field = fieldsOf(state);
  const code = { autoComplete: 'off', autoCapitalize: 'characters', spellCheck: false };
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
      <TextField {...field('first')} label="Nửa mã người thứ nhất đọc" {...code} />
      <TextField {...field('second')} label="Nửa mã người thứ hai đọc" {...code} />
      <NewPasswordFields state={state} email={typedOf(state, 'email')} />
      <Submit className="w-full">Đặt mật khẩu</Submit>
    </PostForm>
  );
}
