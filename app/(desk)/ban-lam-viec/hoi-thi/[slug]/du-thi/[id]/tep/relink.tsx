'use client';

import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { relink } from './actions';

export function RelinkForm({ entryId }: { entryId: string }) {
  const [state, post] = usePost(relink);
  return (
    <PostForm post={post} className="space-y-2 pt-2">
      <Outcome state={state} />
      <input type="hidden" name="entryId" value={entryId} />
      <Submit variant="secondary">Lấy bản mới nhất từ hồ sơ mô hình</Submit>
    </PostForm>
  );
}
