'use client';

import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { sendAgain, sendHeld } from './actions';

/** Sends the heap that the page shows; `until` is its newest letter. */
export function SendHeld({ count, until }: { count: number; until: string }) {
  const [state, post] = usePost(sendHeld);
  return (
    <PostForm post={post} className="space-y-3">
      <Outcome state={state} />
      <input type="hidden" name="until" value={until} />
      <Submit variant="secondary">Gửi thư đang chờ ({count})</Submit>
    </PostForm>
  );
}

export function SendAgain({ id }: { id: string }) {
  const [state, post] = usePost(sendAgain);
  return (
    <PostForm post={post} className="space-y-3">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Submit variant="secondary">Gửi lại</Submit>
    </PostForm>
  );
}
