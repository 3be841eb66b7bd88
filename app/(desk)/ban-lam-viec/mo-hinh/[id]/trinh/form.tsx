'use client';

import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { presentModel } from './actions';

/** An officer lays the finished form before the unit's leader. */
export function PresentForm({ id }: { id: string }) {
  const [state, post] = usePost(presentModel);
  return (
    <PostForm post={post} noValidate className="space-y-2">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <Submit>Trình lãnh đạo</Submit>
    </PostForm>
  );
}
