'use client';

import { useActionState } from 'react';
import { formatNumber } from '@/ui/format';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { remindUnits } from './actions';

export function RemindForm({ query, count }: { query: string; count: number }) {
  const [state, post] = useActionState(remindUnits, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="query" value={query} />
      {count > 0 && (
        <>
          <TextareaField
            name="note"
            label="Nội dung gửi kèm"
            hint="Không bắt buộc. Được thêm vào thư gửi tất cả các đơn vị."
            rows={3}
            max={2000}
            defaultValue={typedOf(state, 'note')}
            error={errorOf(state, 'note')}
          />
          <Submit pendingLabel="Đang gửi…">Gửi thư đôn đốc {formatNumber(count)} đơn vị</Submit>
        </>
      )}
    </form>
  );
}
