'use client';

import type { ReactNode } from 'react';
import type { ButtonVariant } from './button';
import { Dialog, DialogClose } from './dialog';
import type { IconName } from './icon';
import { Submit } from './submit';

/** Asks before an act that cannot easily be undone, then posts the form inside the dialog. */
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
  return (
    <Dialog
      trigger={trigger}
      title={title}
      icon={icon}
      variant={variant ?? (danger ? 'danger' : 'secondary')}
    >
      <form action={action} noValidate className="space-y-4">
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {body && <div className="text-ink-soft">{body}</div>}
        {children}
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose />
          <Submit variant={danger ? 'danger' : 'primary'}>{confirm}</Submit>
        </div>
      </form>
    </Dialog>
  );
}

type ConfirmProps = {
  trigger: ReactNode;
  title: ReactNode;
  body?: ReactNode;
  /** the verb on the button that does it */
  confirm: string;
  action: (form: FormData) => void | Promise<void>;
  /** hidden fields of the form */
  values?: Record<string, string>;
  danger?: boolean;
  variant?: ButtonVariant;
  icon?: IconName;
  /** further fields, e.g. the reason */
  children?: ReactNode;
};
