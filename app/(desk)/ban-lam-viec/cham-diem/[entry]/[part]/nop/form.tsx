'use client';

import { ButtonLink } from '@/ui/element/button';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { lockSheet } from '../actions';

type Given = { entry: string; part: string; sheet: string; seen: number; here: string };

export function LockForm({ given: { here, ...values } }: { given: Given }) {
  const [state, post] = usePost(lockSheet);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Submit>Nộp phiếu chấm</Submit>
        <ButtonLink href={here} variant="secondary">
          Sửa tiếp
        </ButtonLink>
      </div>
    </PostForm>
  );
}
