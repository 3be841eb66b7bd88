'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { type Facts, FactsFields } from '../../facts-fields';
import { correctDecision } from './actions';

type Props = { id: string; facts: Facts };

export function CorrectionForm({ id, facts }: Props) {
  const [state, post] = useActionState(correctDecision, null);
  return (
    <form action={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <FactsFields state={state} facts={facts} />
      <TextareaField
        name="reason"
        label="Lý do đính chính"
        hint="Ví dụ: nhập nhầm số, ngày so với văn bản đã ký."
        required
        rows={3}
        max={2000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Lưu đính chính</Submit>
        <ButtonLink variant="secondary" href={`/ban-lam-viec/tham-dinh/quyet-dinh/${id}`}>
          Hủy bỏ
        </ButtonLink>
      </div>
    </form>
  );
}
