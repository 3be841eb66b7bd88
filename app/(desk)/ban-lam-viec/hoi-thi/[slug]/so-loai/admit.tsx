'use client';

import { Disclosure } from '@/ui/focus/disclosure';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { admit } from './actions';

export function AdmitForm({ id, unit }: { id: string; unit: string }) {
  const [state, post] = usePost(admit);
  const field = fieldsOf(state);
  return (
    <Disclosure summary="Cho nộp theo quyết định" open={state !== null && state.kind !== 'done'}>
      <PostForm post={post} noValidate className="space-y-3">
        <Outcome state={state} />
        <input type="hidden" name="id" value={id} />
        <ReasonField
          {...field('reason')}
          id={`reason-${id}`}
          label="Số quyết định và lý do"
          required
          rows={2}
          max={2000}
        />
        <Submit aria-label={`Cho ${unit} nộp theo quyết định`}>Cho nộp</Submit>
      </PostForm>
    </Disclosure>
  );
}
