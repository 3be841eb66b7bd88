'use client';

import { Checkbox } from '@/ui/form/choice-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { errorOf, Outcome, typedOf } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { PasswordField } from '@/ui/form/password-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { enter } from './actions';

type Props = { back: string; email?: string; password?: string; remembered?: string };

/** Two fields, both plainly needed: no marks of obligation on them. */
export function SignInForm({ back, email, password, remembered }: Props) {
  const [state, post] = usePost(enter);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="back" value={back} />
      <TextField
        {...field('email', email ?? remembered)}
        type="email"
        label="Thư điện tử"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        name="password"
        label="Mật khẩu"
        autoComplete="current-password"
        defaultValue={password}
        error={errorOf(state, 'password')}
      />
      <Checkbox
        name="remember"
        value="on"
        label="Nhớ địa chỉ này trên máy"
        hint="Chỉ địa chỉ thư. Đừng chọn trên máy dùng chung."
        defaultChecked={state ? typedOf(state, 'remember') !== '' : remembered !== undefined}
      />
      <Submit className="w-full" pendingLabel="Đang đăng nhập…">
        Đăng nhập
      </Submit>
    </PostForm>
  );
}
