'use client';

import { type ReactNode } from 'react';
import type { State, Typed } from '@/server/request/action';
import { ButtonLink } from '@/ui/element/button';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { Outcome } from '@/ui/form/outcome';
import { OwnPasswordField } from '@/ui/form/own-password';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';

export type Decide = (previous: State<undefined> | null, form: FormData | Typed) => Promise<State<undefined>>;

type DecisionProps = {
  decide: Decide;
  /** What is decided on, as hidden fields. */
  values: Record<string, string | number>;
  label: string;
  /** A reason is asked for, or not. */
  reason?: boolean;
  /** The action is a signedAction: the own password is asked for. */
  signed?: boolean;
  grave?: boolean;
  back?: string;
  /** Fields of its own, above the button. */
  children?: ReactNode;
};

/** A decision on a page of its own: what it does stands above, perhaps a reason, one button. */
export function DecisionForm({
  decide,
  values,
  label,
  reason,
  signed,
  grave,
  back,
  children,
}: DecisionProps) {
  const [state, post] = usePost(decide);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {state?.kind === 'denied' && back && (
        <p>
          <a href={back} className="link inline-flex min-h-11 items-center">
            Xem hồ sơ mới nhất
          </a>
        </p>
      )}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {reason && <ReasonField {...field('reason')} required rows={4} />}
      {children}
      {signed && <OwnPasswordField state={state} />}
      <div className="flex flex-wrap gap-2">
        <Submit variant={grave ? 'danger' : 'primary'}>{label}</Submit>
        {back && (
          <ButtonLink href={back} variant="secondary">
            Hủy bỏ
          </ButtonLink>
        )}
      </div>
    </PostForm>
  );
}
