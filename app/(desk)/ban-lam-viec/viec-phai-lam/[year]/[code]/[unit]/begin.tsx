'use client';

import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { begin } from './actions';

type Props = { code: string; year: number; unitId: string; verb: string };

export function BeginDelivery({ verb, ...about }: Props) {
  const [state, post] = usePost(begin);
  return (
    <PostForm post={post} noValidate undrafted className="space-y-3">
      <Outcome state={state} />
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit>{verb}</Submit>
    </PostForm>
  );
}
