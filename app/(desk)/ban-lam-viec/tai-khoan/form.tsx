'use client';

import { useActionState } from 'react';
import { NewPasswordFields } from '@/app/(auth)/new-password-fields';
import { Button } from '@/ui/button';
import { errorOf, Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextField } from '@/ui/text-field';
import { changePassword, endDevice } from './actions';

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
