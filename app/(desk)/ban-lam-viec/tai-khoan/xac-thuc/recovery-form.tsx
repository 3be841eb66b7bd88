'use client';

import { Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { renewCodes } from './actions';
import { Enrolled } from './enrolled';

export function RenewCodes() {
  const [state, post] = usePost(renewCodes);
  if (state?.kind === 'done') return <Enrolled notice={state.notice ?? ''} codes={state.value ?? []} />;
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <OwnPasswordField state={state} />
      <Submit variant="secondary">Cấp mã khôi phục mới</Submit>
    </PostForm>
  );
}
