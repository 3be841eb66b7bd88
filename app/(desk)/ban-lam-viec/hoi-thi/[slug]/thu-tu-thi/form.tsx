'use client';

import { fieldsOf } from '@/ui/form/named/fields';
import { Hidden } from '@/ui/form/named/hidden';
import { ReasonField } from '@/ui/form/named/reason-field';
import { type FormState, Outcome } from '@/ui/form/outcome';
import { PostForm, usePost } from '@/ui/form/post';
import { Submit } from '@/ui/form/submit';
import { NumberField, TextField } from '@/ui/form/text-field';
import { drawOrder, typeOrder } from './actions';

type Given = { contest: string; part: string; block: string };
type Props = { given: Given /** There is an order already: why is it replaced? */; again: boolean };

/** The number that the captains said digit by digit, in front of all. */
export function DrawForm({ given, again }: Props) {
  const [state, post] = usePost(drawOrder);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Facts state={state} given={given} again={again} way="boc" />
      <TextField
        id={`number-${keyOf(given)}`}
        {...field('number')}
        label="Các chữ số vừa bốc"
        required
        inputMode="numeric"
        hint="Mỗi Đội trưởng bốc hoặc đọc một chữ số trước tất cả các đội; nhập liền theo thứ tự đọc. Ai cũng tính lại được thứ tự từ dãy số này."
      />
      <Submit>Xếp thứ tự từ dãy số</Submit>
    </PostForm>
  );
}

type Performing = { id: string; label: string; place: number | null };

/** The places as the lots were drawn in the hall. */
export function PlacesForm({ given, again, entries }: Props & { entries: readonly Performing[] }) {
  const [state, post] = usePost(typeOrder);
  const field = fieldsOf(state);
  return (
    <PostForm post={post} noValidate className="space-y-4">
      <Facts state={state} given={given} again={again} way="tay" />
      <div className="grid gap-4 sm:grid-cols-2">
        {entries.map(({ id, label, place }) => (
          <NumberField
            key={id}
            id={`place-${keyOf(given)}-${id}`}
            {...field(`place.${id}`, place === null ? '' : String(place))}
            label={label}
          />
        ))}
      </div>
      <Submit>Ghi thứ tự đã bốc</Submit>
    </PostForm>
  );
}

function Facts({ state, given, again, way }: Props & { state: FormState | null; way: string }) {
  const field = fieldsOf(state);
  return (
    <>
      <Outcome state={state} />
      <Hidden values={given} />
      <TextField
        id={`source-${way}-${keyOf(given)}`}
        {...field('source')}
        label="Bốc thăm ở đâu, ngày nào, ai chứng kiến"
        required
        max={300}
        placeholder="Họp Đội trưởng ngày 19/8, có đại diện Tổ Thư ký"
      />
      {again && (
        <ReasonField
          id={`reason-${way}-${keyOf(given)}`}
          {...field('reason')}
          label="Lý do thay thứ tự đã ghi"
          required
          rows={2}
          hint="Công khai cùng thứ tự mới."
        />
      )}
    </>
  );
}

const keyOf = ({ part, block }: Given): string => `${part}-${block}`;
