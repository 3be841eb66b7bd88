'use client';

import { useActionState, useId } from 'react';
import type { ContestSeatKind } from '@/domain/actor';
import { Disclosure } from '@/ui/disclosure';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { SelectField } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { seatWords } from '@/ui/words';
import { seatPerson, unseatPerson } from './actions';

type Given = { contestId: string; personId: string; name: string };

type Offices = Given & { kinds: readonly ContestSeatKind[] };

export function SeatForm({ contestId, personId, name, kinds }: Offices) {
  const namesake = useId();
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
          options={kinds.map((value) => ({ value, label: seatWords[value] }))}
          defaultValue={typedOf(state, 'kind', kinds.includes('judge') ? 'judge' : kinds[0])}
          error={errorOf(state, 'kind')}
        />
        {state?.kind === 'denied' && state.refusal.reason === 'nameOnTeam' && (
          <TextField
            name="reason"
            id={namesake}
            label="Lý do"
            max={2000}
            defaultValue={typedOf(state, 'reason')}
            error={errorOf(state, 'reason')}
          />
        )}
        <Submit variant="secondary" aria-label={`Giao nhiệm vụ ${name}`}>
          Giao nhiệm vụ
        </Submit>
      </div>
    </form>
  );
}

/** A change of office within the jury: what is assigned and scored stays. */
export function OfficeForm(given: Offices) {
  if (given.kinds.length === 0) return null;
  return (
    <Disclosure summary="Đổi nhiệm vụ">
      <SeatForm {...given} />
    </Disclosure>
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
