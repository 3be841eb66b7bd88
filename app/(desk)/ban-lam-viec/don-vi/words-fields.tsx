import { errorOf, type FormState, typedOf } from '@/ui/outcome';
import { TextField } from '@/ui/text-field';
import { TextareaField } from '@/ui/textarea-field';

type Words = { name: string; bodyName: string; altNames: string[]; note: string };

export function WordsFields({ state, words }: { state: FormState | null; words?: Words }) {
  return (
    <>
      <TextField
        name="name"
        label="Tên đơn vị"
        hint="Ví dụ: Xã Chiềng Ban"
        required
        defaultValue={typedOf(state, 'name', words?.name)}
        error={errorOf(state, 'name')}
      />
      <TextField
        name="bodyName"
        label="Tên cơ quan"
        hint="Ví dụ: Ủy ban nhân dân xã Chiềng Ban"
        required
        defaultValue={typedOf(state, 'bodyName', words?.bodyName)}
        error={errorOf(state, 'bodyName')}
      />
      <TextareaField
        name="altNames"
        label="Tên khác, cách viết khác"
        hint="Mỗi dòng một tên; dùng để tìm kiếm."
        rows={3}
        defaultValue={typedOf(state, 'altNames', words?.altNames.join('\n'))}
        error={errorOf(state, 'altNames')}
      />
      <TextareaField
        name="note"
        label="Ghi chú"
        hint="Ví dụ: số, ngày của văn bản đổi tên."
        rows={2}
        defaultValue={typedOf(state, 'note', words?.note)}
        error={errorOf(state, 'note')}
      />
    </>
  );
}
