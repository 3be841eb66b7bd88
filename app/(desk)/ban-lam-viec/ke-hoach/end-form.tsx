'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { NumberField } from '@/ui/form/text-field';
import { endObligation } from './actions';

export function EndObligation({ id, lastYear }: { id: string; lastYear: number }) {
  const [state, post] = usePost(endObligation);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <NumberField
        {...field('lastYear', String(lastYear))}
        id="end-last-year"
        label="Năm cuối còn áp dụng"
        required
      />
      <ReasonField {...field('reason')} id="end-reason" required />
      <Submit variant="danger">Thôi áp dụng sau năm này</Submit>
    </PostForm>
  );
}
