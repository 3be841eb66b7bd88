'use client';

import { useActionState } from 'react';
import { Notice } from '@/ui/notice';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { NumberField } from '@/ui/text-field';
import { openSeason } from './actions';

export function OpenSeasonForm({ year }: { year: number }) {
  const [state, post] = useActionState(openSeason, null);
  return (
    <form action={post} noValidate className="space-y-4">
      {state?.kind === 'denied' && state.refusal.reason === 'seasonOpened' ? (
        <Notice tone="danger" live title={`Năm ${typedOf(state, 'year')} đã được mở.`} />
      ) : (
        <Outcome state={state} />
      )}
      <NumberField
        name="year"
        label="Năm"
        hint="Các mốc thời hạn được đặt theo Kế hoạch 04/KH-UBND; sửa lại sau khi mở."
        required
        defaultValue={typedOf(state, 'year', String(year))}
        error={errorOf(state, 'year')}
      />
      <Submit>Mở năm</Submit>
    </form>
  );
}
