'use client';

import { startTransition, useState } from 'react';
import { Confirm } from '@/ui/focus/confirm';
import { fieldsOf } from '@/ui/form/named/fields';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PasskeyButton } from '@/ui/sign-in/passkey-button';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { TextField } from '@/ui/form/text-field';
import { addDevice, beginDevice, removeDevice, renameDevice } from './actions';
import { Enrolled } from './enrolled';

/** First who presses, then the device: it asks its owner only for what the server has allowed. */
export function NewPasskey({ suggested }: { suggested: string }) {
  const [begun, begin] = usePost(beginDevice);
  const [added, add] = usePost(addDevice);
  const [name, setName] = useState(suggested);
  if (added?.kind === 'done') return <Enrolled notice={added.notice ?? ''} codes={added.value ?? []} />;
  const asked = begun?.kind === 'done' ? begun.value : null;
  if (!asked)
    return (
      <PostForm post={begin} noValidate className="space-y-4">
        <Outcome state={begun} />
        <OwnPasswordField state={begun} />
        <Submit variant="secondary">Thêm khóa truy cập</Submit>
      </PostForm>
    );
  return (
    <div className="max-w-md space-y-4">
      <Outcome state={added} />
      <TextField
        name="name"
        id="new-passkey"
        label="Tên khóa"
        hint="Để sau này nhận ra, ví dụ Máy tính cơ quan."
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={errorOf(added, 'name')}
      />
      <PasskeyButton
        ask={async () => asked}
        answered={(otpAnswer) => startTransition(() => add.dispatch({ otpAnswer, name }))}
      >
        Tạo khóa trên thiết bị này
      </PasskeyButton>
    </div>
  );
}

type Passkey = { id: string; name: string };

export function RenamePasskey({ id, name }: Passkey) {
  return (
    <Confirm
      trigger="Đổi tên"
      title={`Đổi tên khóa “${name}”`}
      confirm="Lưu tên"
      action={renameDevice}
      values={{ id }}
    >
      {(state) => (
        <>
          <TextField {...fieldsOf(state)('name', name)} id={`name-${id}`} label="Tên khóa" />
          <OwnPasswordField state={state} />
        </>
      )}
    </Confirm>
  );
}

export function RemovePasskey({ id, name }: Passkey) {
  return (
    <Confirm
      trigger="Bỏ khóa"
      title={`Bỏ khóa “${name}”?`}
      body="Khóa này không còn dùng để đăng nhập được."
      confirm="Bỏ khóa"
      action={removeDevice}
      values={{ id }}
      danger
    >
      {(state) => <OwnPasswordField state={state} />}
    </Confirm>
  );
}
