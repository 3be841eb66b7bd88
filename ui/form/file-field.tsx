'use client';

import { type ChangeEvent, useState } from 'react';
import { buttonClass } from '../element/button';
import { Field } from './field';
import { Icon } from '../element/icon';

type FileFieldProps = {
  id: string;
  name?: string;
  label: string;
  hint?: string;
  error?: string;
  accept: string;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** The browser's own file button speaks the browser's language; this one stands over it and speaks ours. */
export function FileField({ id, label, hint, error, onChange, ...input }: FileFieldProps) {
  const [chosen, choose] = useState('');
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="relative flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          {...input}
          id={id}
          type="file"
          className="peer absolute inset-y-0 left-0 w-40 cursor-pointer opacity-0"
          aria-invalid={error ? true : undefined}
          aria-describedby={[hint && `${id}-hint`, error && `${id}-error`, `${id}-chosen`]
            .filter(Boolean)
            .join(' ')}
          onChange={(event) => {
            choose(event.target.files?.[0]?.name ?? '');
            onChange?.(event);
          }}
        />
        <span
          aria-hidden="true"
          className={`${buttonClass('secondary')} w-40 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-primary`}
        >
          <Icon name="upload" /> Chọn tệp
        </span>
        <span id={`${id}-chosen`} className="min-w-0 break-words text-ink-soft">
          {chosen || 'Chưa chọn tệp'}
        </span>
      </div>
    </Field>
  );
}
