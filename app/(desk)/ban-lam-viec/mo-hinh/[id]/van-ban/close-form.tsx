'use client';

import type { Audience } from '@/domain/registry/papers/paper';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { describePaper } from './actions';

/** Opens a paper to everybody, or closes it to the offices, when nothing else of it may be changed. */
export function CloseForm({ paperId, to }: { paperId: string; to: Audience }) {
  const [state, post] = usePost(describePaper);
  return (
    <PostForm post={post} className="space-y-2">
      {state && state.kind !== 'done' && <Outcome state={state} />}
      <input type="hidden" name="paperId" value={paperId} />
      <input type="hidden" name="audience" value={to} />
      <Submit variant="quiet">
        {to === 'offices' ? 'Chỉ cho cơ quan quản lý xem' : 'Công khai tài liệu'}
      </Submit>
    </PostForm>
  );
}
