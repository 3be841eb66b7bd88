'use client';

import { useActionState } from 'react';
import { Disclosure } from '@/ui/disclosure';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { admit } from './actions';

export function AdmitForm({ id, unit }: { id: string; unit: string }) {
  const [state, post] = useActionState(admit, null);
  return (
    <Disclosure summary="Cho nộp theo quyết định" open={state !== null && state.kind !== 'done'}>
      <form action={post} noValidate className="space-y-3">
        <Outcome state={state} />
        <input type="hidden" name="id" value={id} />
        <TextareaField
          name="reason"
          id={`reason-${id}`}
          label="Số quyết định và lý do"
          required
          rows={2}
          max={2000}
          defaultValue={typedOf(state, 'reason')}
          error={errorOf(state, 'reason')}
        />
        <Submit aria-label={`Cho ${unit} nộp theo quyết định`}>Cho nộp</Submit>
      </form>
    </Disclosure>
  );
}
