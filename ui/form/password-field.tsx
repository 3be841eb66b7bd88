'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '../element/button';
import { TextField, type TextFieldProps } from './text-field';

/** What is typed can be looked at; when the form is sent it is covered again, so that keepers of passwords know it for one. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'suffix' | 'ref'>) {
  const [shown, show] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = props.id ?? props.name;
  useEffect(() => {
    const form = input.current?.form;
    const cover = () => show(false);
    form?.addEventListener('submit', cover);
    return () => form?.removeEventListener('submit', cover);
  }, []);
  return (
    <TextField
      {...props}
      id={id}
      ref={input}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      suffix={
        <Button variant="quiet" className="min-w-16 px-2" aria-controls={id} onClick={() => show(!shown)}>
          {shown ? 'Ẩn' : 'Hiện'}
          <span className="sr-only"> mật khẩu</span>
        </Button>
      }
    />
  );
}
