'use client';

import { useActionState } from 'react';
import { unitKinds } from '@/domain/unit';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { type Option, SelectField } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { DateField } from '@/ui/date-field';
import { TextField } from '@/ui/text-field';
import { unitKindWords } from '@/ui/words';
import { add } from '../actions';
import { WordsFields } from '../words-fields';

export function AddUnitForm({ parents }: { parents: readonly Option[] }) {
  const [state, post] = useActionState(add, null);
  return (
    <form action={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <TextField
        name="code"
        label="Mã đơn vị"
        required
        defaultValue={typedOf(state, 'code')}
        error={errorOf(state, 'code')}
      />
      <SelectField
        name="kind"
        label="Loại đơn vị"
        required
        empty="Chọn loại đơn vị"
        options={unitKinds.map((value) => ({ value, label: unitKindWords[value] }))}
        defaultValue={typedOf(state, 'kind')}
        error={errorOf(state, 'kind')}
      />
      <WordsFields state={state} />
      <SelectField
        name="parentId"
        label="Đơn vị cấp trên trực tiếp"
        empty="Không có"
        options={parents}
        defaultValue={typedOf(state, 'parentId')}
        error={errorOf(state, 'parentId')}
      />
      <DateField
        name="validFrom"
        label="Ngày bắt đầu hoạt động"
        required
        defaultValue={typedOf(state, 'validFrom')}
        error={errorOf(state, 'validFrom')}
      />
      <Submit>Thêm đơn vị</Submit>
    </form>
  );
}
