'use client';

import { startTransition, useState } from 'react';
import { fieldsOf } from '@/ui/form/named/fields';
import { type FormState, Outcome } from '@/ui/form/outcome';
import { PasskeyButton } from '@/ui/sign-in/passkey-button';
import { call, PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { CodeField } from '../../factors/code-field';
import { askPasskey, proveCode, provePasskey, proveRecovery } from './actions';

export function ByPasskey() {
  const [state, post] = usePost(provePasskey);
  const [refused, setRefused] = useState<FormState | null>(null);
  const ask = async () => {
    const asked = await call(askPasskey, {});
    setRefused(asked.kind === 'done' ? null : asked);
    return asked.kind === 'done' ? (asked.value ?? null) : null;
  };
  return (
    <div className="space-y-4">
      <Outcome state={refused ?? state} />
      <PasskeyButton ask={ask} answered={(otpAnswer) => startTransition(() => post.dispatch({ otpAnswer }))}>
        Xác thực bằng khóa truy cập
      </PasskeyButton>
    </div>
  );
}

export function ByCode() {
  const [state, post] = usePost(proveCode);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <CodeField state={state} />
      <Submit>Xác thực bằng mã</Submit>
    </PostForm>
  );
}

export function ByRecovery() {
  const [state, post] = usePost(proveRecovery);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="mt-2 space-y-4">
      <Outcome state={state} />
      <TextField
        {...field('otpRecovery')}
        label="Mã khôi phục"
        hint="12 chữ và số trên tờ mã Ông/Bà đã cất. Mỗi mã dùng một lần."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Submit variant="secondary">Xác thực bằng mã khôi phục</Submit>
    </PostForm>
  );
}
