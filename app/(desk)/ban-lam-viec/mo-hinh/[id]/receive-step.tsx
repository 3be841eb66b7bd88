'use client';

import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { moveModel } from './chuyen/[event]/actions';

type Props = {
  /** What is decided on, and the list it stands in, as hidden fields. */
  values: Record<string, string | number>;
  /** another file waits in the list */
  more: boolean;
};

/** Receiving needs no word, so it is one press beside the file; with a list behind it, the next file opens. */
export function ReceiveStep({ values, more }: Props) {
  const [state, post] = usePost(moveModel);
  return (
    <PostForm post={post} noValidate undrafted className="flex flex-col gap-2">
      <Outcome state={state} />
      {Object.entries({ ...values, event: 'receive' }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {more && (
        <Submit name="on" value="next" data-key="t">
          Tiếp nhận, mở hồ sơ tiếp theo
        </Submit>
      )}
      <Submit variant={more ? 'secondary' : 'primary'} {...(!more && { 'data-key': 't' })}>
        Tiếp nhận
      </Submit>
    </PostForm>
  );
}
