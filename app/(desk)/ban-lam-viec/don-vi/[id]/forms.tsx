'use client';

import { useActionState } from 'react';
import { Checkbox } from '@/ui/choice-field';
import { errorOf, Outcome, typedOf } from '@/ui/outcome';
import { type Option, SelectField } from '@/ui/select-field';
import { Submit } from '@/ui/submit';
import { DateField } from '@/ui/date-field';
import { TextareaField } from '@/ui/textarea-field';
import { addSuccessor, describe, end, reopen } from '../actions';
import { WordsFields } from '../words-fields';

type Words = { name: string; bodyName: string; altNames: string[]; note: string };

export function Describe({ id, words }: { id: string; words: Words }) {
  const [state, post] = useActionState(describe, null);
  return (
    <form action={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <WordsFields state={state} words={words} />
      <Submit variant="secondary">Lưu</Submit>
    </form>
  );
}

export function End({ id, name, units }: { id: string; name: string; units: readonly Option[] }) {
  const [state, post] = useActionState(end, null);
  return (
    <form action={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <DateField
        name="on"
        label="Ngày đầu tiên không còn hoạt động"
        required
        defaultValue={typedOf(state, 'on')}
        error={errorOf(state, 'on')}
      />
      <SelectField
        name="successorId"
        label="Đơn vị kế thừa chính"
        empty="Không có"
        options={units}
        defaultValue={typedOf(state, 'successorId')}
        error={errorOf(state, 'successorId')}
      />
      <TextareaField
        name="note"
        id="end-note"
        label="Căn cứ"
        hint="Ví dụ: số, ngày của nghị quyết sắp xếp."
        rows={2}
        defaultValue={typedOf(state, 'note')}
        error={errorOf(state, 'note')}
      />
      <Checkbox
        name="confirmed"
        label={`Tôi xác nhận ${name} kết thúc hoạt động`}
        error={errorOf(state, 'confirmed')}
      />
      <Submit variant="danger">Kết thúc hoạt động</Submit>
    </form>
  );
}

export function Reopen({ id }: { id: string }) {
  const [state, post] = useActionState(reopen, null);
  return (
    <form action={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <TextareaField
        name="reason"
        label="Lý do mở lại"
        required
        rows={2}
        defaultValue={typedOf(state, 'reason')}
        error={errorOf(state, 'reason')}
      />
      <Submit variant="secondary">Mở lại đơn vị</Submit>
    </form>
  );
}

export function AddSuccessor({ id, units }: { id: string; units: readonly Option[] }) {
  const [state, post] = useActionState(addSuccessor, null);
  return (
    <form action={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <SelectField
        name="successorId"
        label="Đơn vị kế thừa"
        empty="Chọn đơn vị"
        options={units}
        defaultValue={typedOf(state, 'successorId')}
        error={errorOf(state, 'successorId')}
      />
      <TextareaField
        name="note"
        id="successor-note"
        label="Căn cứ"
        rows={2}
        defaultValue={typedOf(state, 'note')}
        error={errorOf(state, 'note')}
      />
      <Submit variant="secondary">Thêm</Submit>
    </form>
  );
}
