'use client';

import { useActionState } from 'react';
import { ButtonLink } from '@/ui/button';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { SelectField } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { TextareaField } from '@/ui/textarea-field';
import { reassignJudge } from '../actions';

type Given = {
  contest: string;
  slug: string;
  entry: string;
  judge: string;
  others: { value: string; label: string }[];
};

export function ReassignForm({ given: { others, ...values } }: { given: Given }) {
  const [state, post] = useActionState(reassignJudge, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        name="to"
        label="Giao cho"
        empty="Không giao cho ai"
        options={others}
        defaultValue={typedOf(state, 'to')}
      />
      <TextareaField
        name="reason"
        label="Lý do"
        required
        rows={3}
        max={5000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <div className="flex flex-wrap gap-2">
        <Submit>Đổi giám khảo</Submit>
        <ButtonLink href={`/ban-lam-viec/hoi-thi/${values.slug}/phan-cong`} variant="secondary">
          Hủy bỏ
        </ButtonLink>
      </div>
    </form>
  );
}
