'use client';

import { useActionState } from 'react';
import type { EntryEvent } from '@/domain/contest/entry';
import { ButtonLink } from '@/ui/button';
import { entryEventWords } from '@/ui/contest-words';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { moveEntry } from './actions';

type Given = {
  id: string;
  event: EntryEvent;
  here: string;
  seen: number;
  asksReason: boolean;
  grave: boolean;
};

export function MoveForm({ given }: { given: Given }) {
  const [state, post] = useActionState(moveEntry, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="event" value={given.event} />
      <input type="hidden" name="here" value={given.here} />
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
        <Submit variant={given.grave ? 'danger' : 'primary'}>{entryEventWords[given.event]}</Submit>
        <ButtonLink href={given.here} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </form>
  );
}
