'use client';

import { type ReactNode, useId, useRef } from 'react';
import { Button, type ButtonVariant } from '../element/button';
import { Icon, type IconName } from '../element/icon';

/** A button and the native dialog it opens. Children may be a form drawn on the server; see DialogClose. */
export function Dialog({ trigger, title, variant = 'secondary', icon, disabled, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        {icon && <Icon name={icon} />}
        {trigger}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto max-h-[90dvh] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-lg bg-surface p-5 text-left text-ink shadow-lifted sm:p-6"
      >
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-xl">
            {title}
          </h2>
          <button
            type="button"
            className="-mt-1 -mr-2 grid size-11 shrink-0 place-items-center rounded-md hover:bg-paper-deep"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
            <span className="sr-only">Đóng</span>
          </button>
        </div>
        {children}
      </dialog>
    </>
  );
}

export function DialogClose({ children = 'Hủy bỏ' }: { children?: ReactNode }) {
  return (
    <Button variant="secondary" onClick={(event) => event.currentTarget.closest('dialog')?.close()}>
      {children}
    </Button>
  );
}

type DialogProps = {
  trigger: ReactNode;
  title: ReactNode;
  variant?: ButtonVariant;
  icon?: IconName;
  disabled?: boolean;
  children: ReactNode;
};
