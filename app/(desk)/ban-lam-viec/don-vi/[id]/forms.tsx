'use client';

import { Checkbox } from '@/ui/form/choice-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { ReasonField } from '@/ui/form/named/reason-field';
import { errorOf, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { UnitField, type UnitOption } from '@/ui/list/unit-field';
import { Submit } from '@/ui/form/submit';
import { DateField } from '@/ui/form/date-field';
import { TextareaField } from '@/ui/form/textarea-field';
import { addSuccessor, describe, end, reopen } from '../actions';
import { WordsFields } from '../words-fields';

type Words = { name: string; bodyName: string; altNames: string[]; note: string };

export function Describe({ id, words }: { id: string; words: Words }) {
  const [state, post] = usePost(describe);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <WordsFields state={state} words={words} />
      <DateField
        {...field('since')}
        label="Tên mới có từ ngày"
        hint="Để trống là từ bây giờ. Giấy tờ, danh sách, kết quả của những ngày trước giữ tên cũ. Nếu tên hiện nay chỉ ghi sai, chọn ngày đơn vị bắt đầu mang tên đó."
      />
      <Submit variant="secondary">Lưu</Submit>
    </PostForm>
  );
}

export function End({ id, name, units }: { id: string; name: string; units: readonly UnitOption[] }) {
  const [state, post] = usePost(end);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <DateField {...field('on')} label="Ngày đầu tiên không còn hoạt động" required />
      <UnitField
        {...field('successorId')}
        id="end-successor"
        label="Đơn vị kế thừa chính"
        empty="Không có"
        options={units}
      />
      <TextareaField
        {...field('note')}
        id="end-note"
        label="Căn cứ"
        hint="Ví dụ: số, ngày của nghị quyết sắp xếp."
        rows={2}
      />
      <Checkbox
        name="confirmed"
        label={`Tôi xác nhận ${name} kết thúc hoạt động`}
        error={errorOf(state, 'confirmed')}
      />
      <Submit variant="danger">Kết thúc hoạt động</Submit>
    </PostForm>
  );
}

export function Reopen({ id }: { id: string }) {
  const [state, post] = usePost(reopen);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <ReasonField {...field('reason')} label="Lý do mở lại" required rows={2} max={undefined} />
      <Submit variant="secondary">Mở lại đơn vị</Submit>
    </PostForm>
  );
}

export function AddSuccessor({ id, units }: { id: string; units: readonly UnitOption[] }) {
  const [state, post] = usePost(addSuccessor);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <UnitField {...field('successorId')} label="Đơn vị kế thừa" empty="Chọn đơn vị" options={units} />
      <TextareaField {...field('note')} id="successor-note" label="Căn cứ" rows={2} />
      <Submit variant="secondary">Thêm</Submit>
    </PostForm>
  );
}
