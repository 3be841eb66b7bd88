import { fieldsOf } from '@/ui/form/named/fields';
import type { FormState } from '@/ui/form/outcome';
import { TextField } from '@/ui/form/text-field';

type Words = { name: string; title: string; phone: string };

export function WordsFields({ state, words }: { state: FormState | null; words?: Words }) {
  const field = fieldsOf(state);
  return (
    <>
      <TextField {...field('name', words?.name)} label="Họ và tên" required />
      <TextField {...field('title', words?.title)} label="Chức vụ" />
      <TextField {...field('phone', words?.phone)} type="tel" label="Điện thoại" />
    </>
  );
}
