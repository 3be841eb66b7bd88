'use client';

import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { reveal } from '../actions';

/** A link that opens an account is shown only when asked for, and the history keeps who asked. */
export function Reveal({ id }: { id: string }) {
  const [state, post] = usePost(reveal);
  if (state?.kind === 'done' && state.value !== undefined) {
    return (
      <p role="status" className="break-words whitespace-pre-line">
        {state.value || 'Liên kết đã hết hạn và được xóa.'}
      </p>
    );
  }
  return (
    <PostForm post={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <p>
        Thư chứa lời mời của người chưa có mật khẩu. Chỉ mở khi cần chuyển thư bằng cách khác; việc mở được
        ghi vào nhật ký.
      </p>
      <Submit variant="secondary">Hiện nội dung</Submit>
    </PostForm>
  );
}
