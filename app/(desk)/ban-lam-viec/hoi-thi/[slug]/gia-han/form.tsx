'use client';

import { useActionState } from 'react';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { type Option, SelectField } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { MomentField } from '@/ui/date-field';
import { TextareaField } from '@/ui/textarea-field';
import { extendUnit } from './actions';

export function ExtendForm({ contestId, units }: { contestId: string; units: Option[] }) {
  const [state, post] = useActionState(extendUnit, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="contestId" value={contestId} />
      <SelectField
        name="unitId"
        label="Đơn vị"
        required
        empty="Chọn đơn vị"
        options={units}
        defaultValue={typedOf(state, 'unitId')}
        error={errorOf(state, 'unitId')}
      />
      <MomentField
        name="until"
        label="Được nộp đến"
        required
        defaultValue={typedOf(state, 'until')}
        error={errorOf(state, 'until')}
      />
      <TextareaField
        name="reason"
        label="Lý do"
        required
        rows={3}
        max={2000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <Submit>Gia hạn</Submit>
    </form>
  );
}
