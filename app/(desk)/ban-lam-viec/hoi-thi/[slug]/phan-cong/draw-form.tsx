'use client';

import { useActionState } from 'react';
import { Outcome } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { assignDrawn } from './actions';

export function DrawForm({ values }: { values: Record<string, string> }) {
  const [state, post] = useActionState(assignDrawn, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Submit>Phân công như xem trước</Submit>
    </form>
  );
}
