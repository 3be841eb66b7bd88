'use client';

import { NewPasswordFields } from '@/app/(auth)/new-password-fields';
import { Button } from '@/ui/element/button';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { PasswordField } from '@/ui/form/password-field';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { changePassword, describeSelf, endDevice } from './actions';

export function PasswordForm({ email }: { email: string }) {
  const [state, post] = usePost(changePassword);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-md space-y-4">
      <Outcome state={state} />
      <PasswordField {...field('password')} label="Mật khẩu hiện tại" autoComplete="current-password" />
      <NewPasswordFields state={state} email={email} />
      <Submit>Đổi mật khẩu</Submit>
    </PostForm>
  );
}

export function WordsForm({ title, phone }: { title: string; phone: string }) {
  const [state, post] = usePost(describeSelf);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-md space-y-4">
      <Outcome state={state} />
      <TextField {...field('title', title)} label="Chức vụ" />
      <TextField {...field('phone', phone)} type="tel" label="Điện thoại" autoComplete="tel" />
      <Submit>Lưu chức vụ, điện thoại</Submit>
    </PostForm>
  );
}

export function EndDevice({ id, device }: { id: string; device: string }) {
  const [state, post] = usePost(endDevice);
  return (
    <PostForm post={post}>
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="secondary">
        Đăng xuất <span className="sr-only">{device}</span>
      </Button>
    </PostForm>
  );
}
