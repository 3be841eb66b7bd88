'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from '../element/button';
import { Spinner } from '../element/spinner';

/** Submits the form around it and, while that is under way, says so and cannot be pressed twice. */
export function Submit({ children, pendingLabel = 'Đang thực hiện…', onClick, ...rest }: SubmitProps) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {pending && <Spinner />}
      {pending ? pendingLabel : children}
    </Button>
  );
}

type SubmitProps = Omit<ButtonProps, 'type'> & { pendingLabel?: string };
