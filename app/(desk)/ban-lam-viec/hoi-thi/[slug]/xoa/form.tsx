'use client';

import { ButtonLink } from '@/ui/element/button';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { discardContest } from './actions';

export function DiscardForm({ id, here }: { id: string; here: string }) {
  const [state, post] = usePost(discardContest);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <ReasonField
        {...field('reason')}
        label="Lý do xóa"
        hint="Lý do được ghi vào lịch sử."
        required
        max={2000}
      />
      <div className="flex flex-wrap gap-2">
        <Submit variant="danger">Xóa Hội thi</Submit>
        <ButtonLink href={here} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </PostForm>
  );
}
