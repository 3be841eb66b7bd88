'use client';

import { useActionState } from 'react';
import { NewPasswordFields } from '@/app/(auth)/new-password-fields';
import { Button } from '@/ui/button';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextField } from '@/ui/text-field';
import { changePassword, describeSelf, endDevice } from './actions';

export function PasswordForm({ email }: { email: string }) {
  const [state, post] = useActionState(changePassword, null);
  return (
    <form action={post} noValidate className="max-w-md space-y-4">
      <Outcome state={state} />
      <TextField
        name="password"
        type="password"
        label="Mật khẩu hiện tại"
        autoComplete="current-password"
        error={errorOf(state, 'password')}
      />
      <NewPasswordFields state={state} email={email} />
      <Submit>Đổi mật khẩu</Submit>
    </form>
  );
}

export function WordsForm({ title, phone }: { title: string; phone: string }) {
  const [state, post] = useActionState(describeSelf, null);
  return (
    <form action={post} noValidate className="max-w-md space-y-4">
      <Outcome state={state} />
      <TextField
        name="title"
        label="Chức vụ"
        defaultValue={typedOf(state, 'title', title)}
        error={errorOf(state, 'title')}
      />
      <TextField
        name="phone"
        type="tel"
        label="Điện thoại"
        autoComplete="tel"
        defaultValue={typedOf(state, 'phone', phone)}
        error={errorOf(state, 'phone')}
      />
      <Submit>Lưu chức vụ, điện thoại</Submit>
    </form>
  );
}

export function EndDevice({ id, device }: { id: string; device: string }) {
  const [state, post] = useActionState(endDevice, null);
  return (
    <form action={post}>
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" variant="secondary">
        Đăng xuất <span className="sr-only">{device}</span>
      </Button>
    </form>
  );
}
