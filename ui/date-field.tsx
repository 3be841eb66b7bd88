'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { formatChosen } from './format';
import { TextField, type TextFieldProps } from './text-field';

type Props = Omit<TextFieldProps, 'type' | 'suffix'>;

/** Native date picker; the value is yyyy-MM-dd (formatIsoDate). */
export function DateField(props: Props) {
  return (
    <Chosen {...props} type="date" blank="ngày/tháng/năm" className={clsx('max-w-48', props.className)} />
  );
}

/** Native picker of a day and an hour, Vietnamese time; the value is formatIsoMinute. */
export function MomentField(props: Props) {
  return (
    <Chosen
      {...props}
      type="datetime-local"
      blank="giờ, ngày/tháng/năm"
      className={clsx('max-w-64', props.className)}
    />
  );
}

/** A browser in another language draws the picker in its own order; what was chosen stands beside it in ours. */
function Chosen({ blank, onChange, ...input }: Props & { type: string; blank: string }) {
  const [chosen, choose] = useState(String(input.value ?? input.defaultValue ?? ''));
  const value = input.value === undefined ? chosen : String(input.value);
  return (
    <TextField
      {...input}
      onChange={(event) => {
        choose(event.target.value);
        onChange?.(event);
      }}
      suffix={<span className="text-sm">{formatChosen(value) || blank}</span>}
    />
  );
}
