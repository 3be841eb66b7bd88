'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { moveModel } from './actions';

type Given = { id: string; event: string; seen: number; label: string; asksReason: boolean; grave: boolean };

export function MoveForm({ given }: { given: Given }) {
  const [state, post] = useActionState(moveModel, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="event" value={given.event} />
      <input type="hidden" name="seen" value={given.seen} />
      {given.asksReason && (
        <TextareaField
          name="reason"
          label="Lý do"
          required
          rows={4}
          max={5000}
          defaultValue={typedOf(state, 'reason')}
          error={errorOf(state, 'reason')}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Submit variant={given.grave ? 'danger' : 'primary'}>{given.label}</Submit>
        <ButtonLink href={`/ban-lam-viec/mo-hinh/${given.id}`} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </form>
  );
}
