'use client';

import { useActionState } from 'react';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextField } from '@/ui/text-field';
import { enter } from './actions';

type Props = { back: string; email?: string; password?: string };

/** Two fields, both plainly needed: no marks of obligation on them. */
export function SignInForm({ back, email = '', password }: Props) {
  const [state, post] = useActionState(enter, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="back" value={back} />
      <TextField
        name="email"
        type="email"
        label="Thư điện tử"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typedOf(state, 'email', email)}
        error={errorOf(state, 'email')}
      />
      <TextField
        name="password"
        type="password"
        label="Mật khẩu"
        autoComplete="current-password"
        defaultValue={password}
        error={errorOf(state, 'password')}
      />
      <Submit className="w-full" pendingLabel="Đang đăng nhập…">
        Đăng nhập
      </Submit>
    </form>
  );
}
