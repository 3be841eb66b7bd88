'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { type Option, SelectField } from '@/ui/form/select-field';
import { UnitField, type UnitOption } from '@/ui/list/unit-field';
import { Submit } from '@/ui/form/submit';
import { DateField } from '@/ui/form/date-field';
import { TextField } from '@/ui/form/text-field';
import { add } from '../actions';
import { WordsFields } from '../words-fields';

type Props = { parents: readonly UnitOption[]; kinds: readonly Option[] };

export function AddUnitForm({ parents, kinds }: Props) {
  const [state, post] = usePost(add);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="max-w-reading space-y-4">
      <Outcome state={state} />
      <TextField {...field('code')} label="Mã đơn vị" required />
      <SelectField {...field('kind')} label="Loại đơn vị" required empty="Chọn loại đơn vị" options={kinds} />
      <WordsFields state={state} />
      <UnitField
        {...field('parentId')}
        label="Đơn vị cấp trên trực tiếp"
        empty="Không có"
        options={parents}
      />
      <DateField
        {...field('validFrom')}
        label="Ngày bắt đầu hoạt động"
        hint="Năm đã khóa giữ nguyên danh sách đơn vị, dù đơn vị hoạt động từ trước."
        required
      />
      <Submit>Thêm đơn vị</Submit>
    </PostForm>
  );
}
