import { clsx } from 'clsx';
import Link from 'next/link';
import type { ComponentProps } from 'react';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export function Button({ variant = 'primary', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={clsx(buttonClass(variant), className)} {...rest} />;
}

/** A link that looks like a button: for going somewhere. Verbs that change something are a Button in a form. */
export function ButtonLink({ variant = 'primary', className, ...rest }: ButtonLinkProps) {
  return <Link className={clsx(buttonClass(variant), className)} {...rest} />;
}

export function buttonClass(variant: ButtonVariant) {
  return clsx(base, looks[variant]);
}

export type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant };
export type ButtonLinkProps = ComponentProps<typeof Link> & { variant?: ButtonVariant };

const base =
  'print:hidden inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 text-base leading-normal font-medium text-center no-underline select-none transition-colors disabled:border-line disabled:bg-paper-deep disabled:text-ink-faint aria-disabled:border-line aria-disabled:bg-paper-deep aria-disabled:text-ink-faint';

const looks: Record<ButtonVariant, string> = {
  primary: 'border-primary bg-primary text-white hover:border-primary-strong hover:bg-primary-strong',
  secondary: 'border-edge bg-surface text-primary hover:border-primary hover:bg-primary-soft',
  quiet: 'border-transparent bg-transparent text-primary hover:bg-primary-soft',
  danger: 'border-danger bg-danger text-white hover:bg-ink hover:border-ink',
};
