import { fieldsOf } from '@/ui/form/named/fields';
import type { FormState } from '@/ui/form/outcome';
import { TextField } from '@/ui/form/text-field';
import { TextareaField } from '@/ui/form/textarea-field';

type Words = { name: string; bodyName: string; altNames: string[]; note: string };

export function WordsFields({ state, words }: { state: FormState | null; words?: Words }) {
  const field = fieldsOf(state);
  return (
    <>
      <TextField
        {...field('name', words?.name)}
        label="Tên đơn vị"
        hint="Ví dụ: Xã Chiềng Ban"
        required
        printed
      />
      <TextField
        {...field('bodyName', words?.bodyName)}
        label="Tên cơ quan"
        hint="Ví dụ: Ủy ban nhân dân xã Chiềng Ban"
        required
        printed
      />
      <TextareaField
        {...field('altNames', words?.altNames.join('\n'))}
        label="Tên khác, cách viết khác"
        hint="Mỗi dòng một tên; dùng để tìm kiếm."
        rows={3}
      />
      <TextareaField
        {...field('note', words?.note)}
        label="Ghi chú"
        hint="Ví dụ: số, ngày của văn bản đổi tên."
        rows={2}
      />
    </>
  );
}
