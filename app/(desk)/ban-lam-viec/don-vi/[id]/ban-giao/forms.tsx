'use client';

import { CheckboxGroup, type ChoiceOption, RadioGroup } from '@/ui/form/choice-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import type { Option } from '@/ui/form/select-field';
import { Submit } from '@/ui/form/submit';
import { TextareaField } from '@/ui/form/textarea-field';
import { formatNumber } from '@/ui/words/format';
import { handOverSeats, tellPeople } from './actions';

type Props = { unitId: string; successors: readonly Option[]; people: readonly ChoiceOption[] };

/** Everybody is ticked; whoever stays behind is unticked. */
export function HandOver({ unitId, successors, people }: Props) {
  const [state, post] = usePost(handOverSeats);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="unitId" value={unitId} />
      <RadioGroup
        name="successorId"
        label="Đơn vị nhận"
        required
        chosen={successors[0]?.value ?? ''}
        error={errorOf(state, 'successorId')}
        options={successors}
      />
      <CheckboxGroup
        name="personIds"
        label="Người được bàn giao"
        hint="Bỏ chọn người không chuyển sang đơn vị nhận."
        required
        chosen={people.map(({ value }) => value)}
        error={errorOf(state, 'personIds')}
        options={people}
      />
      <TextareaField
        {...field('note')}
        label="Căn cứ"
        hint="Không bắt buộc. Ví dụ: số, ngày của quyết định điều động."
        rows={2}
      />
      <Submit>Bàn giao các vai trò đã chọn</Submit>
    </PostForm>
  );
}

export function TellLeftOver({ unitId, count }: { unitId: string; count: number }) {
  const [state, post] = usePost(tellPeople);
  return (
    <PostForm post={post} className="space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="unitId" value={unitId} />
      <Submit variant="secondary">Gửi thư cho {formatNumber(count)} người chưa được chuyển</Submit>
    </PostForm>
  );
}
