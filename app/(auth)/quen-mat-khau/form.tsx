'use client';

import { useActionState } from 'react';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextField } from '@/ui/text-field';
import { forgotten } from '../actions';

export function ForgottenForm() {
  const [state, post] = useActionState(forgotten, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <TextField
        name="email"
        type="email"
        label="Thư điện tử"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={typedOf(state, 'email')}
        error={errorOf(state, 'email')}
      />
      <Submit className="w-full">Gửi liên kết</Submit>
    </form>
  );
}
