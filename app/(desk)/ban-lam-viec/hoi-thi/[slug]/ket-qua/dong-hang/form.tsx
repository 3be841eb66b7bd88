'use client';

import { useActionState } from 'react';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { NumberField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';
import { ruleOnTie } from '../actions';

type Given = { contest: string; slug: string; block: string; entries: { id: string; label: string }[] };

export function RuleForm({ given: { entries, ...values } }: { given: Given }) {
  const [state, post] = useActionState(ruleOnTie, null);
  return (
    <form action={post} noValidate className="space-y-4">
      <Outcome state={state} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {entries.map(({ id, label }) => (
        <NumberField
          key={id}
          name={`place.${id}`}
          label={label}
          hint="Thứ tự, 1 là cao nhất"
          defaultValue={typedOf(state, `place.${id}`)}
          error={errorOf(state, `place.${id}`)}
        />
      ))}
      <TextareaField
        id={`reason-${entries[0]?.id}`}
        name="reason"
        label="Lý do"
        required
        rows={3}
        max={5000}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <Submit>Ghi quyết định</Submit>
    </form>
  );
}
