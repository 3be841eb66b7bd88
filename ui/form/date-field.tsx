'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { anyYears, dayTyped } from '@/domain/date/typed-date';
import { formatChosen } from '../words/format';
import { TextField, type TextFieldProps } from './text-field';

type Props = Omit<TextFieldProps, 'type' | 'suffix' | 'bounds'>;

/** Native date picker; the value is yyyy-MM-dd (formatIsoDate). */
export function DateField(props: Props) {
  return (
    <Chosen
      {...props}
      type="date"
      blank="Chọn ngày"
      bounds={(year, day) => `${year}-${day}`}
      className={clsx('max-w-48', props.className)}
    />
  );
}

/** Native picker of a day and an hour, Vietnamese time; the value is formatIsoMinute. */
export function MomentField(props: Props) {
  return (
    <Chosen
      {...props}
      type="datetime-local"
      blank="Chọn ngày, giờ"
      bounds={(year, day) => `${year}-${day}T00:00`}
      className={clsx('max-w-64', props.className)}
    />
  );
}

type ChosenProps = Props & { type: string; blank: string; bounds: (year: number, day: string) => string };

/**
 * A browser draws the picker in the order of its own language, mm/dd/yyyy in English, so nothing here says an order; what
 * was chosen stands beside it in ours. The bounds keep the year at four digits.
 */
function Chosen({ blank, bounds, onChange, ...input }: ChosenProps) {
  const [chosen, choose] = useState(String(input.value ?? input.defaultValue ?? ''));
  const value = input.value === undefined ? chosen : String(input.value);
  const read = value === '' ? blank : dayTyped(value.split('T')[0] ?? '', anyYears);
  const wrong = value !== '' && typeof read === 'string';
  return (
    <TextField
      bounds={{ min: bounds(anyYears.from, '01-01'), max: bounds(anyYears.until, '12-31') }}
      {...input}
      onChange={(event) => {
        choose(event.target.value);
        onChange?.(event);
      }}
      suffix={
        <span className={clsx('text-sm', wrong && 'whitespace-normal text-danger')}>
          {typeof read === 'string' ? read : formatChosen(value)}
        </span>
      }
    />
  );
}
