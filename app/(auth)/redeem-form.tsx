'use client';

import type { State } from '@/server/request/action';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { NewPasswordFields } from './new-password-fields';

type Props = {
  action: (state: State<undefined> | null, form: FormData) => Promise<State<undefined>>;
  token: string;
  email: string;
  verb: string;
};

/** Sets the password by a link that works once. */
export function RedeemForm({ action, token, email, verb }: Props) {
  const [state, post] = usePost(action);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="token" value={token} />
      <NewPasswordFields state={state} email={email} />
      <Submit className="w-full">{verb}</Submit>
    </PostForm>
  );
}
