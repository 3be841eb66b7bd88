'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { ButtonVariant } from '../element/button';
import { Dialog, DialogClose } from './dialog';
import type { IconName } from '../element/icon';
import { type FormState, Outcome } from '../form/outcome';
import { PostForm, usePost } from '../form/post';
import { Submit } from '../form/submit';

/**
 * Asks before an act that cannot easily be undone, then posts the form inside the dialog. What came of it is said
 * there; when it is done the dialog closes.
 */
export function Confirm({
  trigger,
  title,
  body,
  confirm,
  action,
  values = {},
  danger,
  variant,
  icon,
  children,
}: ConfirmProps) {
  const [state, post] = usePost(action);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state?.kind === 'done') form.current?.closest('dialog')?.close();
  }, [state]);
  return (
    <Dialog
      trigger={trigger}
      title={title}
      icon={icon}
      variant={variant ?? (danger ? 'danger' : 'secondary')}
    >
      <PostForm ref={form} post={post} noValidate className="space-y-4">
        {state?.kind !== 'done' && <Outcome state={state} />}
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {body && <div className="text-ink-soft">{body}</div>}
        {typeof children === 'function' ? children(state) : children}
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose />
          <Submit variant={danger ? 'danger' : 'primary'}>{confirm}</Submit>
        </div>
      </PostForm>
    </Dialog>
  );
}

type ConfirmProps = {
  trigger: ReactNode;
  title: ReactNode;
  body?: ReactNode;
  /** the verb on the button that does it */
  confirm: string;
  /** an action of server/request/action.ts */
  action(this: void, state: FormState | null, form: FormData): Promise<FormState>;
  /** hidden fields of the form */
  values?: Record<string, string>;
  danger?: boolean;
  variant?: ButtonVariant;
  icon?: IconName;
  /** further fields, e.g. the reason, which may look at what came back */
  children?: ReactNode | ((state: FormState | null) => ReactNode);
};
