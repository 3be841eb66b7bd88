'use client';

import { AppCodeForm } from '@/app/(auth)/factors/app-code-form';
import { Confirm } from '@/ui/focus/confirm';
import { Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { addApp, beginApp, removeApp } from './actions';
import { Enrolled } from './enrolled';

/** First who presses, then the secret, then the first code. */
export function AppForm({ had }: { had: boolean }) {
  const [begun, begin] = usePost(beginApp);
  const [added, add] = usePost(addApp);
  if (added?.kind === 'done') return <Enrolled notice={added.notice ?? ''} codes={added.value ?? []} />;
  if (begun?.kind !== 'done' || !begun.value)
    return (
      <PostForm post={begin} noValidate className="space-y-4">
        <Outcome state={begun} />
        <OwnPasswordField state={begun} />
        <Submit variant="secondary">{had ? 'Thay bằng ứng dụng khác' : 'Thiết lập ứng dụng'}</Submit>
      </PostForm>
    );
  return <AppCodeForm begun={begun.value} state={added} post={add} />;
}

export function RemoveApp() {
  return (
    <Confirm
      trigger="Bỏ ứng dụng"
      title="Bỏ ứng dụng xác thực?"
      body="Mã trên ứng dụng không còn dùng để đăng nhập được."
      confirm="Bỏ ứng dụng"
      action={removeApp}
      danger
    >
      {(state) => <OwnPasswordField state={state} />}
    </Confirm>
  );
}
