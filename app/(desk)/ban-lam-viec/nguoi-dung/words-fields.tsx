import { errorOf, type FormState, typedOf } from '@/ui/outcome';
import { TextField } from '@/ui/text-field';

type Words = { name: string; title: string; phone: string };

export function WordsFields({ state, words }: { state: FormState | null; words?: Words }) {
  return (
    <>
      <TextField
        name="name"
        label="Họ và tên"
        required
        defaultValue={typedOf(state, 'name', words?.name)}
        error={errorOf(state, 'name')}
      />
      <TextField
        name="title"
        label="Chức vụ"
        defaultValue={typedOf(state, 'title', words?.title)}
        error={errorOf(state, 'title')}
      />
      <TextField
        name="phone"
        type="tel"
        label="Điện thoại"
        defaultValue={typedOf(state, 'phone', words?.phone)}
        error={errorOf(state, 'phone')}
      />
    </>
  );
}
