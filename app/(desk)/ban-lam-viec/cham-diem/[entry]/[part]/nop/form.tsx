'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { lockSheet } from '../actions';

type Given = { entry: string; part: string; sheet: string; seen: number; here: string };

export function LockForm({ given: { here, ...values } }: { given: Given }) {
  const [state, post] = useActionState(lockSheet, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Submit>Nộp phiếu chấm</Submit>
        <ButtonLink href={here} variant="secondary">
          Sửa tiếp
        </ButtonLink>
      </div>
    </form>
  );
}
