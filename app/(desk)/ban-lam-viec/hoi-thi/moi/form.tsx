'use client';

import { useActionState } from 'react';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { Submit } from '@/ui/submit';
import { NumberField, TextField } from '@/ui/text-field';
import { DatesFields } from '../dates-fields';
import { foundContest } from './actions';

type Given = { id: string; year: number; from: string; name: string; organiser: string };

export function FoundForm({ given }: { given: Given }) {
  const [state, post] = useActionState(foundContest, null);
  return (
    <form action={post} noValidate className="space-y-6">
      <Outcome state={state} />
      <input type="hidden" name="id" value={given.id} />
      <input type="hidden" name="from" value={given.from} />
      <TextField
        name="name"
        label="Tên Hội thi"
        required
        defaultValue={typedOf(state, 'name', given.name)}
        error={errorOf(state, 'name')}
      />
      <TextField
        name="organiser"
        label="Cơ quan tổ chức"
        hint="Tỉnh ủy cũng tổ chức hội thi cùng tên; đề nghị ghi rõ cơ quan tổ chức."
        required
        defaultValue={typedOf(state, 'organiser', given.organiser)}
        error={errorOf(state, 'organiser')}
      />
      <NumberField
        name="year"
        label="Năm"
        required
        defaultValue={typedOf(state, 'year', String(given.year))}
        error={errorOf(state, 'year')}
      />
      <DatesFields
        state={state}
        dates={{
          opensAt: '',
          closesAt: '',
          graceMinutes: '30',
          judgingFrom: '',
          judgingUntil: '',
          showcaseAt: '',
        }}
      />
      <Submit>Lập Hội thi</Submit>
    </form>
  );
}
