'use client';

import { useActionState } from 'react';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { reveal } from '../actions';

/** A link that opens an account is shown only when asked for, and the history keeps who asked. */
export function Reveal({ id, sent }: { id: string; sent: boolean }) {
  const [state, post] = useActionState(reveal, null);
  if (sent) return <p>Thư chứa liên kết dùng một lần; nội dung đã được xóa sau khi gửi.</p>;
  if (state?.kind === 'done' && state.value !== undefined) {
    return (
      <p role="status" className="break-words whitespace-pre-line">
        {state.value || 'Liên kết đã hết hạn và được xóa.'}
      </p>
    );
  }
  return (
    <form action={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <p>
        Thư chứa liên kết mở được tài khoản của người nhận. Chỉ mở khi cần chuyển thư bằng cách khác; việc mở
        được ghi vào nhật ký.
      </p>
      <Submit variant="secondary">Hiện nội dung</Submit>
    </form>
  );
}
