import type { ComponentProps } from 'react';
import type { FormState } from '@/ui/form/outcome';
import { Outcome } from '@/ui/form/outcome';
import { PostForm } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { AppSecret } from './app-secret';
import { CodeField } from './code-field';

type Begun = { secret: string; address: string; pending: string };
type Props = { begun: Begun; state: FormState | null; post: ComponentProps<typeof PostForm>['post'] };

/** The secret for the app, and the first code that the app counts from it. */
export function AppCodeForm({ begun: { secret, address, pending }, state, post }: Props) {
  return (
    <PostForm post={post} noValidate keeps className="space-y-4">
      <AppSecret secret={secret} address={address} />
      <Outcome state={state} />
      <input type="hidden" name="pending" value={pending} />
      <CodeField state={state} />
      <Submit>Xác nhận ứng dụng</Submit>
    </PostForm>
  );
}
