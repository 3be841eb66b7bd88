'use client';

import { type ReactNode, useActionState } from 'react';
import type { State, Typed } from '@/server/action';
import { ButtonLink } from '@/ui/button';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';

export type Decide = (previous: State<undefined> | null, form: FormData | Typed) => Promise<State<undefined>>;

type DecisionProps = {
  decide: Decide;
  /** What is decided on, as hidden fields. */
  values: Record<string, string | number>;
  label: string;
  /** A reason is asked for, or not. */
  reason?: boolean;
  grave?: boolean;
  back?: string;
  /** Fields of its own, above the button. */
  children?: ReactNode;
};

/** A decision on a page of its own: what it does stands above, perhaps a reason, one button. */
export function DecisionForm({ decide, values, label, reason, grave, back, children }: DecisionProps) {
  const [state, post] = useActionState(decide, null);
  return (
    <form action={post} noValidate className="space-y-4">
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
      {reason && (
        <TextareaField
          name="reason"
          label="Lý do"
          required
          rows={4}
          max={5000}
          defaultValue={typedOf(state, 'reason')}
          error={errorOf(state, 'reason')}
        />
      )}
      {children}
      <div className="flex flex-wrap gap-2">
        <Submit variant={grave ? 'danger' : 'primary'}>{label}</Submit>
        {back && (
          <ButtonLink href={back} variant="secondary">
            Hủy bỏ
          </ButtonLink>
        )}
      </div>
    </form>
  );
}
