'use client';

import { useActionState } from 'react';
import { contestSeatKinds } from '@/domain/actor';
import { Disclosure } from '@/ui/disclosure';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { SelectField } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { seatWords } from '@/ui/words';
import { seatPerson, unseatPerson } from './actions';

type Given = { contestId: string; personId: string; name: string };

export function SeatForm({ contestId, personId, name }: Given) {
  const [state, post] = useActionState(seatPerson, null);
  return (
    <form action={post} noValidate className="space-y-2 pt-2">
      <Outcome state={state} />
      <input type="hidden" name="contestId" value={contestId} />
      <input type="hidden" name="personId" value={personId} />
      <div className="flex flex-wrap items-end gap-3">
        <SelectField
          name="kind"
          id={`kind-${personId}`}
          label="Nhiệm vụ"
          options={contestSeatKinds.map((value) => ({ value, label: seatWords[value] }))}
          defaultValue={typedOf(state, 'kind', 'judge')}
          error={errorOf(state, 'kind')}
        />
        <Submit variant="secondary" aria-label={`Bổ nhiệm ${name}`}>
          Bổ nhiệm
        </Submit>
      </div>
    </form>
  );
}

export function UnseatForm({ contestId, personId, name }: Given) {
  const [state, post] = useActionState(unseatPerson, null);
  return (
    <Disclosure summary="Cho thôi nhiệm vụ" open={state !== null && state.kind !== 'done'}>
      <form action={post} noValidate className="space-y-3">
        <Outcome state={state} />
        <input type="hidden" name="contestId" value={contestId} />
        <input type="hidden" name="personId" value={personId} />
        <p className="text-sm text-ink-soft">
          Phiếu đã nộp vẫn được tính; phiếu chưa nộp không còn được tính.
        </p>
        <TextareaField
          name="reason"
          id={`reason-${personId}`}
          label="Lý do"
          required
          rows={2}
          max={2000}
          defaultValue={typedOf(state, 'reason')}
          error={errorOf(state, 'reason')}
        />
        <Submit variant="danger" aria-label={`Cho ${name} thôi nhiệm vụ`}>
          Cho thôi nhiệm vụ
        </Submit>
      </form>
    </Disclosure>
  );
}
