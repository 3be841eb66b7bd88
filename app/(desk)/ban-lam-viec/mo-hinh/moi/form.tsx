'use client';

import { RadioGroup } from '@/ui/form/choice-field';
import { fieldsOf } from '@/ui/form/named/fields';
import { Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { factWords } from '@/ui/words/words';
import { registerModel } from './actions';

type Choice = { value: string; label: string; hint?: string };

export function NewModelForm({
  given,
}: {
  given: { id: string; year: number; units: Choice[]; former: Choice[] };
}) {
  const [state, post] = usePost(registerModel);
  const field = fieldsOf(state);
  const { id, year, units, former } = given;
  return (
    <PostForm post={post} noValidate className="space-y-6">
      <Outcome state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="year" value={year} />
      {units.length === 1 ? (
        <input type="hidden" name="unitId" value={units[0]?.value} />
      ) : (
        <RadioGroup {...field.choice('unitId')} label="Đơn vị đăng ký" required options={units} />
      )}
      {former.length > 0 && (
        <RadioGroup
          {...field.choice('from')}
          label={factWords.origin}
          required
          options={[{ value: '', label: 'Đăng ký mới', hint: 'Bắt đầu với phiếu trống.' }, ...former]}
        />
      )}
      <Submit>Lập phiếu đăng ký</Submit>
    </PostForm>
  );
}
